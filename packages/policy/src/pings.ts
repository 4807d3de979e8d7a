import type { Actor, Party } from './actor.ts'
import { type Decision, isInside, may, no, partyOf, yes } from './answer.ts'
import { bySecretariat } from './bodies.ts'
import { nominateContact } from './contacts.ts'

/** Who runs a check of communication, and over whose desks. */
export interface PingOwner {
  /** The secretariat that runs it, or a state that runs it over its own desks. */
  readonly owner: Party
  /** The group whose members' desks are asked; undefined for a state's own. */
  readonly group: string | undefined
}

export interface PingThing extends PingOwner {
  /** Announced, or begun: before that it is there for those who run it alone. */
  readonly shown: boolean
}

export function readPing(actor: Actor, thing: PingThing): Decision {
  const own = partyOf(actor) === thing.owner
  const shared = thing.shown && thing.group !== undefined && isOf(actor, thing.group)
  if (!may(actor, 'read')) return no(actor, own || shared, 'scope_missing')
  if (own) return yes('own_party')
  return shared ? yes('marking_allows') : no(actor, false, 'not_in_audience')
}

/** The reading half of `decide` for SQL: all of one's own, and what is shown of these groups. */
export interface ReadablePings {
  readonly own: Party | undefined
  readonly groups: readonly string[]
}

export function readablePings(actor: Actor): ReadablePings {
  if (actor.kind === 'anonymous' || !may(actor, 'read')) return { own: undefined, groups: [] }
  return { own: actor.party, groups: actor.groups }
}

/** Schedules and ends: the secretariat for its group, the designating authority for its own state. */
export function conductPing(actor: Actor, { owner, group }: PingOwner): Decision {
  if (owner.startsWith('state:'))
    return group === undefined ? nominateContact(actor, owner) : no(actor, true, 'other_party')
  const inside = group === undefined || isInside(actor, group)
  if (!may(actor, 'manage')) return no(actor, inside, 'scope_missing')
  if (group === undefined) return no(actor, inside, 'other_party')
  return bySecretariat(actor, group, [owner.slice('body:'.length)], inside)
}

/** The people of a group's members and its secretariats. */
const isOf = (actor: Actor, group: string): boolean =>
  actor.kind !== 'anonymous' && actor.groups.includes(group)
