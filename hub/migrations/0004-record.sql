-- The log. The head is one row: who holds its lock gives dense indexes and increasing dates, so
-- nothing becomes visible before it has its index (DESIGN §4).

create table hub (
  ordinal smallint primary key, -- 1 is this hub; others are known by federation
  id      uuid not null unique
);

create table log_head (
  epoch     int primary key,       -- a restored backup begins a new epoch
  origin    text not null,         -- the checkpoint's origin line
  size      bigint not null,
  last_date bigint not null,       -- microseconds since 1970, of the last date_added given
  edge      bytea not null,        -- hashes of the right edge, 32 bytes each, largest subtree first
  ended_at  timestamptz
);

-- Entries written by one transaction, of one kind: 32-byte commitments one after the other.
create table log_run (
  epoch   int not null,
  first   bigint not null,
  count   int not null check (count > 0),
  kind    text not null,
  commits bytea not null,
  primary key (epoch, first)
);
alter table log_run alter column commits set storage external;

-- Full tiles only; partial ones are made from the runs when asked for.
create table log_tile (
  epoch  int not null,
  level  smallint not null,
  index  bigint not null,
  hashes bytea not null check (octet_length(hashes) = 8192),
  root   bytea not null check (octet_length(root) = 32), -- hash `index` of the level above
  primary key (epoch, level, index)
);
alter table log_tile alter column hashes set storage external;

create table checkpoint (
  epoch     int not null,
  size      bigint not null,
  note      text not null,
  signed_at timestamptz not null default now(),
  primary key (epoch, size)
);

-- Acts other than objects: who may read the statement is `party` (null: everyone signed in).
create table act (
  epoch     int not null,
  index     bigint not null,
  kind      text not null,
  statement text,
  salt      bytea,
  party     text,
  primary key (epoch, index)
);

create table hub_key (
  name       text primary key,
  secret     bytea not null,
  created_at timestamptz not null default now()
);
