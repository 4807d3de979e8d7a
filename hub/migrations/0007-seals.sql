-- Keys that sign for a party: what was done to them, in the order of the log, never changed. The log
-- holds a commitment to each; the envelopes are what the party signed itself.

create table key_act (
  epoch    int not null,
  index    bigint not null,
  kind     text not null check (kind in ('root', 'certified', 'revoked')),
  party    text not null,
  key_id   text not null check (key_id ~ '^[0-9a-f]{64}$'),
  envelope text check ((envelope is null) = (kind = 'revoked')),
  at       timestamptz not null,
  primary key (epoch, index)
);
create index key_act_of_party on key_act (party, epoch, index);

-- Keys that wait for a certificate. Answered ones are gone: the certificate, or its absence, says how.
create table key_request (
  id         uuid primary key,
  party      text not null,
  person_id  uuid not null references person,
  key_id     text not null unique,
  envelope   text not null,
  created_at timestamptz not null
);
create index key_request_of_party on key_request (party);
