import type { Actor, Party, Role } from './actor.ts'
import { type Decision, forOwnParty, hasRole, may, no, partyOf, yes } from './answer.ts'

/** For whom a point of contact is: the people of all states, of a group's members, of a secretariat. */
export type ContactAudience = 'states' | `group:${string}` | `body:${string}`

/** A point of contact, as far as deciding needs it. */
export interface ContactThing {
  /** The state that nominated it. */
  readonly party: Party
  readonly audience: readonly string[]
  /** In service, also while a confirmation is awaited. What is not is there for its own state alone. */
  readonly inService: boolean
}

export function readContact(actor: Actor, thing: ContactThing): Decision {
  const { own, entries } = readableContacts(actor)
  if (actor.kind === 'anonymous') return no(actor, false, 'not_signed_in')
  if (!may(actor, 'read')) return no(actor, partyOf(actor) === thing.party, 'scope_missing')
  if (own === thing.party) return yes('own_party')
  if (thing.inService && thing.audience.some((entry) => entries.includes(entry)))
    return yes('marking_allows')
  return no(actor, false, 'not_in_audience')
}

/** The reading half of `decide` for SQL: all of one's own state, and what is for one of `entries`. */
export interface ReadableContacts {
  readonly own: Party | undefined
  readonly entries: readonly string[]
}

export function readableContacts(actor: Actor): ReadableContacts {
  const party = partyOf(actor)
  if (actor.kind === 'anonymous' || !may(actor, 'read') || party === undefined)
    return { own: undefined, entries: [] }
  // A secretariat stands inside its group, but is in an audience only where it is named.
  if (party.startsWith('body:')) return { own: undefined, entries: [party] }
  if (!party.startsWith('state:')) return { own: undefined, entries: [] }
  return { own: party, entries: ['states', ...actor.groups.map((group) => `group:${group}`)] }
}

/** Those who act for the authority that designates a state's points of contact. */
const designating: readonly Role[] = ['national_administrator', 'delegate']

export const nominateContact = (actor: Actor, party: Party): Decision =>
  forState(actor, party, 'manage', designating)

/** What one's own state asked for, and what became of it. */
export const readNominations = (actor: Actor, party: Party): Decision => {
  const own = forOwnParty(actor, party, 'read')
  return own.allow && !party.startsWith('state:') ? no(actor, true, 'other_party') : own
}

/** Whoever proposed it does not approve it. */
export function approveNomination(
  actor: Actor,
  { party, proposedBy }: { party: Party; proposedBy: string },
): Decision {
  const nominate = nominateContact(actor, party)
  if (!nominate.allow || actor.kind === 'anonymous') return nominate
  return actor.person === proposedBy ? no(actor, true, 'second_person_needed') : nominate
}

/** That a desk is still as it is written: also whoever is on duty there. */
export const confirmContact = (actor: Actor, party: Party): Decision =>
  forState(actor, party, 'write', [...designating, 'duty_officer'])

function forState(
  actor: Actor,
  party: Party,
  scope: 'write' | 'manage',
  roles: readonly Role[],
): Decision {
  const own = forOwnParty(actor, party, scope)
  if (!own.allow) return own
  if (actor.kind === 'anonymous' || !party.startsWith('state:'))
    return no(actor, true, 'other_party')
  return roles.some((role) => hasRole(actor, role)) ? own : no(actor, true, 'role_missing')
}
