import type { Names } from '@comity/contract'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import {
  insertBody,
  insertChange,
  insertItem,
  insertMeeting,
  insertSession,
  setMeeting,
} from '../meetings/index.ts'
import { seedDraft } from './draft.ts'
import { agendaTitles, bodyMandate, bodyNames, firstSession, secondSession } from './names.ts'
import { seedPaper } from './papers.ts'

const id = 'demo-wg'

/** A fictional working group with one session under way and one to come, for anybody to look at. */
export async function seedWorkingGroup(tx: Tx, group: string, today: string): Promise<void> {
  await insertBody(tx, {
    ...{ id, group, kind: 'working', audience: 'public', names: bodyNames, mandate: bodyMandate },
    ...{ mandateSymbol: null, rules: ['oewg.consensus'], source: null, doubt: null },
    languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'],
  })
  const first = await session(tx, 1, firstSession, [
    ['planned', day(today, -1), day(today, 3)],
    ['open', day(today, -1), day(today, 3)],
  ])
  const item = await proceedings(tx, first, today)
  const days = { first: day(today, -3), second: day(today, -1) }
  await seedPaper(tx, { body: id, group, session: first, item }, days, new Date())
  await seedDraft(tx, id, new Date())
  await session(tx, 2, secondSession, [['planned', day(today, 90), day(today, 94)]])
}

async function session(
  tx: Tx,
  ordinal: number,
  titles: Names,
  standings: readonly (readonly ['planned' | 'open', string, string])[],
): Promise<string> {
  const session = uuidv7()
  const row = { id: session, body: id, ordinal, titles, kind: 'substantive' as const }
  await insertSession(tx, { ...row, source: null, doubt: null })
  for (const [sequence, [status, from, to]] of standings.entries())
    await insertChange(tx, session, {
      ...{ sequence, status, from, to, venue: 'XA', mode: 'hybrid', reason: null },
      ...{ party: 'body:demo', person: null, entry: null, epoch: null },
    })
  return session
}

/** An agenda of which the first item is adopted, and a meeting that is open; answers the last item. */
async function proceedings(tx: Tx, session: string, today: string): Promise<string> {
  const at = new Date(today)
  let last = ''
  for (const [place, titles] of agendaTitles.entries()) {
    last = uuidv7()
    const row = { id: last, session, number: String(place + 1), titles }
    const decided = { status: 'adopted', decidedAt: at } as const
    await insertItem(tx, {
      ...row,
      ...(place === 0 ? decided : { status: 'proposed', decidedAt: null }),
    })
  }
  const id = uuidv7()
  await insertMeeting(tx, { id, session, access: 'open', startsAt: at, speakingLimit: 180 })
  await setMeeting(tx, id, 'open', at)
  return last
}

const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
