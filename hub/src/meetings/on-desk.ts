import type { DeskItem } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { openMeetings } from './proceedings-store.ts'
import { listSessions } from './store.ts'

/** Days ahead that a session is told of. */
const ahead = 14

/** Meetings that are open, and sessions that go on or begin soon, of the bodies of the asker's groups. */
export async function meetingsOnDesk(sql: Query, actor: SignedIn, now: Date): Promise<DeskItem[]> {
  if (!actor.scopes.includes('read')) return []
  const { groups } = actor
  const day = (days: number) =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const reader = { readsPublic: false, groups }
  const [meetings, sessions] = await Promise.all([
    openMeetings(sql, groups),
    listSessions(sql, reader, { from: day(0), to: day(ahead) }),
  ])
  const open = meetings.map(({ id, titles, openedAt }): DeskItem => {
    const since = openedAt?.toISOString()
    return { kind: 'meeting', id, names: titles, ...(since === undefined ? {} : { since }) }
  })
  const soon = sessions.flatMap(({ id, titles, changes }): DeskItem[] => {
    const { status, from, to } = changes.at(-1) ?? {}
    const isOff = status === 'cancelled' || status === 'postponed' || status === 'closed'
    return isOff || !from || !to ? [] : [{ kind: 'session', id, names: titles, from, to }]
  })
  return [...open, ...soon]
}
