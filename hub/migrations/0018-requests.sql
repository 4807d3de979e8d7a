-- Requests between states. The hub holds sealed letters that it cannot open, and the acts that were signed about
-- them; each request has one addressee (a leg).

-- Time as it is counted for timers: looks at the clock, and what the steps between them add up to.
create table request_clock (
  ordinal int primary key check (ordinal = 1),
  looked  bigint not null, -- milliseconds since 1970, by the clock as it stood
  counted bigint not null check (counted >= 0)
);

create table request_leg (
  id         uuid primary key,
  request    uuid not null, -- what the asking state sent together
  asking     text not null, -- `state:XA`
  addressed  text not null,
  state      text not null,
  since      timestamptz not null,
  moved_at   timestamptz not null, -- by what the list is ordered
  exercise   boolean not null,
  letter     text not null, -- SHA-256 of the letter that is sent
  terms      jsonb not null,
  drafted_by uuid not null references person,
  drafted_at timestamptz not null,
  cleared_by uuid references person,
  returned   text,
  sent_at    timestamptz, -- null: the asking state's alone
  epoch      int,         -- of the log in which it was sent
  course     jsonb,       -- how far it has come, as the library reads it
  due        bigint,      -- the count of time before which time brings nothing about
  check (asking <> addressed),
  check ((sent_at is null) = (course is null) and (sent_at is null) = (epoch is null)),
  -- A letter is sealed anew each time: one that was drafted before is the same draft, sent again.
  unique (asking, letter)
);
create index request_leg_of_asking on request_leg (asking, moved_at desc, id desc);
create index request_leg_of_addressed on request_leg (addressed, moved_at desc, id desc) where sent_at is not null;
create index request_leg_due on request_leg (due) where due is not null;
create index request_leg_undelivered on request_leg (id) where state = 'sent';

-- Sealed letters as they came. One that no draft or act names yet waits for a day.
create table sealed_letter (
  party      text not null,
  sha256     text not null,
  bytes      bytea not null,
  bucket     int not null,
  suite      text not null check (suite in ('hybrid', 'classic')),
  recipients int not null,
  leg        uuid references request_leg,
  at         timestamptz not null,
  counted    bigint not null, -- when it came, by counted time
  primary key (party, sha256)
);
-- What is sealed is not made smaller by compressing it.
alter table sealed_letter alter column bytes set storage external;
create index sealed_letter_of_leg on sealed_letter (leg);
create index sealed_letter_waiting on sealed_letter (counted) where leg is null;

create table request_entry (
  leg      uuid not null references request_leg,
  place    int  not null check (place >= 0),
  kind     text not null, -- of the step
  by       text not null, -- a state, `operator` or `clock`
  letter   text,
  envelope text, -- null where nobody signs
  hash     text, -- of the envelope
  person   uuid references person,
  at       timestamptz not null,
  entry    bigint not null, -- index in the log of its epoch
  epoch    int not null,
  primary key (leg, place),
  check ((envelope is null) = (hash is null))
);
create unique index request_entry_once on request_entry (leg, hash) where hash is not null;
create index request_entry_of_log on request_entry (epoch, entry);
