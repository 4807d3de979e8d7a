import type { Actor, Party } from './actor.ts'
import { isTeam } from './actor.ts'
import type { Decision } from './answer.ts'
import { hasRole, isInside, may, no, partyOf, yes } from './answer.ts'
import type { Audience, AudienceEntry, Level, Threshold } from './reach.ts'
import { isNamedPersonsOnly, ownOnly, reach } from './reach.ts'

export interface CollectionThing extends Audience {
  /** Who may contribute; like the audience, an empty list means nobody. */
  readonly writers: readonly AudienceEntry[]
}

export interface OwnedThing {
  readonly group: string
  /** The party that opened the collection; undefined for one that came with the hub. */
  readonly owner: Party | undefined
}

export interface ObjectThing {
  readonly collection: CollectionThing
  readonly threshold: Threshold
  readonly contributor: Party
}

export interface NewObjectThing {
  readonly collection: CollectionThing
  readonly level: Level | 'unresolved'
  /** The party to which the object's creator identity is bound, if it is bound. */
  readonly creatorBoundTo: Party | undefined
}

export function enterGroup(actor: Actor, thing: { group: string; hasPublic: boolean }): Decision {
  if (!may(actor, 'read')) return no(actor, true, 'scope_missing')
  if (isInside(actor, thing.group)) return yes('own_party')
  if (thing.hasPublic) return yes('marking_allows')
  return no(actor, false, 'not_in_audience')
}

export function readCollection(actor: Actor, thing: CollectionThing): Decision {
  const inside = isInside(actor, thing.group)
  if (!may(actor, 'read')) return no(actor, inside, 'scope_missing')
  if (reach(actor, thing) === 0) return no(actor, inside, 'not_in_audience')
  return yes('marking_allows')
}

export function writeCollection(actor: Actor, thing: CollectionThing): Decision {
  const inside = isInside(actor, thing.group)
  if (actor.kind === 'anonymous') return no(actor, inside, 'not_signed_in')
  if (!may(actor, 'write')) return no(actor, inside, 'scope_missing')
  if (!isTeam(actor)) return no(actor, inside, 'role_missing')
  if (reach(actor, { group: thing.group, audience: thing.writers }) < 4)
    return no(actor, inside, 'not_a_writer')
  return yes('entitled_writer')
}

export function readObject(actor: Actor, thing: ObjectThing): Decision {
  const collection = readCollection(actor, thing.collection)
  if (!collection.allow) return collection
  const bounds = readingBounds(actor, thing.collection)
  if (thing.threshold <= bounds.reach) return yes('marking_allows')
  if (thing.threshold === ownOnly && thing.contributor === bounds.own)
    return yes('own_contribution')
  // An object that may not be seen does not exist for the reader, wherever they stand.
  return {
    allow: false,
    refusal: 'absent',
    reason: thing.threshold === ownOnly ? 'marking_unresolved' : 'marking_withholds',
  }
}

/**
 * The reading half of `decide` as two values for SQL: a row is visible when
 * `min_reach <= reach`, or when `min_reach = 6` (own only) and its contributor is `own`.
 * `own` is set only for the team of a party, so a colleague without that role does not see it.
 */
export function readingBounds(
  actor: Actor,
  thing: Audience,
): { readonly reach: number; readonly own: Party | undefined } {
  const r = may(actor, 'read') ? reach(actor, thing) : 0
  const own = actor.kind !== 'anonymous' && r >= 4 && isTeam(actor) ? actor.party : undefined
  return { reach: r, own }
}

export function addObject(actor: Actor, thing: NewObjectThing): Decision {
  const write = writeCollection(actor, thing.collection)
  if (!write.allow) return write
  if (thing.level === 'red' && !isNamedPersonsOnly(thing.collection.audience))
    return no(actor, true, 'red_needs_named_persons')
  if (thing.creatorBoundTo !== undefined && thing.creatorBoundTo !== partyOf(actor))
    return no(actor, true, 'creator_bound')
  return write
}

export function removeObject(actor: Actor, thing: ObjectThing): Decision {
  const read = readObject(actor, thing)
  if (!read.allow) return read
  const write = writeCollection(actor, thing.collection)
  if (!write.allow) return write
  if (thing.contributor !== partyOf(actor)) return no(actor, true, 'not_the_contributor')
  return yes('own_contribution')
}

export function createCollection(actor: Actor, group: string): Decision {
  const inside = isInside(actor, group)
  if (!may(actor, 'manage')) return no(actor, inside, 'scope_missing')
  if (actor.kind === 'anonymous' || !actor.groups.includes(group))
    return no(actor, inside, 'other_party')
  // A group's collections are set up by its secretariat, or by a member's national administrator.
  if (!hasRole(actor, 'secretariat') && !hasRole(actor, 'national_administrator'))
    return no(actor, inside, 'role_missing')
  return yes('role_allows')
}

/** Whoever opened a collection changes it: what others put there was put there for its audience. */
export function changeCollection(actor: Actor, thing: OwnedThing): Decision {
  const create = createCollection(actor, thing.group)
  if (!create.allow) return create
  if (thing.owner === undefined || partyOf(actor) !== thing.owner)
    return no(actor, true, 'other_party')
  return create
}
