import type { laws } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'
import { withoutNulls } from './without-nulls.ts'

type Cell = laws.MatrixCell

/** Locks the cells of a state until the commit, and says by which measures they are made. */
export async function takeState(tx: Tx, state: string, measures: string): Promise<void> {
  await tx`
    insert into law_cells_made (state, measures) values (${state}, ${measures})
    on conflict (state) do update set measures = ${measures}, recorded_at = now()`
}

/** Has the cells of these states made anew by whoever looks next for what is stale. */
export async function markStale(tx: Tx, states: readonly string[]): Promise<void> {
  await tx`delete from law_cells_made where state = any(${states as string[]})`
}

/** States with mappings whose cells are not there, or were made by other measures. */
export async function staleStates(sql: Query, measures: string): Promise<readonly string[]> {
  const rows = await sql<{ state: string }[]>`
    select distinct m.state from law_mapping m left join law_cells_made c on c.state = m.state
    where c.measures is distinct from ${measures} order by m.state`
  return rows.map(({ state }) => state)
}

/** Of the articles named, or of all. */
export async function replaceCells(
  tx: Tx,
  state: string,
  articles: readonly string[] | undefined,
  cells: readonly Cell[],
): Promise<void> {
  await tx`
    delete from law_cell where state = ${state}
      and ${articles === undefined ? tx`true` : tx`article = any(${articles as string[]})`}`
  const rows = cells.map(({ max, ...cell }) => ({
    ...cell,
    years: typeof max === 'number' ? max : null,
    life: max === 'life',
  }))
  await tx`
    insert into law_cell (article, state, valid_from, valid_to, coverage, not_commenced, max_years,
      max_life, k, low, high, known_share, doubtful, mapping, review)
    select article, state, "from", "to", coverage, "notCommenced", years, life, k, low, high,
      "knownShare", doubtful, "mappingId", review
    from jsonb_to_recordset(${tx.json(rows)}) as
      r(article text, state text, "from" date, "to" date, coverage text, "notCommenced" boolean,
        years double precision, life boolean, k double precision, low double precision,
        high double precision, "knownShare" double precision, doubtful boolean, "mappingId" text,
        review text)`
}

const columns = (sql: Query) => sql`
  c.state, c.article, c.valid_from as "from", c.valid_to as "to", c.coverage,
  c.not_commenced as "notCommenced",
  case when c.max_life then to_jsonb('life'::text) else to_jsonb(c.max_years) end as max,
  c.k, c.low, c.high, c.known_share as "knownShare", c.doubtful, c.mapping as "mappingId", c.review`

/** The cells of some articles and states on a day; all states where none are named. */
export async function cellsOn(
  sql: Query,
  day: string,
  articles: readonly string[],
  states?: readonly string[],
): Promise<readonly Cell[]> {
  const rows = await sql<Cell[]>`
    select ${columns(sql)} from law_cell c
    where c.article = any(${articles as string[]})
      and ${states === undefined ? sql`true` : sql`c.state = any(${states as string[]})`}
      and c.valid_from <= ${day}::date and (c.valid_to is null or c.valid_to > ${day}::date)
    order by c.state, c.article`
  return rows.map(withoutNulls)
}

/** All cells of a state over time, of one article or of all. */
export async function cellsOverTime(
  sql: Query,
  state: string,
  article?: string,
): Promise<readonly Cell[]> {
  const rows = await sql<Cell[]>`
    select ${columns(sql)} from law_cell c
    where c.state = ${state} and ${article === undefined ? sql`true` : sql`c.article = ${article}`}
    order by c.article, c.valid_from`
  return rows.map(withoutNulls)
}

/** States of which a law on any of the articles is held. */
export async function statesHeld(sql: Query, articles?: readonly string[]): Promise<string[]> {
  const rows = await sql<{ state: string }[]>`
    select distinct state from law_cell
    where ${articles === undefined ? sql`true` : sql`article = any(${articles as string[]})`}
    order by state`
  return rows.map(({ state }) => state)
}
