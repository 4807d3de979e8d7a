-- Documents before bodies: a work with its symbol, its versions, and the languages of each. A draft is its
-- secretariat's alone; what was issued is never written over: a corrigendum is a further version beside it.

create table document (
  id         uuid primary key,
  symbol     text not null,
  symbol_key text not null, -- as it is compared: letters of one case
  kind       text not null,
  body       text not null references body,
  session    uuid references session_of_body,
  item       uuid references agenda_item,
  audience   text not null check (audience in ('public', 'group')),
  group_id   text not null references state_group,
  created_at timestamptz not null default now(),
  issued_at  timestamptz, -- of its first version; null: a draft
  -- Within a group, drafts included; what others keep to themselves shows to nobody by being taken.
  unique (group_id, symbol_key)
);
create unique index document_public_symbol on document (symbol_key)
  where audience = 'public' and issued_at is not null;
create index document_of_body on document (body, id desc);
create index document_of_session on document (session, id desc);

create table document_version (
  document  uuid not null references document,
  version   int  not null check (version > 0),
  dated     date not null, -- as printed on it
  change    text,          -- what is otherwise than before
  hash      text,          -- of all that was issued
  person    uuid references person,
  issued_at timestamptz,   -- null: the draft
  entry     bigint,        -- index in the log of its epoch
  epoch     int,
  primary key (document, version),
  check (entry is null or issued_at is not null),
  check ((issued_at is null) = (hash is null)),
  check (version = 1 or change is not null)
);
-- One version at a time is being prepared.
create unique index document_draft on document_version (document) where issued_at is null;

-- Files as they were sent. A file that several versions have lies here once.
create table document_file (
  document uuid not null references document,
  sha256   text not null,
  media    text not null,
  bytes    bytea not null,
  primary key (document, sha256)
);

-- Packed already; so pieces of a file are read without the whole of it.
alter table document_file alter column bytes set storage external;

create table document_text (
  document  uuid not null,
  version   int  not null,
  lang      text not null,
  title     text not null,
  blocks    jsonb, -- null: the file alone
  retired   jsonb not null default '[]', -- ids of paragraphs of versions before that are not given again
  hash      text,  -- of the blocks
  notes     jsonb not null default '[]', -- what was not certain in reading it, for whoever issues it
  file      text,
  file_name text,
  primary key (document, version, lang),
  foreign key (document, version) references document_version,
  foreign key (document, file) references document_file,
  check (blocks is not null or file is not null),
  check ((blocks is null) = (hash is null)),
  check ((file is null) = (file_name is null))
);
create index document_text_file on document_text (document, file);
