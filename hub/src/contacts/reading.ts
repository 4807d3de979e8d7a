import { type Actor, type ContactThing, type Decision, decide, type Party } from '@comity/policy'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import type { ContactRecord } from './store.ts'

/** What is not there is answered as what may not be seen. */
export const mayRead = (actor: Actor, contact: ContactRecord | undefined): Decision =>
  decide(actor, { action: 'contact.read', thing: contact ? thingOf(contact) : nowhere })

export function readable(actor: Actor, contact: ContactRecord | undefined): ContactRecord {
  refuse(mayRead(actor, contact))
  if (!contact) throw notFound()
  return contact
}

export const isOwn = (actor: Actor, contact: ContactRecord): boolean =>
  actor.kind !== 'anonymous' && actor.party === `state:${contact.state}`

/** The state that an actor acts for. @throws Problem `no-state` */
export function stateOf(actor: Actor): { readonly party: Party; readonly code: string } {
  const party = actor.kind === 'anonymous' ? undefined : actor.party
  if (party?.startsWith('state:')) return { party, code: party.slice('state:'.length) }
  throw new Problem('forbidden', 'no-state', 'Only people who act for a state do this.')
}

const thingOf = ({ state, audience, status }: ContactRecord): ContactThing => ({
  party: `state:${state}`,
  audience,
  inService: status === 'active' || status === 'stale',
})

const nowhere: ContactThing = { party: 'state:-', audience: [], inService: false }

export const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
