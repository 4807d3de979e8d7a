import type { laws } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

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
  cells: readonly laws.MatrixCell[],
): Promise<void> {
  await tx`
    delete from law_cell where state = ${state}
      and ${articles === undefined ? tx`true` : tx`article = any(${articles as string[]})`}`
  const rows = cells.map((cell) => ({ ...cell, body: JSON.stringify(cell) }))
  await tx`
    insert into law_cell (article, state, valid_from, valid_to, k, mapping, body)
    select article, state, "from", coalesce("to", 'infinity'), k, "mappingId", body
    from jsonb_to_recordset(${tx.json(rows)}) as
      r(article text, state text, "from" date, "to" date, k double precision, "mappingId" text, body text)`
}

/** The cells of one article on a day. */
export interface Column {
  readonly article: string
  /** The measure K of each of which it is known. */
  readonly measures: readonly number[]
  /** The cells as they are sent, parted by commas. */
  readonly cells: string
}

/** By article; of all states where none are named. An article of which nothing was ever held has none. */
export const columnsOn = (
  sql: Query,
  day: string,
  articles: readonly string[],
  states?: readonly string[],
): Promise<Column[]> => sql<Column[]>`
  select c.article, coalesce(array_agg(c.k) filter (where c.k is not null), '{}') as measures,
    string_agg(c.body, ',' order by c.state) as cells
  from law_cell c
  where c.valid_to > ${day}::date and c.valid_from <= ${day}::date
    and c.article = any(${articles as string[]})
    and ${states === undefined ? sql`true` : sql`c.state = any(${states as string[]})`}
  group by c.article`

/** States of which any law is held. */
export async function statesHeld(sql: Query): Promise<string[]> {
  const rows = await sql<{ state: string }[]>`select state from law_cells_made order by state`
  return rows.map(({ state }) => state)
}
