import {
  type AudienceEntry,
  type Level,
  type Reach,
  readersOf,
  type Threshold,
  thresholdOf,
} from '@comity/policy'

/** The member states of each group today, by the group's id. */
export type Members = ReadonlyMap<string, readonly string[]>

interface Meant {
  readonly group: string
  readonly audience: readonly AudienceEntry[]
}

/** Entries of an audience under which somebody comes who could not read, or not as much, before. */
export function widening(before: Meant, after: Meant, members: Members): AudienceEntry[] {
  return after.audience.filter(
    (entry) => !before.audience.some((had) => covers(had, entry, before.group, members)),
  )
}

/** Whether what comes without a marking would be seen by more than before. */
export const lowersDefault = (before: Defaulting, after: Defaulting): boolean =>
  thresholdOf(after.defaultMarking) < thresholdOf(before.defaultMarking)

interface Defaulting {
  readonly defaultMarking: Level
}

/** Whether all whom `entry` would let read could read as much under `had`. */
function covers(
  had: AudienceEntry,
  entry: AudienceEntry,
  group: string,
  members: Members,
): boolean {
  if (had === entry) return true
  // What is public is also for the teams of the group whose root holds the collection.
  if (had === 'public') return covers(`group:${group}`, entry, group, members)
  if (!had.startsWith('group:') || !entry.startsWith('state:')) return false
  const states = members.get(had.slice('group:'.length)) ?? []
  return states.includes(entry.slice('state:'.length))
}

export interface Difference {
  readonly who: string
  readonly objects: number
}

/**
 * Who would see more and who less after a change, by kinds of readers, groups taken apart into their
 * members of today. `counts` holds the objects by level; what is unresolved is nobody's gain.
 */
export function differences(
  before: Meant,
  after: Meant,
  counts: ReadonlyMap<string, number>,
  members: Members,
): { gains: Difference[]; ends: Difference[] } {
  const had = reachesOf(before, members)
  const has = reachesOf(after, members)
  const gains: Difference[] = []
  const ends: Difference[] = []
  for (const who of new Set([...had.keys(), ...has.keys()])) {
    const [old, now] = [had.get(who) ?? 0, has.get(who) ?? 0]
    if (now > old) gains.push({ who, objects: countBetween(counts, old, now) })
    if (now < old) ends.push({ who, objects: countBetween(counts, now, old) })
  }
  return { gains, ends }
}

function reachesOf(meant: Meant, members: Members): Map<string, Reach> {
  const audience = meant.audience.flatMap((entry): AudienceEntry[] => {
    if (entry === 'public') return [...statesOf(meant.group, members), 'public']
    if (!entry.startsWith('group:')) return [entry]
    return statesOf(entry.slice('group:'.length), members)
  })
  const reaches = new Map<string, Reach>()
  for (const { who, reach } of readersOf({ group: meant.group, audience })) {
    if (who.startsWith('group:')) continue
    if (reach > (reaches.get(who) ?? 0)) reaches.set(who, reach)
  }
  return reaches
}

const statesOf = (group: string, members: Members): AudienceEntry[] =>
  (members.get(group) ?? []).map((state): AudienceEntry => `state:${state}`)

const countBetween = (counts: ReadonlyMap<string, number>, above: number, upTo: number): number => {
  let sum = 0
  for (const [level, objects] of counts) {
    const threshold = isLevel(level) ? thresholdOf(level) : (6 satisfies Threshold)
    if (threshold > above && threshold <= upTo) sum += objects
  }
  return sum
}

const isLevel = (text: string): text is Level =>
  ['clear', 'green', 'amber', 'amber+strict', 'red'].includes(text)
