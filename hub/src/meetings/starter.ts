import { bodies, sessions } from '@comity/facts'
import type { Database, Tx } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import * as store from './store.ts'

/** Enters the bodies of the public record and their sessions that are not there yet. */
export async function seedMeetings(db: Database): Promise<void> {
  await transaction(db, async (tx) => {
    for (const { group, symbol, rules, languages, officers, ...fact } of bodies) {
      const made = await store.insertBody(tx, {
        ...{ id: fact.id, kind: 'recorded', audience: 'public', group, mandateSymbol: symbol },
        ...{ names: fact.names, mandate: fact.mandate, source: fact.source },
        ...{ rules: [...rules], languages: [...languages], doubt: fact.doubt ?? null },
      })
      if (!made) continue
      for (const officer of officers)
        await store.insertOfficer(tx, fact.id, { ...officer, id: uuidv7(), from: null, to: null })
    }
    await seedSessions(tx)
  })
}

async function seedSessions(tx: Tx): Promise<void> {
  for (const { id, body, kind, title, source, changes, ordinal, doubt } of sessions) {
    const titles = { en: { text: title, source, reviewed: false } }
    const row = { id, body, kind, titles, source, ordinal: ordinal ?? null, doubt: doubt ?? null }
    if (!(await store.insertSession(tx, row))) continue
    for (const [sequence, change] of changes.entries())
      await store.insertChange(tx, id, {
        ...{ sequence, status: change.status, from: change.from, to: change.to },
        ...{ venue: change.venue ?? null, mode: change.mode ?? null, reason: null },
        ...{ party: null, person: null, entry: null, epoch: null },
      })
  }
}
