import type { Actor, Party, Role } from './actor.ts'
import { type Decision, forOwnParty, hasRole, may, no, partyOf, yes } from './answer.ts'

/** A request with one addressee, as far as deciding needs it. */
export interface RequestThing {
  readonly asking: Party
  readonly addressed: Party
  /** Until it is sent it is the asking state's alone. */
  readonly sent: boolean
}

/**
 * Who may clear what a desk has drafted; they and the desk see that there are requests at all, since whom a state
 * asks for help is not for all of its people.
 */
const clearing: readonly Role[] = ['duty_officer', 'delegate', 'national_administrator']

/** To everybody but these two states, and to their other people, there is no such request. */
export function readRequest(actor: Actor, { asking, addressed, sent }: RequestThing): Decision {
  const own = readableRequests(actor)
  if (own === undefined) return no(actor, false, 'not_in_audience')
  return own === asking || (sent && own === addressed)
    ? yes('own_party')
    : no(actor, false, 'not_in_audience')
}

/** The reading half of `decide` for SQL: the state whose requests an actor reads. */
export function readableRequests(actor: Actor): Party | undefined {
  const party = partyOf(actor)
  if (actor.kind === 'anonymous' || !may(actor, 'read') || !party?.startsWith('state:'))
    return undefined
  return clearing.some((role) => hasRole(actor, role)) ? party : undefined
}

/** Whoever drafted it does not clear it. */
export function clearRequest(
  actor: Actor,
  { party, draftedBy }: { readonly party: Party; readonly draftedBy: string },
): Decision {
  const own = forOwnParty(actor, party, 'write')
  if (!own.allow || actor.kind === 'anonymous') return own
  if (!party.startsWith('state:')) return no(actor, true, 'other_party')
  if (!clearing.some((role) => hasRole(actor, role))) return no(actor, true, 'role_missing')
  return actor.person === draftedBy ? no(actor, true, 'second_person_needed') : own
}
