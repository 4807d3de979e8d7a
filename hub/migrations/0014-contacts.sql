-- Points of contact. A state nominates, changes and removes them by a note; another of its persons approves.
-- What a desk was before stays with the act that made it so.

create table contact (
  id           uuid primary key,
  state_code   text not null references state,
  version      int  not null check (version > 0),
  status       text not null check (status in ('active', 'stale', 'suspended', 'removed')),
  desk         jsonb not null,
  kind         text not null,
  audience     text[] not null, -- `states`, `group:…`, `body:…`
  directories  text[] not null,
  languages    text[] not null,
  search       text not null,   -- what it is found by, folded
  since        timestamptz not null,
  confirmed_at timestamptz not null,
  due_at       timestamptz not null, -- when it should be confirmed again
  stale_at     timestamptz           -- since when that has been awaited
);
create index contact_of_state on contact (state_code, kind, id);
create index contact_due on contact (due_at) where status in ('active', 'stale');

-- A note of the designating authority, and what it asks for. Its number is used once by a state, unless
-- what was entered for it was declined.
create table contact_nomination (
  id          uuid primary key,
  state_code  text not null references state,
  note_number text not null,
  note_key    text not null, -- the number, without what is mere writing
  note_date   date not null,
  items       jsonb not null,
  status      text not null check (status in ('waiting', 'approved', 'declined')),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by  uuid references person,
  decided_at  timestamptz,
  reason      text,
  check ((status = 'waiting') = (decided_at is null))
);
create unique index contact_note_once on contact_nomination (state_code, note_key) where status <> 'declined';
create index contact_nomination_of_state on contact_nomination (state_code, id desc);

create table contact_act (
  contact    uuid not null references contact,
  sequence   int  not null check (sequence >= 0),
  kind       text not null check (kind in ('nominate', 'change', 'remove', 'confirm', 'stale', 'suspend')),
  version    int  not null,
  desk       jsonb,  -- as it became; null where it stayed
  nomination uuid references contact_nomination,
  person     uuid references person, -- null where the hub's clock did it
  at         timestamptz not null,
  entry      bigint, -- index in the log of its epoch
  epoch      int,
  primary key (contact, sequence)
);

-- Who of another party saw the channels: for the contact's own state to read.
create table contact_view (
  id      uuid primary key,
  contact uuid not null references contact,
  version int  not null,
  state_code text not null, -- of the contact
  party   text not null,
  person  uuid not null references person,
  how     text not null check (how in ('view', 'export')),
  at      timestamptz not null,
  entry   bigint,
  epoch   int
);
create index contact_view_of_state on contact_view (state_code, id desc);
create index contact_view_of_contact on contact_view (contact, id desc);
