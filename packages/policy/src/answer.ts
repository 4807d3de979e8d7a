import type { Actor, Party, Role, Scope, SignedIn } from './actor.ts'

/** Why something may or may not be done: a stable code, worded by `words`. */
export type Reason =
  | 'marking_allows'
  | 'own_contribution'
  | 'entitled_writer'
  | 'own_party'
  | 'role_allows'
  | 'not_signed_in'
  | 'not_in_audience'
  | 'marking_withholds'
  | 'marking_unresolved'
  | 'not_a_writer'
  | 'not_the_contributor'
  | 'creator_bound'
  | 'red_needs_named_persons'
  | 'scope_missing'
  | 'role_missing'
  | 'other_party'
  | 'not_on_roll'
  | 'not_a_member'
  | 'second_person_needed'

/**
 * `refusal` says how it must look from outside: `forbidden` (403) to those inside the group,
 * `absent` (404) to those outside it, `unauthenticated` (401) where signing in may help.
 */
export type Decision =
  | { readonly allow: true; readonly reason: Reason }
  | {
      readonly allow: false
      readonly refusal: 'absent' | 'forbidden' | 'unauthenticated'
      readonly reason: Reason
    }

export const yes = (reason: Reason): Decision => ({ allow: true, reason })

export function no(actor: Actor, inside: boolean, reason: Reason): Decision {
  if (actor.kind === 'anonymous')
    return { allow: false, refusal: 'unauthenticated', reason: 'not_signed_in' }
  return { allow: false, refusal: inside ? 'forbidden' : 'absent', reason }
}

/** Inside a group: its member states' people, its body's, and the constituents they serve. */
export const isInside = (actor: Actor, group: string): boolean =>
  actor.kind !== 'anonymous' && (actor.groups.includes(group) || actor.servedGroups.includes(group))

export const may = (actor: Actor, scope: Scope): boolean =>
  actor.kind === 'anonymous' ? scope === 'read' : actor.scopes.includes(scope)

export const hasRole = (actor: SignedIn, role: Role): boolean => actor.roles.includes(role)

export const partyOf = (actor: Actor): Party | undefined =>
  actor.kind === 'anonymous' ? undefined : actor.party

/** Whoever acts for this very party, whatever their role there. */
export function forOwnParty(actor: Actor, party: Party, scope: Scope): Decision {
  if (!may(actor, scope)) return no(actor, true, 'scope_missing')
  if (partyOf(actor) !== party) return no(actor, true, 'other_party')
  return yes('own_party')
}
