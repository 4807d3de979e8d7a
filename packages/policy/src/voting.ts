import type { Actor, Party, Role } from './actor.ts'
import { type Decision, forOwnParty, hasRole, may, no, partyOf, yes } from './answer.ts'
import { type BodyThing, bySecretariat, isSeen, readBody } from './bodies.ts'

/** A vote of a body, with the delegations that may cast in it. */
export interface RollThing extends BodyThing {
  readonly roll: readonly Party[]
}

/** Only a delegate signs for a state; an administrator without that role does not. */
export const signFor = (actor: Actor, party: Party): Decision => inRole(actor, party, 'delegate')

/** Only a duty officer writes to other states and reads what they write. */
export const correspondFor = (actor: Actor, party: Party): Decision =>
  inRole(actor, party, 'duty_officer')

function inRole(actor: Actor, party: Party, role: Role): Decision {
  const own = forOwnParty(actor, party, 'write')
  if (!own.allow) return own
  if (actor.kind === 'anonymous' || !hasRole(actor, role)) return no(actor, true, 'role_missing')
  return yes('own_party')
}

/** The secretariat of the body or of its group opens and closes votes; no state's person does. */
export function preside(actor: Actor, thing: BodyThing): Decision {
  const seen = isSeen(actor, thing)
  if (!may(actor, 'write')) return no(actor, seen, 'scope_missing')
  if (thing.group === undefined) return no(actor, seen, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], seen)
}

/** A delegate casts for their own state, if it is on the roll. */
export function castVote(actor: Actor, { roll, ...thing }: RollThing): Decision {
  const read = readBody(actor, thing)
  if (!read.allow) return read
  const party = partyOf(actor)
  if (party === undefined) return no(actor, true, 'role_missing')
  const delegate = signFor(actor, party)
  if (!delegate.allow) return delegate
  return roll.includes(party) ? yes('own_party') : no(actor, true, 'not_on_roll')
}
