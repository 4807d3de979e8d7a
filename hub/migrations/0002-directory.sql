-- States, groups and dated membership; bodies; the organisations that a state serves.
-- Validity is half-open [from, to); `recorded_at` is when the hub learned it.

create table state (
  code        text primary key check (code ~ '^[A-Z]{2}$'),
  alpha3      text,
  m49         text,
  kind        text not null check (kind in ('member', 'observer', 'demonstration')),
  region      text,
  un_since    date,
  names       jsonb not null,
  recorded_at timestamptz not null default now()
);

create table state_group (
  id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  names       jsonb not null,
  kind        text not null check (kind in ('organisation', 'group', 'demonstration')),
  exchanges   boolean not null default false, -- has an API root of its own
  recorded_at timestamptz not null default now()
);

create table membership (
  id          uuid primary key,
  group_id    text not null references state_group,
  state_code  text not null references state,
  valid_from  date,
  valid_to    date,
  precision   text not null default 'day' check (precision in ('day', 'month', 'year')),
  status      text not null default 'member' check (status in ('member', 'suspended')),
  source      text,
  recorded_at timestamptz not null default now(),
  check (valid_to is null or valid_from is null or valid_to > valid_from)
);
create index membership_of_group on membership (group_id);
create index membership_of_state on membership (state_code);

create table body (
  id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  group_id    text not null references state_group,
  names       jsonb not null,
  recorded_at timestamptz not null default now()
);

create table organisation (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 200),
  recorded_at timestamptz not null default now()
);

-- A constituent: an organisation registered by the state that serves it.
create table constituent (
  id              uuid primary key,
  state_code      text not null references state,
  organisation_id uuid not null references organisation,
  valid_from      timestamptz not null default now(),
  valid_to        timestamptz,
  recorded_at     timestamptz not null default now()
);
create unique index constituent_once on constituent (state_code, organisation_id) where valid_to is null;
create index constituent_of_organisation on constituent (organisation_id);
