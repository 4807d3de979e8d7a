-- Conferences: delegations with their credentials, accreditation of organisations, programme, outcome.

create table conference (
  id               uuid primary key,
  body             text not null references body, -- that organises it
  titles           jsonb not null,
  themes           jsonb not null default '{}',
  host             text not null references state,
  zone             text not null, -- IANA: its times are told in it
  audience         text not null check (audience in ('public', 'group')),
  rules            jsonb not null default '{}', -- the text of its rules of participation
  objections_shown text not null check (objections_shown in ('everyone', 'participants', 'secretariat')),
  objection_effect text not null check (objection_effect in ('bars', 'body_decides')),
  recorded_at      timestamptz not null default now()
);
create index conference_of_body on conference (body);

-- How a conference stood, the latest last: each change is a row of its own, and none is written over.
create table conference_change (
  conference  uuid not null references conference,
  sequence    int  not null check (sequence >= 0),
  status      text not null check (status in ('planned', 'confirmed', 'open', 'closed', 'postponed', 'cancelled')),
  first_day   date,
  last_day    date,
  venue       text,
  mode        text check (mode in ('in_person', 'remote', 'hybrid')),
  reason      text,
  party       text,
  person      uuid references person,
  entry       bigint, -- index in the log of its epoch
  epoch       int,
  recorded_at timestamptz not null default now(),
  primary key (conference, sequence),
  check (last_day >= first_day),
  check ((first_day is null) = (last_day is null)),
  check (first_day is not null or status = 'postponed')
);

-- States object until the end of a day; the decision comes after it.
create table conference_accreditation (
  id         uuid primary key,
  conference uuid not null references conference,
  name       text not null,
  name_key   text not null, -- the name, without what is mere writing
  lang       text not null,
  seat       text references state,
  about      text,
  until_day  date not null, -- by the calendar of the conference's zone
  status     text not null default 'applied' check (status in ('applied', 'accredited', 'refused')),
  reason     text,
  applied_at timestamptz not null,
  decided_at timestamptz,
  check ((status = 'applied') = (decided_at is null))
);
create unique index conference_accreditation_once on conference_accreditation (conference, name_key)
  where status <> 'refused';

create table conference_objection (
  id            uuid primary key,
  accreditation uuid not null references conference_accreditation,
  state_code    text not null references state,
  reason        text,
  person        uuid references person,
  at            timestamptz not null,
  withdrawn_at  timestamptz
);
create unique index conference_objection_once on conference_objection (accreditation, state_code)
  where withdrawn_at is null;

-- A delegation begins as an invitation. It belongs to a state, or it is an organisation of none.
create table conference_delegation (
  id            uuid primary key,
  conference    uuid not null references conference,
  kind          text not null check (kind in ('state', 'chamber', 'organisation')),
  state_code    text references state,
  names         jsonb, -- of a chamber or an organisation
  name_key      text not null,
  standing      text not null check (standing in ('participant', 'observer')),
  status        text not null default 'invited' check (status in ('invited', 'registered', 'declined')),
  version       int  not null default 0, -- of the list of its participants
  reason        text, -- of a refusal
  accreditation uuid references conference_accreditation, -- by which an organisation came in
  invited_at    timestamptz not null,
  answered_at   timestamptz,
  check (kind = 'organisation' or state_code is not null),
  check ((kind = 'state') = (names is null)),
  check ((status = 'invited') = (answered_at is null))
);
create unique index conference_delegation_once
  on conference_delegation (conference, kind, coalesce(state_code, ''), name_key);
create index conference_delegation_of_state on conference_delegation (state_code, status);

-- Persons: what is taken off a list is gone from here.
create table conference_participant (
  delegation uuid not null references conference_delegation,
  place      int  not null check (place > 0),
  name       text not null,
  function   text,
  lang       text,
  capacity   text not null check (capacity in ('head', 'delegate', 'adviser')),
  released   boolean not null,
  primary key (delegation, place)
);

create table conference_credentials (
  delegation   uuid not null references conference_delegation,
  sequence     int  not null check (sequence > 0),
  status       text not null check (status in ('missing', 'information_received', 'in_due_form')),
  issuer       text check (issuer in ('head_of_state', 'head_of_government', 'foreign_minister', 'presiding_officer', 'other')),
  dated        date,
  note         text,
  list_version int  not null, -- of the participants that were examined
  person       uuid references person,
  at           timestamptz not null,
  entry        bigint not null,
  epoch        int    not null,
  primary key (delegation, sequence)
);

-- Days count from the first of the conference: where its days move, the programme moves with them.
create table conference_slot (
  id          uuid primary key,
  conference  uuid not null references conference,
  day         int  not null check (day > 0),
  starts      text not null, -- HH:MM by the clock of the conference's zone
  ends        text not null,
  titles      jsonb not null,
  room        text,
  speakers    uuid[] not null, -- delegations
  status      text not null default 'planned' check (status in ('planned', 'cancelled')),
  version     int  not null default 1,
  recorded_at timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  check (ends > starts)
);
create index conference_slot_of on conference_slot (conference, day, starts);

create table conference_outcome (
  id         uuid primary key,
  conference uuid not null references conference,
  lang       text not null,
  title      text not null,
  text       text,
  decision   text references decision,
  person     uuid references person,
  at         timestamptz not null,
  entry      bigint not null,
  epoch      int    not null,
  check (text is not null or decision is not null)
);
create index conference_outcome_of on conference_outcome (conference, id);
