import { matrixCells, rulesetVersion } from '@comity/laws'
import type { Database, Tx } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import { replaceCells, staleStates, takeState } from './cell-store.ts'
import { bookOf } from './read-store.ts'

/** By which measures and logic cells are made: another name makes all of them anew at the next start. */
const measures = `1.${rulesetVersion}`

/**
 * Makes the cells of one state anew, in the transaction of what changed its law: those of the articles
 * named, or all of them. Of other states nothing is read.
 */
export async function refreshCells(
  tx: Tx,
  state: string,
  articles?: readonly string[],
): Promise<void> {
  await takeState(tx, state, measures)
  const book = await bookOf(tx, [state], articles)
  const mapped = new Set(book.laws.mappings.map(({ articleId }) => articleId))
  const cells = book.laws.articles
    .filter(({ id }) => mapped.has(id))
    .flatMap((article) =>
      matrixCells(book, state, article).map((cell) => ({ state, article: article.id, ...cell })),
    )
  await replaceCells(tx, state, articles, cells)
}

/** Makes the cells of all states that have none, or whose were made by other measures. */
export async function refreshStale(db: Database): Promise<void> {
  for (const state of await staleStates(db.sql, measures))
    await transaction(db, (tx) => refreshCells(tx, state))
}
