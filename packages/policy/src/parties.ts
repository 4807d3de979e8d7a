import type { Actor, Party, Role } from './actor.ts'
import type { Decision } from './answer.ts'
import { forOwnParty, hasRole, may, no, partyOf, yes } from './answer.ts'

export interface PeopleThing {
  readonly party: Party | undefined
  readonly roles?: readonly Role[]
  /** States that serve this organisation: their administrators admit its people. */
  readonly servedBy?: readonly Party[]
}

/** What an operator may set up for others: those who then admit their own people. */
const administrators: readonly Role[] = ['national_administrator', 'secretariat', 'operator']

export function managePeople(
  actor: Actor,
  { party, roles = [], servedBy = [] }: PeopleThing,
): Decision {
  if (!may(actor, 'manage')) return no(actor, true, 'scope_missing')
  // The operator admits the first people of a party and operators; it never acts for a state.
  if (actor.kind !== 'anonymous' && hasRole(actor, 'operator'))
    return roles.every((role) => administrators.includes(role))
      ? yes('role_allows')
      : no(actor, true, 'role_missing')
  if (party === undefined) return no(actor, true, 'role_missing')
  const serving = servedBy.find((state) => state === partyOf(actor))
  return manageParty(actor, serving ?? party)
}

export function manageParty(actor: Actor, party: Party): Decision {
  const own = forOwnParty(actor, party, 'manage')
  if (!own.allow) return own
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (!hasRole(actor, 'national_administrator') && !hasRole(actor, 'secretariat'))
    return no(actor, true, 'role_missing')
  return yes('role_allows')
}

export function operate(actor: Actor): Decision {
  if (!may(actor, 'manage')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous' || !hasRole(actor, 'operator'))
    return no(actor, true, 'role_missing')
  return yes('role_allows')
}

/** The record is everybody's: who keeps it for others adds to it, by a logged act; no state does. */
export function importVotes(actor: Actor): Decision {
  if (!may(actor, 'manage')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (!hasRole(actor, 'operator') && !hasRole(actor, 'secretariat'))
    return no(actor, true, 'role_missing')
  return yes('role_allows')
}
