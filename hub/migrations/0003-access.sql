-- People, what they may act for, and how they prove who they are.

create table person (
  id            uuid primary key,
  sign_in_name  text not null unique check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 1 and 200),
  name          text not null check (length(name) between 1 and 200),
  password_hash text,
  password_set  timestamptz,
  must_change   boolean not null default false,
  totp_secret   text,          -- base32; null until enrolled
  totp_since    timestamptz,   -- null until the first code was confirmed
  totp_step     bigint,        -- the last time step used: a code works once
  disabled_at   timestamptz,
  recorded_at   timestamptz not null default now()
);

-- In one mandate a person holds roles for one party: `state:XX`, `organisation:…`, `body:…`;
-- null for the operator, who acts for nobody.
create table mandate (
  id          uuid primary key,
  person_id   uuid not null references person,
  party       text,
  roles       text[] not null,
  valid_from  timestamptz not null default now(),
  valid_to    timestamptz,
  recorded_at timestamptz not null default now()
);
create index mandate_of_person on mandate (person_id);
create index mandate_of_party on mandate (party);

create table session (
  token_hash bytea primary key, -- sha-256 of the cookie's value
  id         uuid not null unique,
  person_id  uuid not null references person,
  mandate_id uuid references mandate,
  awaits_code boolean not null default false,
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_of_person on session (person_id);

create table api_key (
  id          text primary key check (id ~ '^[a-z0-9]{12}$'),
  secret_hash bytea not null, -- sha-256: the secret is 32 random bytes, so no slow hash is needed
  person_id   uuid not null references person,
  mandate_id  uuid not null references mandate,
  name        text not null check (length(name) between 1 and 100),
  scopes      text[] not null,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz,
  used_at     timestamptz,
  revoked_at  timestamptz
);
create index api_key_of_person on api_key (person_id);

-- Failed sign-ins, counted per name and per address, to slow guessing down.
create table sign_in_failure (
  subject  text primary key,
  failures int not null,
  last_at  timestamptz not null
);

-- What a party's people did and read, for that party to read.
create table audit (
  id       uuid primary key,
  at       timestamptz not null,
  party    text,
  person   uuid,
  key      text,
  action   text not null,
  thing    text,
  outcome  text not null check (outcome in ('done', 'refused')),
  detail   jsonb
);
create index audit_of_party on audit (party, id);

-- Reads are counted, not listed: one row per hour, key and collection.
create table read_audit (
  hour       timestamptz not null,
  party      text not null,
  person     uuid,
  key        text not null,
  collection uuid not null,
  requests   bigint not null,
  objects    bigint not null,
  last_at    timestamptz not null,
  primary key (party, hour, key, collection)
);
