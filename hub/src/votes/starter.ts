import { decisions, relations } from '@comity/facts'
import type { Database } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import * as store from './store.ts'

/** Enters the decisions of the starter record that are not there yet; what is there stays as it is. */
export async function seedVotes(db: Database): Promise<void> {
  await transaction(db, async (tx) => {
    for (const fact of decisions)
      await store.insertDecision(tx, { ...fact, doubt: fact.doubt, notes: fact.notes })
    for (const relation of relations) await store.insertRelation(tx, relation)
  })
}
