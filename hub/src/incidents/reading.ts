import { type Actor, type Decision, decide, type IncidentThing } from '@comity/policy'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import type { IncidentRecord } from './store.ts'

export const thingOf = ({ state, shares }: IncidentRecord): IncidentThing => ({
  ...{ party: `state:${state}`, shared: shares.map(({ entry }) => entry) },
})

const nowhere: IncidentThing = { party: 'state:-', shared: [] }

/** What is not there is answered as what may not be seen. */
export function readable(actor: Actor, found: IncidentRecord | undefined): IncidentRecord {
  const thing = found ? thingOf(found) : nowhere
  refuse(decide(actor, { action: 'incident.read', thing }))
  if (!found) throw notFound()
  return found
}

export const isOwn = (actor: Actor, { state }: IncidentRecord): boolean =>
  actor.kind !== 'anonymous' && actor.party === `state:${state}`

/** The first version that is read: of one's own all, of others those from when it was shared on. */
export function firstRead(actor: Actor, found: IncidentRecord, entries: readonly string[]): number {
  if (isOwn(actor, found)) return 1
  const from = found.shares.filter(({ entry }) => entries.includes(entry))
  return Math.min(...from.map(({ version }) => version), found.version)
}

/** Whether somebody is of a state that could have incidents: the decision alone does not tell. */
export const mayWrite = (actor: Actor): Decision =>
  decide(actor, { action: 'incident.write', thing: {} })

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
