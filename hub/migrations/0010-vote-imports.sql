-- Files of recorded votes on their way into the record: received, read, held until somebody confirms
-- what was found, entered by a logged act. The files lie in the data folder until they are read.

create table vote_import (
  id          uuid primary key,
  at          timestamptz not null default now(),
  party       text,
  person      uuid,
  source      text not null check (length(source) between 1 and 300),
  -- Each file as sent: {name, bytes, sha256}.
  file        jsonb not null,
  roll_calls  jsonb,
  official    jsonb,
  awaits      text[] not null default '{}',
  format      text,
  status      text not null
                check (status in ('received', 'reading', 'held', 'cancelled', 'failed', 'entered')),
  progress    jsonb not null default '{"bytes": 0, "rows": 0, "decisions": 0}',
  problem     jsonb,
  report      jsonb,
  -- Of the decisions found: not on record, on record alike, on record otherwise.
  added       integer,
  known       integer,
  differing   integer,
  differences jsonb not null default '[]',
  act_index   bigint,
  act_epoch   integer,
  ended_at    timestamptz,
  check (status <> 'entered' or act_index is not null)
);
create index vote_import_unfinished on vote_import (id) where status in ('received', 'reading', 'held');

-- What was read of a file that is held. `standing` is how it stands to the record, weighed anew before
-- it is entered. Nothing here is shown as part of the record.
create table vote_import_decision (
  import      uuid not null references vote_import on delete cascade,
  position    integer not null,
  key         text not null,
  id          text not null,
  symbols     text[] not null,
  body        text not null,
  session     text not null,
  date        date not null,
  date_precision text not null,
  title       text not null,
  on_what     text not null,
  mode        text not null,
  adopted     boolean,
  yes         text[] not null,
  no          text[] not null,
  abstain     text[] not null,
  not_voting  text[] not null,
  suspended   text[] not null,
  announced   jsonb,
  subjects    text[] not null,
  sources     jsonb not null,
  standing    text check (standing in ('added', 'known', 'differing')),
  decision    text,
  matched_by  text check (matched_by in ('symbol', 'key', 'roll')),
  primary key (import, position)
);

-- The import that a decision came by; none of the starter record.
alter table decision add column import uuid references vote_import;
