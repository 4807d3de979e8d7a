import { ownOnly } from '@comity/policy'

/**
 * Which representation of an object a reader is given (DESIGN §5): of one version the first it may
 * see, and as `last` the latest version it may see. What a reader sees depends only on its reach,
 * so the answer is kept beside each row as two masks: bit n speaks of readers at reach n, bit 6 of
 * the contributor of a representation that nobody else sees.
 */
export interface RepresentationFacts {
  /** Order of arrival; unique. */
  readonly dateAdded: number
  /** Sorts as the versions do. */
  readonly versionKey: string
  readonly minReach: number
  readonly contributor: string
  readonly erased: boolean
}

export interface Masks {
  readonly shownFor: number
  readonly lastFor: number
}

const reaches = [1, 2, 3, 4, 5] as const
/** A contributor who sees its own unresolved objects belongs to a team. */
const teamReach = 4
const bit = (reach: number): number => 1 << reach

/** The masks of all representations of one object in one collection, in the order given. */
export function masksOf(rows: readonly RepresentationFacts[]): Masks[] {
  const masks = rows.map(() => ({ shownFor: 0, lastFor: 0 }))
  for (const reach of reaches) mark(rows, masks, (row) => row.minReach <= reach, bit(reach))
  const owners = new Set(rows.filter((r) => r.minReach === ownOnly).map((r) => r.contributor))
  for (const owner of owners) {
    const own = (row: RepresentationFacts) => row.minReach === ownOnly && row.contributor === owner
    mark(rows, masks, (row) => row.minReach <= teamReach || own(row), bit(ownOnly), own)
  }
  return masks
}

/** The masks of the only representation of an object, which depend on nothing but its reach. */
export function soleMasks(minReach: number): Masks {
  const known = sole.get(minReach)
  if (known) return known
  const row = { dateAdded: 0, versionKey: '', minReach, contributor: '', erased: false }
  const masks = masksOf([row])[0] ?? { shownFor: 0, lastFor: 0 }
  sole.set(minReach, masks)
  return masks
}

const sole = new Map<number, Masks>()

function mark(
  rows: readonly RepresentationFacts[],
  masks: { shownFor: number; lastFor: number }[],
  sees: (row: RepresentationFacts) => boolean,
  flag: number,
  only: (row: RepresentationFacts) => boolean = () => true,
): void {
  const first = new Map<string, number>()
  rows.forEach((row, i) => {
    if (row.erased || !sees(row)) return
    const earlier = rows[first.get(row.versionKey) ?? -1]
    if (!earlier || row.dateAdded < earlier.dateAdded) first.set(row.versionKey, i)
  })
  const lastKey = [...first.keys()].reduce((a, b) => (a > b ? a : b), '')
  for (const [key, i] of first) {
    const row = rows[i]
    const mask = masks[i]
    if (!row || !mask || !only(row)) continue
    mask.shownFor |= flag
    if (key === lastKey) mask.lastFor |= flag
  }
}
