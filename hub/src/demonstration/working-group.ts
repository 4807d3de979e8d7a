import type { Names } from '@comity/contract'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import { insertBody, insertChange, insertSession } from '../meetings/index.ts'
import { bodyMandate, bodyNames, firstSession, secondSession } from './names.ts'

const id = 'demo-wg'

/** A fictional working group with one session under way and one to come, for anybody to look at. */
export async function seedWorkingGroup(tx: Tx, group: string, today: string): Promise<void> {
  await insertBody(tx, {
    ...{ id, group, kind: 'working', audience: 'public', names: bodyNames, mandate: bodyMandate },
    ...{ mandateSymbol: null, rules: ['oewg.consensus'], source: null, doubt: null },
    languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'],
  })
  await session(tx, 1, firstSession, [
    ['planned', day(today, -1), day(today, 3)],
    ['open', day(today, -1), day(today, 3)],
  ])
  await session(tx, 2, secondSession, [['planned', day(today, 90), day(today, 94)]])
}

async function session(
  tx: Tx,
  ordinal: number,
  titles: Names,
  standings: readonly (readonly ['planned' | 'open', string, string])[],
): Promise<void> {
  const session = uuidv7()
  const row = { id: session, body: id, ordinal, titles, kind: 'substantive' as const }
  await insertSession(tx, { ...row, source: null, doubt: null })
  for (const [sequence, [status, from, to]] of standings.entries())
    await insertChange(tx, session, {
      ...{ sequence, status, from, to, venue: 'XA', mode: 'hybrid', reason: null },
      ...{ party: 'body:demo', person: null, entry: null, epoch: null },
    })
}

const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
