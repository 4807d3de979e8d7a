-- What every module may use: events that others listen to, and work that is done later.

-- The outbox. An event is numbered as the last act of its transaction while the head row is locked, so
-- that numbers are dense and become visible in their order: nothing can appear behind a cursor.
create table event_head (
  single boolean primary key default true check (single),
  seq    bigint  not null
);

insert into event_head (seq) values (0);

create table event (
  seq     bigint      primary key,
  type    text        not null,
  version integer     not null,
  payload jsonb       not null,
  at      timestamptz not null
);

create table event_cursor (
  listener   text        primary key,
  seq        bigint      not null,
  -- Of the event that follows seq.
  attempts   integer     not null default 0,
  retry_at   timestamptz not null default '-infinity',
  last_error text
);

-- Events that a listener gave up on, kept until somebody has seen to them.
create table event_parked (
  listener text        not null,
  seq      bigint      not null references event,
  error    text        not null,
  at       timestamptz not null,
  primary key (listener, seq)
);

create table job (
  id           uuid        primary key,
  name         text        not null,
  payload      jsonb       not null,
  -- Of several jobs that wait under one name and key, one is enough.
  key          text,
  run_at       timestamptz not null,
  attempts     integer     not null default 0,
  leased_until timestamptz,
  last_error   text,
  parked_at    timestamptz,
  created_at   timestamptz not null
);

create index job_due on job (run_at) where parked_at is null;

create unique index job_key on job (name, key) where leased_until is null and parked_at is null;
