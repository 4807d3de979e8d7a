-- Laws of states: what they are held against, their provisions with dated versions, and how these answer
-- it. Ids are texts, as the record has them. What is said of a law is a mapping, and names who said it.

create table law_source (
  id         text primary key,
  publisher  text not null,
  url        text,
  official   boolean,
  retrieved  date,
  sha256     text,
  licence    text,
  confidence text check (confidence in ('high', 'medium', 'low'))
);

create table law_reference (
  id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name       jsonb not null,
  kind       text not null check (kind in ('treaty', 'model_law', 'agreement', 'own_text')),
  series     text,
  adopted    date not null,
  in_force   date,
  source_ids text[] not null,
  doubt      text
);

-- An article with its elements, which nobody reads without it.
create table law_article (
  id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  reference  text not null references law_reference,
  place      int  not null, -- in its reference
  number     text not null,
  title      jsonb not null,
  about      text not null check (about in ('offence', 'procedure', 'jurisdiction', 'cooperation', 'general')),
  corresponds text[] not null,
  elements   jsonb not null,
  liberty    boolean, -- whether penalties are to include deprivation of liberty
  verified   text not null check (verified in ('text_read', 'recalled')),
  doubt      text
);
create index law_article_of on law_article (reference, place);

create table law_participation (
  state        text not null references state,
  reference    text not null references law_reference,
  signed       date,
  in_force     date,
  reservations jsonb not null,
  source_ids   text[] not null,
  primary key (state, reference)
);

create table statute (
  id       text primary key,
  state    text not null references state,
  title    jsonb not null,
  short    text,
  number   text,
  language text not null,
  official boolean
);
create index statute_of_state on statute (state);

create table provision (
  id      text primary key,
  statute text not null references statute,
  label   text not null,
  parent  text references provision
);
create index provision_of_statute on provision (statute);

-- In force from the first day to before the last; without a first day enacted and not commenced.
create table provision_version (
  id            text primary key,
  provision     text not null references provision,
  lang          text not null,
  text          text, -- null where only a coding of it is held
  enacted       date,
  in_force_from date,
  in_force_to   date,
  changed_by    text,
  source        text not null references law_source,
  sha256        text, -- of the text
  history       text not null check (history in ('clean', 'partial', 'single')),
  doubt         text,
  recorded_at   timestamptz not null default now(),
  check (in_force_to is null or in_force_to > in_force_from)
);
create index provision_version_of on provision_version (provision);

create table law_penalty (
  version   text not null references provision_version,
  place     int  not null,
  tier      text not null check (tier in ('basic', 'aggravated', 'repeat')),
  condition text,
  min_years double precision,
  max       jsonb, -- years, "life" or "fine_only"; null where not known
  kind      text not null check (kind in ('imprisonment', 'restriction', 'arrest', 'labour', 'fine')),
  certainty text not null check (certainty in ('high', 'medium', 'low')),
  primary key (version, place)
);

create table law_mapping (
  id           text primary key,
  article      text not null references law_article,
  state        text not null references state,
  version_ids  text[] not null,
  spans        jsonb not null,
  statuses     jsonb not null, -- of elements
  requirements jsonb not null,
  exclusions   jsonb not null,
  valid_from   date,
  valid_to     date,
  standing     text not null check (standing in ('proposed', 'reviewed', 'disputed', 'superseded')),
  proposed_by  jsonb not null,
  reviewers    text[] not null,
  state_reply  text,
  note         text,
  doubt        text,
  recorded_at  timestamptz not null default now()
);
create index law_mapping_of_state on law_mapping (state, article);
create index law_mapping_versions on law_mapping using gin (version_ids);

-- Rules that a lawyer has edited; those of all other mappings are generated.
create table law_rule (
  mapping text primary key references law_mapping,
  article text not null references law_article,
  formula jsonb not null
);

create table cooperation_rule (
  id               text primary key,
  state            text references state, -- null: of all parties to the reference
  reference        text references law_reference,
  kind             text not null check (kind in ('extradition', 'mla', 'preservation', 'surrender', 'interception')),
  dual_criminality text not null check (dual_criminality in ('mandatory', 'ground', 'excluded')),
  conduct_test     boolean not null,
  transposition    boolean,
  min_max_years    double precision,
  both_states      boolean,
  refusal_grounds  text[] not null,
  version          text references provision_version,
  source           text references law_source,
  doubt            text
);
create index cooperation_rule_of_state on cooperation_rule (state);

-- The matrix, as the library computed it: of each state and article that a mapping is held on, every day is
-- in one row. Made anew whenever a law it rests on changes. The body is the cell as it is sent: a matrix has
-- thousands, and is joined from texts.
create table law_cell (
  article    text not null references law_article,
  state      text not null references state,
  valid_from date not null,
  valid_to   date not null, -- infinity where nothing is held to change it
  k          double precision,
  mapping    text references law_mapping,
  body       text not null,
  primary key (article, state, valid_from)
);
-- Of ten versions nine have ended: the matrix of a day is found among those that have not.
create index law_cell_by_day on law_cell (valid_to, valid_from);
create index law_cell_of_state on law_cell (state);

-- By which measures the cells of a state were made; its row is locked while they are made.
create table law_cells_made (
  state       text primary key references state,
  measures    text not null,
  recorded_at timestamptz not null default now()
);
