import type { Actor, Party, SignedIn } from './actor.ts'
import { isTeam } from './actor.ts'

/**
 * One party that a collection is meant for. `public` is everyone; the empty list is nobody.
 */
export type AudienceEntry = 'public' | `group:${string}` | `person:${string}` | Party

/** The levels of TLP 2.0 (FIRST, August 2022); TLP 1 WHITE is `clear`, TLP 1 AMBER is `amber`. */
export type Level = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red'

/**
 * How close an actor stands to a collection, as a number: each step sees all that the steps
 * below it see. 0 nobody · 1 public · 2 member · 3 constituent · 4 team · 5 named person.
 */
export type Reach = 0 | 1 | 2 | 3 | 4 | 5
export const reachNames = ['nobody', 'public', 'member', 'constituent', 'team', 'named'] as const

/** The least reach at which an object can be seen; `ownOnly` is seen by its contributor alone. */
export type Threshold = 1 | 2 | 3 | 4 | 5 | 6
export const ownOnly = 6

const thresholds: Readonly<Record<Level, Threshold>> = {
  clear: 1,
  green: 2,
  amber: 3,
  'amber+strict': 4,
  red: 5,
}

/**
 * The threshold of an effective marking. A marking that looks like TLP and could not be resolved
 * fails closed: its contributor only.
 */
export const thresholdOf = (level: Level | 'unresolved'): Threshold =>
  level === 'unresolved' ? ownOnly : thresholds[level]

/** A collection as far as deciding needs it. */
export interface Audience {
  /** The group whose API root holds the collection. */
  readonly group: string
  readonly audience: readonly AudienceEntry[]
}

/**
 * How close `actor` stands to the collection: the best of its audience's entries.
 *
 * @example
 * reach(anonymous, { group: 'demo', audience: [] }) // 0: an empty audience means nobody
 */
export function reach(actor: Actor, thing: Audience): Reach {
  let best: Reach = 0
  for (const entry of thing.audience) {
    const found = reachThrough(actor, entry, thing.group)
    if (found > best) best = found
  }
  return best
}

function reachThrough(actor: Actor, entry: AudienceEntry, group: string): Reach {
  if (entry === 'public') return larger(1, reachThroughGroup(actor, group))
  if (actor.kind === 'anonymous') return 0
  if (entry.startsWith('person:')) return entry === `person:${actor.person}` ? 5 : 0
  if (entry.startsWith('group:')) return reachThroughGroup(actor, entry.slice('group:'.length))
  if (actor.party === entry) return atHome(actor)
  if (actor.servedBy.some((state) => state === entry)) return 3
  return 0
}

function reachThroughGroup(actor: Actor, group: string): Reach {
  if (actor.kind === 'anonymous') return 0
  // A body's secretariat stands inside its group but is in an audience only where it is named.
  if (actor.party?.startsWith('body:')) return 0
  if (actor.groups.includes(group)) return atHome(actor)
  return actor.servedGroups.includes(group) ? 3 : 0
}

const atHome = (actor: SignedIn): Reach => (isTeam(actor) ? 4 : 2)
const larger = (a: Reach, b: Reach): Reach => (a > b ? a : b)

/** True where every entry is a named person: the only audience that may hold TLP:RED. */
export const isNamedPersonsOnly = (audience: readonly AudienceEntry[]): boolean =>
  audience.length > 0 && audience.every((entry) => entry.startsWith('person:'))
