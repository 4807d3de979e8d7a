create table collection (
  no              int primary key generated always as identity,
  id              uuid not null unique,
  group_id        text not null references state_group,
  alias           text,
  title           text not null check (length(title) between 1 and 200),
  description     text,
  audience        text[] not null,
  writers         text[] not null,
  default_marking text not null check (default_marking in ('clear', 'green', 'amber', 'amber+strict', 'red')),
  reveals         boolean not null default false, -- true once the feed holds later entries
  created_by      text,
  created_at      timestamptz not null default now(),
  archived_at     timestamptz,
  unique (group_id, alias)
);

-- One representation: an object's version as one contributor posted it, byte for byte.
-- `min_reach`, `shown_for` and `last_for` are derived by exchange/version.ts from the markings and
-- from the other representations; bit n of a mask speaks of readers at reach n (packages/policy).
create table representation (
  collection  int not null references collection,
  date_added  bigint not null,      -- microseconds since 1970: the cursor
  epoch       int not null,
  index       bigint not null,      -- its entry in the log
  origin      smallint not null default 1,
  stix_id     text not null,
  type        text not null,
  spec        text not null,        -- '2.1' or '2.0'
  version     text not null,        -- as the object writes it
  version_key text collate "C" not null,
  contributor text not null,
  level       text not null,
  fallback    text not null,        -- the level for want of any TLP: declared or remarked on import
  min_reach   smallint not null,
  shown_for   smallint not null,
  last_for    smallint not null,
  created_by  text,
  hash        bytea not null,       -- sha-256 of the bytes
  salt        bytea,                -- null once erased
  body        text,                 -- null once erased
  erased_at   timestamptz,
  primary key (collection, date_added)
) with (fillfactor = 95);
-- Large bodies stay uncompressed: they are read far more often than written.
alter table representation alter column body set storage external;
create index representation_of_object on representation (collection, stix_id, version_key);
create index representation_by_index on representation using brin (index) with (pages_per_range = 16, autosummarize = on);
create index representation_unresolved on representation (collection, contributor) where min_reach = 6;

-- Which marking definitions an own-only representation waits for.
create table awaited_marking (
  collection int not null,
  marking_id text not null,
  date_added bigint not null,
  primary key (collection, marking_id, date_added)
);

-- Later entries of the feed: more readers may now see what was added before.
-- `party` is who is newly entitled; null means every reader who may see it.
create table reveal (
  collection  int not null references collection,
  date_added  bigint not null,
  original    bigint not null,      -- date_added of the representation
  party       text,
  primary key (collection, date_added)
);
create index reveal_of_original on reveal (collection, original);

-- By a logged act an identity object is bound to a party: only it adds versions.
create table identity_binding (
  identity_id text not null,
  party       text not null,
  index       bigint not null,
  valid_from  timestamptz not null default now(),
  valid_to    timestamptz,
  primary key (identity_id, valid_from)
);

create table submission (
  id           uuid primary key,
  collection   int not null references collection,
  party        text not null,
  person       uuid not null,
  key          text not null,
  requested_at timestamptz not null,
  epoch        int,
  first_index  bigint,
  last_index   bigint,
  total        int not null,
  success      int not null,
  failure      int not null,
  results      bytea not null       -- per-object outcomes, deflated JSON
);
create index submission_of_party on submission (party, id);
create index submission_by_age on submission (requested_at);

-- Words and values of each representation, for search; filled after the commit.
create table search_entry (
  collection int not null,
  date_added bigint not null,
  terms      tsvector not null,
  primary key (collection, date_added)
);
create index search_entry_terms on search_entry using gin (terms);
