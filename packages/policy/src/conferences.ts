import type { Actor, Party } from './actor.ts'
import { type Decision, hasRole, may, no, partyOf, yes } from './answer.ts'
import { type BodyThing, bySecretariat, changeBody, isSeen, readableBodies } from './bodies.ts'

/** A conference, as far as deciding needs it: the body is the one that organises it. */
export interface ConferenceThing extends BodyThing {
  /** States that are invited, wherever they stand: to them it exists. */
  readonly invited: readonly Party[]
}

/** Everyone where it is public, else the members of the organising group and who is invited. */
export function readConference(actor: Actor, thing: ConferenceThing): Decision {
  const inside = isWithin(actor, thing)
  if (!may(actor, 'read')) return no(actor, isThere(actor, thing), 'scope_missing')
  if (thing.audience === 'public') return yes('marking_allows')
  return inside ? yes('own_party') : no(actor, false, 'not_in_audience')
}

/** What is for those who take part: who was invited, how credentials stand, who applied. */
export function readWithin(actor: Actor, thing: ConferenceThing): Decision {
  const read = readConference(actor, thing)
  if (!read.allow) return read
  return isWithin(actor, thing) ? yes('own_party') : no(actor, true, 'other_party')
}

export function changeConference(actor: Actor, thing: ConferenceThing): Decision {
  const seen = isThere(actor, thing)
  if (!may(actor, 'manage')) return no(actor, seen, 'scope_missing')
  if (thing.group === undefined) return no(actor, seen, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], seen)
}

/** A conference is created by whoever changes the organising body. */
export const createConference = (actor: Actor, body: BodyThing): Decision => changeBody(actor, body)

export interface DelegationThing extends ConferenceThing {
  /** The state it belongs to; undefined for an organisation that belongs to none. */
  readonly of: Party | undefined
}

/** Registers or declines: a delegate of its own state; the secretariat for what belongs to no state. */
export function speakForDelegation(actor: Actor, thing: DelegationThing): Decision {
  if (thing.of === undefined) return changeConference(actor, thing)
  const seen = isThere(actor, thing)
  if (!may(actor, 'write')) return no(actor, seen, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, seen, 'not_signed_in')
  if (partyOf(actor) !== thing.of) return no(actor, seen, 'other_party')
  return hasRole(actor, 'delegate') ? yes('own_party') : no(actor, seen, 'role_missing')
}

/** Names that were not released: its own state and the secretariat alone. */
export function readParticipants(actor: Actor, thing: DelegationThing): Decision {
  const read = readConference(actor, thing)
  if (!read.allow) return read
  if (thing.of !== undefined && partyOf(actor) === thing.of) return yes('own_party')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (thing.group === undefined) return no(actor, true, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], true)
}

export interface AccreditingThing extends ConferenceThing {
  /** States invited to take part in full, not to observe. */
  readonly participants: readonly Party[]
}

/** Objects, or takes that back: a delegate of a state that takes part in full, for it alone. */
export function objectTo(actor: Actor, thing: AccreditingThing): Decision {
  const seen = isThere(actor, thing)
  if (!may(actor, 'write')) return no(actor, seen, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, seen, 'not_signed_in')
  const { party } = actor
  if (party === undefined || !thing.participants.includes(party))
    return no(actor, seen, 'other_party')
  return hasRole(actor, 'delegate') ? yes('own_party') : no(actor, seen, 'role_missing')
}

/** To whom the rules of participation show who objected, and why. */
export type ObjectionsShown = 'everyone' | 'participants' | 'secretariat'

export interface ObjectionThing extends ConferenceThing {
  readonly shown: ObjectionsShown
  /** The state that objects. */
  readonly by: Party
}

export function readObjection(actor: Actor, thing: ObjectionThing): Decision {
  const read = readConference(actor, thing)
  if (!read.allow || thing.shown === 'everyone') return read
  if (partyOf(actor) === thing.by) return yes('own_party')
  if (thing.shown === 'participants' && isWithin(actor, thing)) return yes('own_party')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (thing.group === undefined) return no(actor, true, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], true)
}

/** The reading half of `decide` for SQL: those of bodies, and to which this party is invited. */
export interface ReadableConferences {
  readonly readsPublic: boolean
  readonly groups: readonly string[]
  readonly invited: Party | undefined
}

export function readableConferences(actor: Actor): ReadableConferences {
  return {
    ...readableBodies(actor),
    invited: may(actor, 'read') ? partyOf(actor) : undefined,
  }
}

/** Its members, its secretariat, and who is invited. */
const isWithin = (actor: Actor, thing: ConferenceThing): boolean => {
  const party = partyOf(actor)
  return (
    isSeen(actor, { ...thing, audience: 'group' }) ||
    (party !== undefined && thing.invited.includes(party))
  )
}

const isThere = (actor: Actor, thing: ConferenceThing): boolean =>
  thing.audience === 'public' || isWithin(actor, thing)
