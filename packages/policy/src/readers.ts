import { type Audience, ownOnly, type Reach, type Threshold } from './reach.ts'

/**
 * A kind of reader that a collection is meant for, for telling "who can see it and why". `who` is an
 * entry of the audience, with `#team`, `#constituents` or `#members` where its people differ.
 */
export interface Readers {
  readonly who: string
  readonly reach: Reach
}

/** The kinds of readers of a collection, the closest first; each once. */
export function readersOf({ audience, group }: Audience): Readers[] {
  const found = audience.flatMap((entry): Readers[] => {
    if (entry === 'public') return [...peopleOf(`group:${group}`), { who: 'public', reach: 1 }]
    if (entry.startsWith('person:')) return [{ who: entry, reach: 5 }]
    if (entry.startsWith('group:') || entry.startsWith('state:')) return peopleOf(entry)
    return [{ who: entry, reach: 4 }]
  })
  const once = new Map(found.map((readers) => [readers.who, readers]))
  return [...once.values()].sort((a, b) => b.reach - a.reach)
}

const peopleOf = (entry: string): Readers[] => [
  { who: `${entry}#team`, reach: 4 },
  { who: `${entry}#constituents`, reach: 3 },
  { who: `${entry}#members`, reach: 2 },
]

/** Whether readers of this kind see an object, and the code of the reason. */
export function seenBy(
  { reach }: Readers,
  threshold: Threshold,
): { sees: boolean; reason: 'marking_allows' | 'marking_withholds' | 'marking_unresolved' } {
  if (threshold === ownOnly) return { sees: false, reason: 'marking_unresolved' }
  return threshold <= reach
    ? { sees: true, reason: 'marking_allows' }
    : { sees: false, reason: 'marking_withholds' }
}
