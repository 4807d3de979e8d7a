-- Statements of states and of bodies' secretariats. A draft is its author's alone and may be written anew;
-- what was published is never written over: a correction is a further version beside it.

create table statement (
  id           uuid primary key,
  party        text not null, -- who speaks
  kind         text not null check (kind in ('statement', 'explanation_of_vote', 'position', 'right_of_reply')),
  on_behalf_of text references state_group,
  audience     text not null check (audience in ('public', 'group')),
  group_id     text references state_group, -- whose members read what is for them
  body         text references body,
  session      uuid references session_of_body,
  meeting      uuid references meeting,
  item         uuid references agenda_item,
  decision     text references decision,
  replies_to   uuid references statement,
  created_at   timestamptz not null default now(),
  published_at timestamptz, -- null: a draft
  check (audience = 'public' or group_id is not null),
  check (meeting is not null or item is not null or decision is not null)
);
create index statement_of_meeting on statement (meeting, id desc);
create index statement_of_session on statement (session, id desc);
create index statement_of_decision on statement (decision, id desc);
create index statement_of_party on statement (party, id desc);
create index statement_replies on statement (replies_to);

create table statement_version (
  statement    uuid not null references statement,
  version      int  not null check (version > 0),
  lang         text not null,
  title        text not null,
  text         text not null,
  hash         text not null,
  about        text references decision, -- what its author says that the claims are about
  reason       text,        -- of a correction
  claims       jsonb,       -- as the record stood on publication; null where they are not read
  person       uuid references person,
  published_at timestamptz, -- null: the draft
  entry        bigint,      -- index in the log of its epoch
  epoch        int,
  primary key (statement, version),
  check ((published_at is null) = (entry is null)),
  check (version = 1 or reason is not null)
);
