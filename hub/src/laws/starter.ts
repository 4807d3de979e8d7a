import { laws as facts } from '@comity/facts'
import { readLaws } from '@comity/laws'
import type { Database } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import { markStale } from './cell-store.ts'
import { refreshStale } from './refresh.ts'
import { insertLaws } from './write-store.ts'

/**
 * Enters the laws of the starter record that are not there yet; what is there stays as it is. Then makes the
 * cells of every state whose laws came, or whose cells were made by other measures than these.
 */
export async function seedLaws(db: Database): Promise<void> {
  await transaction(db, async (tx) => markStale(tx, await insertLaws(tx, readLaws(facts))))
  await refreshStale(db)
}
