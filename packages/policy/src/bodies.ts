import type { Actor, Party } from './actor.ts'
import { type Decision, hasRole, isInside, may, no, partyOf, yes } from './answer.ts'

/** A body that meets, as far as deciding needs it. */
export interface BodyThing {
  readonly body: string
  /** The group whose members sit in it; undefined for a body known from the public record alone. */
  readonly group: string | undefined
  readonly audience: 'public' | 'group'
}

export function readBody(actor: Actor, thing: BodyThing): Decision {
  const seen = isSeen(actor, thing)
  if (!may(actor, 'read')) return no(actor, seen, 'scope_missing')
  if (thing.audience === 'public') return yes('marking_allows')
  return seen ? yes('own_party') : no(actor, false, 'not_in_audience')
}

/** Sessions and officers: the secretariat of the body or of its group, and never a state's person. */
export function changeBody(actor: Actor, thing: BodyThing): Decision {
  const seen = isSeen(actor, thing)
  if (!may(actor, 'manage')) return no(actor, seen, 'scope_missing')
  if (thing.group === undefined) return no(actor, seen, 'other_party')
  return bySecretariat(actor, thing.group, [thing.body, thing.group], seen)
}

export interface FloorThing extends BodyThing {
  /** Who asks for the floor, or had asked. */
  readonly party: Party
}

/** A delegate asks for the floor for their own state, a member of the body's group, and withdraws. */
export function requestFloor(actor: Actor, thing: FloorThing): Decision {
  const seen = isSeen(actor, thing)
  if (!may(actor, 'write')) return no(actor, seen, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, seen, 'not_signed_in')
  const isMember = thing.group !== undefined && actor.groups.includes(thing.group)
  if (!isMember || actor.party !== thing.party || !thing.party.startsWith('state:'))
    return no(actor, seen, 'other_party')
  return hasRole(actor, 'delegate') ? yes('own_party') : no(actor, seen, 'role_missing')
}

export function createBody(actor: Actor, group: string): Decision {
  const inside = isInside(actor, group)
  if (!may(actor, 'manage')) return no(actor, inside, 'scope_missing')
  return bySecretariat(actor, group, [group], inside)
}

/** The reading half of `decide` for SQL: public bodies, and all of these groups. */
export interface ReadableBodies {
  readonly readsPublic: boolean
  readonly groups: readonly string[]
}

export function readableBodies(actor: Actor): ReadableBodies {
  if (!may(actor, 'read')) return { readsPublic: false, groups: [] }
  return { readsPublic: true, groups: actor.kind === 'anonymous' ? [] : actor.groups }
}

/** Its members and its secretariat; not the organisations that those states serve. */
export const isSeen = (actor: Actor, { group, audience }: BodyThing): boolean =>
  audience === 'public' ||
  (actor.kind !== 'anonymous' && group !== undefined && actor.groups.includes(group))

/** The body that a group came with has the group's own id: its secretariat is the group's. */
export function bySecretariat(
  actor: Actor,
  group: string,
  bodies: readonly string[],
  seen: boolean,
): Decision {
  if (actor.kind === 'anonymous') return no(actor, seen, 'not_signed_in')
  if (!bodies.some((body) => partyOf(actor) === `body:${body}`))
    return no(actor, seen, 'other_party')
  if (!actor.groups.includes(group)) return no(actor, seen, 'other_party')
  if (!hasRole(actor, 'secretariat')) return no(actor, seen, 'role_missing')
  return yes('role_allows')
}

/** Nobody speaks in the name of all members of the United Nations. */
export const isSpokenFor = (group: string): boolean => group !== 'un'

/** The groups in whose name a state may speak. */
export const groupsToSpeakFor = (actor: Actor): string[] =>
  actor.kind !== 'anonymous' && actor.party?.startsWith('state:') === true
    ? actor.groups.filter(isSpokenFor)
    : []
