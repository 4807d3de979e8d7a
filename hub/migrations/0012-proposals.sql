-- Proposals before a body. What happened to one is a row of its history, and none is written over; how
-- it stands is worked out from them. A draft may be written anew until it is tabled.

create table proposal (
  id         uuid primary key,
  body       text not null references body,
  drafter    text not null,  -- a member, by its code
  title      text not null,
  lang       text not null,
  forum      text not null check (forum in ('plenary', 'committee')),
  rule       text not null,  -- id of the decision rule
  created_at timestamptz not null default now(),
  tabled_at  timestamptz     -- null: a draft, for its own delegation alone
);
create index proposal_of_body on proposal (body, id desc);

-- Symbols of proposals and amendments, each given once before a body and never again.
create table proposal_symbol (
  body     text not null references body,
  symbol   text not null,
  number   int,   -- in the body's series; null where the secretariat gave another
  proposal uuid not null references proposal,
  primary key (body, symbol)
);
create unique index proposal_symbol_number on proposal_symbol (body, number);
create index proposal_symbol_proposal on proposal_symbol (proposal);

create table proposal_version (
  proposal uuid not null references proposal,
  version  int  not null check (version > 0),
  how      text not null check (how in ('first', 'revision', 'oral_revision', 'amended')),
  text     jsonb not null,
  hash     text not null,
  party    text,
  reason   text,
  at       timestamptz not null,
  primary key (proposal, version)
);

create table proposal_event (
  proposal uuid not null references proposal,
  sequence int  not null check (sequence >= 0),
  event    jsonb not null,
  party    text not null,
  person   uuid references person,
  at       text not null,  -- as the log wrote it
  entry    bigint,         -- index in the log of its epoch
  epoch    int,
  primary key (proposal, sequence)
);

-- A live vote on a step of the plan.
create table proposal_vote (
  vote     uuid primary key,
  proposal uuid not null references proposal,
  step     text not null
);
create index proposal_vote_of on proposal_vote (proposal);
