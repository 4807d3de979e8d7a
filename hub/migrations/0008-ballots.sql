-- Votes held here. What was put, by whom it was answered and how it ended are entries of the log;
-- nothing below is changed once it is written, but for a vote's end.

create table live_vote (
  id            uuid primary key,
  body          text not null,
  group_id      text not null references state_group,
  is_public     boolean not null,
  rehearsal     boolean not null,
  mode          text not null check (mode in ('recorded', 'roll_call')),
  motion        text not null,   -- in canonical form
  motion_hash   text not null,
  epoch         int not null,
  opened_index  bigint not null,
  opened_at     timestamptz not null,
  status        text not null default 'open' check (status in ('open', 'closed', 'cancelled')),
  ended_index   bigint,
  ended_at      timestamptz,
  tally         jsonb,
  outcome       text,
  reason        text,            -- why it was cancelled
  decision      text,            -- in the public record
  check ((status = 'open') = (ended_at is null))
);
create index live_vote_latest on live_vote (opened_at desc, id desc);
-- One question at a time before a body.
create unique index live_vote_open on live_vote (body) where status = 'open';

create table ballot (
  vote       uuid not null references live_vote,
  delegation text not null,
  sequence   int not null check (sequence > 0),
  choice     text not null check (choice in ('yes', 'no', 'abstain')),
  envelope   text not null,
  person_id  uuid not null references person,
  index      bigint not null,
  seen_size  bigint not null,
  seen_root  text not null,
  at         timestamptz not null,
  primary key (vote, delegation, sequence)
);
create unique index ballot_in_order on ballot (vote, index);

-- What the persons who heard a roll call entered, in the order of the log.
create table roll_entry (
  vote      uuid not null references live_vote,
  index     bigint not null,
  person_id uuid not null references person,
  entry     text not null,  -- in canonical form
  at        timestamptz not null,
  primary key (vote, index)
);

create table vote_intention (
  vote       uuid not null references live_vote,
  index      bigint not null,
  delegation text not null,
  intended   text not null check (intended in ('yes', 'no', 'abstain')),
  envelope   text not null,
  person_id  uuid not null references person,
  at         timestamptz not null,
  primary key (vote, index)
);
