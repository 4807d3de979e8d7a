import type { DecisionFact, Membership, Tally } from '@comity/votes'
import { isDay } from '@comity/votes'
import type { Query, Tx } from '../core/database.ts'

/** A decision as it is kept, with what its reader has to know. */
export interface DecisionRow extends DecisionFact {
  readonly doubt: string | undefined
  readonly notes: readonly string[]
}

export type RelationKind = 'rival' | 'successor' | 'committee' | 'same_session'

export interface Row {
  id: string
  symbols: string[]
  body: string
  session: string
  date: string
  title: string
  on: DecisionFact['on']
  mode: DecisionFact['mode']
  adopted: boolean | null
  rule: string | null
  yes: string[]
  no: string[]
  abstain: string[]
  not_voting: string[]
  suspended: string[]
  announced: Tally | null
  subjects: string[]
  proposedBy: string[] | null
  sponsors: string[] | null
  sources: { name: string; url?: string }[]
  doubt: string | null
  notes: string[]
}

export const columns = (sql: Query) => sql`
  d.id, d.symbols, d.body, d.session, d.date::text as date, d.title, d.on_what as "on", d.mode,
  d.adopted, d.rule, d.yes, d.no, d.abstain, d.not_voting, d.suspended, d.announced, d.subjects,
  d.proposed_by as "proposedBy", d.sponsors, d.sources, d.doubt, d.notes`

export const rowOf = ({ yes, no, abstain, not_voting, suspended, ...row }: Row): DecisionRow => ({
  ...row,
  adopted: row.adopted ?? undefined,
  rule: row.rule ?? undefined,
  announced: row.announced ?? undefined,
  proposedBy: row.proposedBy ?? undefined,
  sponsors: row.sponsors ?? undefined,
  doubt: row.doubt ?? undefined,
  roll: { yes, no, abstain, not_voting, suspended },
})

/** Answers whether it was not there yet; a decision on record is never written over. */
export async function insertDecision(tx: Tx, fact: DecisionRow): Promise<boolean> {
  const { roll } = fact
  const list = (of: keyof typeof roll) => (roll[of] ?? []) as string[]
  const rows = await tx`
    insert into decision (id, symbols, body, session, date, title, on_what, mode, adopted, rule, yes, no,
      abstain, not_voting, suspended, announced, subjects, proposed_by, sponsors, sources, doubt, notes)
    values (${fact.id}, ${fact.symbols as string[]}, ${fact.body}, ${fact.session}, ${fact.date}::date,
      ${fact.title}, ${fact.on}, ${fact.mode}, ${fact.adopted ?? null}, ${fact.rule ?? null},
      ${list('yes')}, ${list('no')}, ${list('abstain')}, ${list('not_voting')}, ${list('suspended')},
      ${fact.announced ? tx.json({ ...fact.announced }) : null}, ${fact.subjects as string[]},
      ${(fact.proposedBy as string[] | undefined) ?? null}, ${(fact.sponsors as string[] | undefined) ?? null},
      ${tx.json(fact.sources.map(({ name, url }) => ({ name, ...(url === undefined ? {} : { url }) })))},
      ${fact.doubt ?? null}, ${fact.notes as string[]})
    on conflict (id) do nothing returning id`
  if (rows.length === 0) return false
  const symbols = [...new Set([fact.id, ...fact.symbols].map((one) => one.toUpperCase()))]
  await tx`
    insert into decision_symbol (symbol, decision)
    select unnest(${symbols}::text[]), ${fact.id} on conflict do nothing`
  return true
}

export async function insertRelation(
  tx: Tx,
  relation: { kind: RelationKind; of: string; to: string },
): Promise<void> {
  await tx`
    insert into decision_relation (kind, decision, other)
    values (${relation.kind}, ${relation.of}, ${relation.to}) on conflict do nothing`
}

/**
 * By any symbol, whatever its case. Its own symbol is before what others cite; of these, what was recorded
 * first, so that nothing entered later takes a symbol over; the decision of a plenary before that of a committee.
 */
export async function findDecision(sql: Query, symbol: string): Promise<DecisionRow | undefined> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from decision_symbol s join decision d on d.id = s.decision
    where s.symbol = ${symbol.toUpperCase()} 
    order by upper(d.id) = s.symbol desc, d.recorded_at, d.date desc limit 1`
  return row && rowOf(row)
}

export interface DecisionFilter {
  readonly words: readonly string[]
  readonly session?: string | undefined
  readonly body?: string | undefined
  readonly mode?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Where the page before ended: decisions are in order of date and id, the latest first. */
export interface Place {
  readonly date: string
  readonly id: string
}

export const matches = (sql: Query, filter: DecisionFilter) => {
  const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql`
    ${filter.session === undefined ? sql`true` : sql`d.session = ${filter.session}`}
    and ${filter.body === undefined ? sql`true` : sql`d.body = ${filter.body}`}
    and ${filter.mode === undefined ? sql`true` : sql`d.mode = ${filter.mode}`}
    and ${filter.from === undefined ? sql`true` : sql`d.date >= ${filter.from}::date`}
    and ${filter.to === undefined ? sql`true` : sql`d.date <= ${filter.to}::date`}
    and not exists (
      select from unnest(${filter.words.map(like)}::text[]) as word
      where concat_ws(' ', d.id, d.title, array_to_string(d.symbols || d.subjects, ' ')) not ilike word)`
}

export async function listDecisions(
  sql: Query,
  filter: DecisionFilter,
  after: Place | undefined,
  limit: number,
): Promise<DecisionRow[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from decision d
    where ${matches(sql, filter)} and ${after ? sql`(d.date, d.id) < (${after.date}::date, ${after.id})` : sql`true`}
    order by d.date desc, d.id desc limit ${limit}`
  return rows.map(rowOf)
}

export async function countDecisions(sql: Query, filter: DecisionFilter): Promise<number> {
  const [row] = await sql<{ count: bigint }[]>`
    select count(*) as count from decision d where ${matches(sql, filter)}`
  return Number(row?.count ?? 0)
}

/** Changes when the record does: how many decisions, and when the last was recorded. */
export async function recordMark(sql: Query): Promise<string> {
  const [row] = await sql<{ mark: string }[]>`
    select concat_ws(' ', (select count(*) from decision), (select max(recorded_at) from decision),
      (select count(*) from membership), (select max(recorded_at) from membership),
      (select count(*) from membership where valid_to is not null),
      (select count(*) from decision_relation)) as mark`
  return row?.mark ?? ''
}

export async function allDecisions(sql: Query): Promise<DecisionRow[]> {
  const rows = await sql<Row[]>`select ${columns(sql)} from decision d order by d.date, d.id`
  return rows.map(rowOf)
}

/** Each text with one that was put beside it, in both directions. */
export const listRivals = (sql: Query): Promise<{ id: string; rival: string }[]> => sql<
  { id: string; rival: string }[]
>`
  select decision as id, other as rival from decision_relation where kind = 'rival'
  union select other, decision from decision_relation where kind = 'rival'
  order by id, rival`

/** What a decision is related to: in the words of the one asked about. */
export async function relationsOf(
  sql: Query,
  id: string,
): Promise<{ kind: RelationKind | 'predecessor' | 'plenary'; row: DecisionRow }[]> {
  const rows = await sql<(Row & { kind: RelationKind; forward: boolean })[]>`
    select r.kind, r.forward, ${columns(sql)} from (
      select kind, other as id, true as forward from decision_relation where decision = ${id}
      union all select kind, decision, false from decision_relation where other = ${id}) as r
    join decision d on d.id = r.id order by d.date, d.id`
  return rows.map(({ kind, forward, ...row }) => ({
    kind: forward ? kind : backward[kind],
    row: rowOf(row),
  }))
}

const backward = {
  rival: 'rival',
  same_session: 'same_session',
  successor: 'predecessor',
  committee: 'plenary',
} as const

/** Every dated membership, as results are counted with. */
export async function memberships(sql: Query): Promise<Membership[]> {
  const rows = await sql<
    {
      group: string
      member: string
      from: string | null
      to: string | null
      precision: 'day' | 'month' | 'year'
      status: 'member' | 'suspended'
      doubt: string | null
      source: string | null
    }[]
  >`
    select group_id as "group", state_code as member, valid_from::text as "from", valid_to::text as "to",
      precision, status, doubt, source
    from membership order by group_id, state_code, valid_from`
  return rows.map((row) => ({
    ...row,
    from: dayOf(row.from),
    to: dayOf(row.to),
    doubt: row.doubt ?? undefined,
    source: row.source ?? '',
  }))
}

const dayOf = (text: string | null) => (text !== null && isDay(text) ? text : undefined)
