-- Bodies that meet, and their sessions. What is known of bodies outside this hub, from the public
-- record, is kept beside those that work here: one noun, one table.

alter table body
  alter column group_id drop not null,
  add column kind           text   not null default 'working' check (kind in ('working', 'recorded')),
  add column audience       text   not null default 'group' check (audience in ('public', 'group')),
  add column mandate        jsonb  not null default '{}', -- texts by language
  add column mandate_symbol text,  -- of the decision that set it up
  add column rules          text[] not null default '{}', -- ids of decision rules
  add column languages      text[] not null default '{}',
  add column source         text,
  add column doubt          text,
  -- Only what is known from the public record may have no group here, and all of that is public.
  add check (kind = 'recorded' or group_id is not null),
  add check (kind = 'working' or audience = 'public');

create table body_officer (
  id          uuid primary key,
  body        text not null references body,
  role        text not null check (role in ('chair', 'vice_chair', 'rapporteur')),
  state_code  text references state,
  name        text check (length(name) between 1 and 200),
  valid_from  date,
  valid_to    date,
  source      text,
  recorded_at timestamptz not null default now(),
  check (state_code is not null or name is not null),
  check (valid_to is null or valid_from is null or valid_to > valid_from)
);
create index body_officer_of on body_officer (body);

-- The sessions of bodies. `session` alone is a person's sign-in.
create table session_of_body (
  id          uuid primary key,
  body        text not null references body,
  ordinal     int check (ordinal > 0), -- among those of its kind
  kind        text not null check (kind in ('organizational', 'substantive', 'intersessional', 'informal', 'plenary')),
  titles      jsonb not null,
  source      text,
  doubt       text,
  recorded_at timestamptz not null default now()
);
create index session_of_body_body on session_of_body (body);

-- How a session stood, the latest last: each change is a row of its own, and none is written over. Only
-- a postponed session may be without days.
create table session_change (
  session     uuid not null references session_of_body,
  sequence    int  not null check (sequence >= 0),
  status      text not null check (status in ('planned', 'confirmed', 'open', 'suspended', 'closed', 'postponed', 'cancelled')),
  first_day   date,
  last_day    date,
  venue       text,
  mode        text check (mode in ('in_person', 'remote', 'hybrid')),
  reason      text,
  party       text, -- null: from the public record
  person      uuid references person,
  entry       bigint, -- index in the log of its epoch
  epoch       int,
  recorded_at timestamptz not null default now(),
  primary key (session, sequence),
  check (last_day >= first_day),
  check ((first_day is null) = (last_day is null)),
  check (first_day is not null or status = 'postponed')
);

-- `body_session` (0006) is written by the version before this one and read by none from this one on: the
-- starter record enters its sessions into the tables above.
