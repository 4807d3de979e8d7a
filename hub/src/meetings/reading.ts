import { type Actor, type BodyThing, decide } from '@comity/policy'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import type { BodyRecord } from './store.ts'

/** The body, for one who may read it. What is not there is answered as what may not be seen. */
export function readable(actor: Actor, body: BodyRecord | undefined): BodyRecord {
  refuse(decide(actor, { action: 'body.read', thing: body ? thingOf(body) : nowhere }))
  if (!body) throw notFound()
  return body
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
