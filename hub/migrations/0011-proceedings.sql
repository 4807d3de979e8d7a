-- What happens within a session: agenda, meetings, and who has the floor.

create table agenda_item (
  id          uuid primary key,
  session     uuid not null references session_of_body,
  number      text not null,
  titles      jsonb not null,
  status      text not null default 'proposed' check (status in ('proposed', 'adopted', 'withdrawn')),
  decided_at  timestamptz,
  recorded_at timestamptz not null default now(),
  unique (session, number),
  check ((status = 'proposed') = (decided_at is null))
);

create table meeting (
  id             uuid primary key,
  session        uuid not null references session_of_body,
  number         int  not null check (number > 0),
  access         text not null check (access in ('open', 'closed')),
  starts_at      timestamptz not null,
  opened_at      timestamptz,
  closed_at      timestamptz,
  speaking_limit int check (speaking_limit > 0), -- seconds
  recorded_at    timestamptz not null default now(),
  unique (session, number),
  check (closed_at is null or opened_at is not null)
);

-- A request for the floor. It keeps its place when it has been heard: the list is also what took place.
create table speaker (
  id           uuid primary key,
  meeting      uuid not null references meeting,
  party        text not null,
  on_behalf_of text references state_group,
  kind         text not null check (kind in ('statement', 'right_of_reply', 'point_of_order')),
  item         uuid references agenda_item,
  status       text not null default 'waiting' check (status in ('waiting', 'speaking', 'spoken', 'withdrawn')),
  place        int  not null,
  time_limit   int check (time_limit > 0), -- seconds
  person       uuid references person, -- who entered it
  requested_at timestamptz not null,
  began_at     timestamptz,
  ended_at     timestamptz
);
create index speaker_of_meeting on speaker (meeting, place);
-- One at a time has the floor.
create unique index speaker_speaking on speaker (meeting) where status = 'speaking';
