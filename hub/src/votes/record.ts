import type { Decision, Membership } from '@comity/votes'
import { decisionOf } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { type SessionOnRecord, sessionsMark, sessionsOnRecord } from '../meetings/index.ts'
import { membershipsOfThePast } from './past.ts'
import * as store from './store.ts'

/** All that claims and results are held against. */
export interface HeldRecord {
  readonly decisions: readonly Decision[]
  readonly rows: ReadonlyMap<string, store.DecisionRow>
  readonly memberships: readonly Membership[]
  /** The texts that each was put beside, by id. */
  readonly rivals: ReadonlyMap<string, readonly string[]>
  readonly sessions: readonly SessionOnRecord[]
}

/**
 * The record as it stands, kept in memory until it changes: two small queries tell. Roll calls stay
 * packed until they are asked for.
 */
export const recordOf = perHub((hub) => {
  let mark: string | undefined
  let held: Promise<HeldRecord> | undefined
  return async (): Promise<HeldRecord> => {
    const marks = await Promise.all([store.recordMark(hub.sql), sessionsMark(hub.sql)])
    const now = marks.join(' ')
    if (held === undefined || now !== mark) {
      mark = now
      held = read(hub)
      held.catch(() => {
        held = undefined
      })
    }
    return held
  }
})

async function read({ sql }: HubContext): Promise<HeldRecord> {
  const [rows, memberships, pairs, sessions] = await Promise.all([
    store.allDecisions(sql),
    store.memberships(sql),
    store.listRivals(sql),
    sessionsOnRecord(sql),
  ])
  const rivals = new Map<string, string[]>()
  for (const { id, rival } of pairs) rivals.set(id, [...(rivals.get(id) ?? []), rival])
  return {
    rivals,
    decisions: rows.map(decisionOf),
    rows: new Map(rows.map((row) => [row.id, row])),
    memberships: [...memberships, ...membershipsOfThePast],
    sessions,
  }
}
