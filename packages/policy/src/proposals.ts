import type { Actor, Party } from './actor.ts'
import { type Decision, hasRole, may, no, partyOf, yes } from './answer.ts'
import { type BodyThing, bySecretariat, readBody } from './bodies.ts'

/** A proposal before a body, as far as deciding needs it. */
export interface ProposalThing extends BodyThing {
  /** A draft is not: until it is tabled it exists for the delegation that drafts it alone. */
  readonly tabled: boolean
  /** The member that drafted it. */
  readonly drafter: Party
}

/** Who is a member of the body's group today. */
export interface Membership {
  readonly members: readonly Party[]
}

export function readProposal(actor: Actor, thing: ProposalThing): Decision {
  if (thing.tabled) return readBody(actor, thing)
  return isDrafter(actor, thing.drafter) ? yes('own_party') : absent
}

/** A draft of others is not there for anybody, whether or not they sign in. */
const absent: Decision = { allow: false, refusal: 'absent', reason: 'not_in_audience' }

const isDrafter = (actor: Actor, drafter: Party): boolean => readableDrafts(actor) === drafter

/** The reading half of `decide` for SQL: whose drafts one reads; of all else what `readableBodies` says. */
export function readableDrafts(actor: Actor): Party | undefined {
  if (actor.kind === 'anonymous' || !may(actor, 'read') || !hasRole(actor, 'delegate'))
    return undefined
  return partyOf(actor)
}

/** Drafts, sponsors and amends: a delegate of a member of the body's group, for its own state only. */
export function takePart(actor: Actor, thing: BodyThing & Membership): Decision {
  const read = readBody(actor, thing)
  if (!read.allow) return read
  if (!may(actor, 'write')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (!hasRole(actor, 'delegate')) return no(actor, true, 'role_missing')
  const party = partyOf(actor)
  if (thing.group === undefined || party === undefined) return no(actor, true, 'other_party')
  // The members of the day, and the groups that the asker is counted in: both must say so.
  if (!thing.members.includes(party) || !actor.groups.includes(thing.group))
    return no(actor, true, 'not_a_member')
  return yes('own_party')
}

/** Tables, revises or withdraws: its own delegation, and nobody for it. */
export function changeProposal(
  actor: Actor,
  thing: ProposalThing & Membership & { readonly by: readonly Party[] },
): Decision {
  const read = readProposal(actor, thing)
  if (!read.allow) return read
  const part = takePart(actor, thing)
  if (!part.allow) return part
  return thing.by.some((party) => party === partyOf(actor)) ? part : no(actor, true, 'other_party')
}

/** Symbols, and what is done in the meeting from the chair: the secretariat, once it is tabled. */
export function conductProposal(actor: Actor, thing: ProposalThing): Decision {
  const read = readProposal(actor, thing)
  if (!read.allow) return read
  if (!may(actor, 'write')) return no(actor, true, 'scope_missing')
  if (thing.group === undefined) return no(actor, true, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], true)
}
