import { groups, states } from '@comity/facts'
import type { Database } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import { insertGroup, insertMemberships, insertStates } from './store.ts'

/**
 * Enters what the starter record says of states and organisations, once: rows that are there already
 * stay as they are, since a person may have corrected them.
 */
export async function seedDirectory(db: Database): Promise<void> {
  await transaction(db, async (tx) => {
    await insertStates(tx, states)
    for (const group of groups) {
      const { id, kind, names, memberships } = group
      if (!(await insertGroup(tx, { id, kind, names, exchanges: false }))) continue
      const rows = memberships.map((row) => ({ ...row, id: uuidv7() }))
      await insertMemberships(tx, id, rows)
    }
  })
}
