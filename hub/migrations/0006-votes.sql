-- The public record of decisions: facts with their sources. A group's result is never kept: it is
-- counted from the roll call and the dated membership.

alter table membership add column doubt text;

create table decision (
  id             text primary key,
  symbols        text[] not null,
  body           text not null,
  session        text not null,
  date           date not null,
  date_precision text not null default 'day' check (date_precision in ('day', 'month', 'year')),
  title          text not null,
  on_what        text not null check (on_what in ('whole', 'paragraph', 'amendment', 'motion')),
  mode           text not null check (mode in ('recorded', 'roll_call', 'not_recorded', 'without_vote')),
  adopted        boolean,
  rule           text,
  -- Codes by how they stood, each in order: one row is a whole roll call, since most questions are about one
  -- decision, and a thousand rows of arrays are read faster than two hundred thousand of single votes.
  yes            text[] not null default '{}',
  no             text[] not null default '{}',
  abstain        text[] not null default '{}',
  not_voting     text[] not null default '{}',
  suspended      text[] not null default '{}',
  announced      jsonb,
  subjects       text[] not null default '{}',
  proposed_by    text[],
  sponsors       text[],
  sources        jsonb not null,
  doubt          text,
  notes          text[] not null default '{}',
  recorded_at    timestamptz not null default now(),
  check (mode <> 'without_vote' or cardinality(yes || no || abstain || not_voting || suspended) = 0)
);
create index decision_by_date on decision (date desc, id desc);

-- Every symbol under which a decision is cited, in capitals.
create table decision_symbol (
  symbol   text not null,
  decision text not null references decision,
  primary key (symbol, decision)
);
create index decision_symbol_of on decision_symbol (decision);

-- Half of each pair; the other way round is read from the same row.
create table decision_relation (
  kind     text not null check (kind in ('rival', 'successor', 'committee', 'same_session')),
  decision text not null references decision,
  other    text not null references decision,
  primary key (decision, other, kind)
);
create index decision_relation_to on decision_relation (other);

create table body_session (
  body        text not null,
  decision    text not null references decision,
  title       text not null,
  first_day   date not null,
  last_day    date not null,
  source      text not null,
  recorded_at timestamptz not null default now(),
  primary key (body, first_day),
  check (last_day >= first_day)
);
