-- Checks of communication: desks are asked whether they are reached. An answer is an act of the desk's state.

create table ping (
  id           uuid primary key,
  owner        text not null,                    -- `body:…`, or `state:…` over its own desks
  group_id     text references state_group,      -- whose members' desks are asked; null for a state's own
  titles       jsonb not null,
  directory    text,
  kind         text,
  channels     text[] not null check (cardinality(channels) > 0),
  announced    boolean not null,
  opens_at     timestamptz not null,
  ends_at      timestamptz not null check (ends_at > opens_at),
  remind_after int[] not null,                   -- hours after it began
  reminded     int  not null default 0,          -- how many of these are behind it
  status       text not null check (status in ('scheduled', 'running', 'ended', 'cancelled')),
  scheduled_by uuid not null references person,
  scheduled_at timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  check ((status in ('ended', 'cancelled')) = (ended_at is not null)),
  check (status not in ('running', 'ended') or started_at is not null)
);
create index ping_due on ping (id) where status in ('scheduled', 'running');
create index ping_of_owner on ping (owner, id desc);
create index ping_of_group on ping (group_id, id desc);

-- A desk that is asked, as it was when the check began.
create table ping_desk (
  ping        uuid not null references ping,
  contact     uuid not null references contact,
  state_code  text not null references state,
  version     int  not null,
  answered_at timestamptz,
  by          text check (by in ('hub', 'link')),
  person      uuid references person,            -- null where it was answered by a link
  wrong       int[] not null default '{}',       -- places of channels that are not right
  note        text,
  entry       bigint,
  epoch       int,
  primary key (ping, contact),
  check ((answered_at is null) = (by is null))
);
create index ping_desk_of_state on ping_desk (state_code, ping);
create index ping_desk_of_contact on ping_desk (contact);

-- An e-mail to one address. Its text is made when it is sent; the secret of its link is derived, and kept nowhere.
create table ping_letter (
  id        uuid primary key,
  ping      uuid not null,
  contact   uuid not null,
  number    int  not null check (number >= 0),   -- 0 for the first, then the reminders
  recipient text not null,
  at        timestamptz not null,
  status    text not null check (status in ('waiting', 'sent', 'refused', 'failed', 'dropped')),
  done_at   timestamptz,
  error     text,
  foreign key (ping, contact) references ping_desk,
  unique (ping, contact, number, recipient)
);
