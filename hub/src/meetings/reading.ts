import { type Actor, type BodyThing, decide } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { findItem, findMeeting, type ItemRecord, type MeetingRecord } from './proceedings-store.ts'
import { type BodyRecord, bodyOfSession } from './store.ts'

/** The body, for one who may read it. What is not there is answered as what may not be seen. */
export function readable(actor: Actor, body: BodyRecord | undefined): BodyRecord {
  refuse(decide(actor, { action: 'body.read', thing: body ? thingOf(body) : nowhere }))
  if (!body) throw notFound()
  return body
}

/** A closed meeting does not show outside the group, as a body that is for it does not. */
export async function readableMeeting(
  sql: Query,
  actor: Actor,
  id: string,
): Promise<{ readonly of: BodyRecord; readonly meeting: MeetingRecord }> {
  const meeting = await findMeeting(sql, id)
  const body = meeting && (await bodyOfSession(sql, meeting.session))
  const of = readable(
    actor,
    body && (meeting?.access === 'closed' ? { ...body, audience: 'group' as const } : body),
  )
  if (!meeting) throw notFound()
  return { of, meeting }
}

export async function readableItem(
  sql: Query,
  actor: Actor,
  id: string,
): Promise<{ readonly of: BodyRecord; readonly item: ItemRecord }> {
  const item = await findItem(sql, id)
  const of = readable(actor, item && (await bodyOfSession(sql, item.session)))
  if (!item) throw notFound()
  return { of, item }
}

export const mayChange = (actor: Actor, body: BodyRecord) =>
  decide(actor, { action: 'body.change', thing: thingOf(body) })

/** A body that is known from the public record alone is nobody's to change here. */
export const thingOf = ({ id, kind, group, audience }: BodyRecord): BodyThing => ({
  body: id,
  group: kind === 'recorded' ? undefined : (group ?? undefined),
  audience,
})

const nowhere: BodyThing = { body: '', group: undefined, audience: 'group' }

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
