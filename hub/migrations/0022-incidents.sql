-- Incidents of states. What is written is never written over: each version stays. Who else reads it are rows of
-- their own, put there and taken away by acts in the log. Nothing here holds an origin by itself, so that
-- none can be counted.

create table incident (
  id          uuid primary key,
  stix        uuid not null, -- its name in bundles: version 4, as STIX asks
  state_code  text not null references state,
  number      text not null,
  number_key  text not null, -- the number, without what is mere writing
  exercise    boolean not null,
  status      text not null check (status in ('open', 'contained', 'closed')),
  version     int  not null check (version > 0),
  class       text not null,
  sectors     text[] not null,
  search      text not null, -- number, title and summary, folded
  attribution jsonb, -- null: none is made
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  unique (state_code, number_key)
);
create index incident_of_state on incident (state_code, id desc);

create table incident_version (
  incident uuid not null references incident,
  version  int  not null check (version > 0),
  written  jsonb not null,
  hash     text not null,
  person   uuid not null references person,
  at       timestamptz not null,
  primary key (incident, version)
);

create table incident_share (
  incident uuid not null references incident,
  entry    text not null, -- `state:…`, `group:…`
  version  int  not null, -- the first that is read by it
  since    timestamptz not null,
  primary key (incident, entry)
);
create index incident_share_with on incident_share (entry, incident);

create table incident_act (
  incident uuid not null references incident,
  sequence int  not null check (sequence >= 0),
  kind     text not null check (kind in ('create', 'edit', 'status', 'share', 'withdraw', 'attribute', 'unattribute')),
  version  int  not null,
  status   text,
  readers  text[],
  note     text,
  attribution jsonb, -- as it was made, or taken back
  person   uuid not null references person,
  at       timestamptz not null,
  entry    bigint, -- index in the log of its epoch; null in the demonstration
  epoch    int,
  primary key (incident, sequence)
);
