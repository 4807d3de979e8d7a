import { canonicalize, parseJson } from '@comity/json'
import type { Accepted, Judged } from './intake.ts'
import { acceptedOutcome, type Outcome, refusedOutcome } from './outcome.ts'
import type { KnownRepresentation } from './store.ts'

/** One submission as it meets what its collection already holds. */
export interface Arrival {
  readonly contributor: string
  /** How far its contributor sees: nothing beyond may show in what it is told. */
  readonly reach: number
  readonly judged: readonly Judged[]
  /** Filled at the places of `judged`. */
  readonly outcomes: Outcome[]
}

/** An object that is new to its collection, and where its outcome stands. */
export interface Fresh {
  readonly arrival: Arrival
  readonly accepted: Accepted
  readonly place: number
  /** Of an object without dates whose bytes somebody else has posted: the version those have. */
  readonly version: string | undefined
  /** Whether other content that its contributor may see has its id and version. */
  readonly conflict: boolean
}

export type Known = ReadonlyMap<string, readonly KnownRepresentation[]>

/**
 * Tells what is new from what its contributor has posted before. The key of a representation is
 * collection, id, version, contributor and content; other content under one id and version is added
 * as well, and remarked as a conflict to those who may read both.
 */
export function sortArrivals(
  arrivals: readonly Arrival[],
  known: Known,
  bodies: ReadonlyMap<number, string>,
): Fresh[] {
  const fresh: Fresh[] = []
  const before = new Map<string, Fresh[]>()
  for (const arrival of arrivals)
    arrival.judged.forEach((judged, place) => {
      if (judged.outcome === 'refused') {
        arrival.outcomes[place] = refusedOutcome(judged)
        return
      }
      const { id, sha256, version, versionKey } = judged.posted
      const rows = known.get(id)?.filter((row) => !row.erased) ?? nothing
      const isRepeated = (row: KnownRepresentation) =>
        isSame(judged, row.sha256, row.versionKey, bodies.get(row.dateAdded))
      const same = rows.find((row) => row.contributor === arrival.contributor && isRepeated(row))
      const earlier = before.get(id)
      if (same || earlier?.some((other) => repeats(arrival, judged, other))) {
        const found = same?.version ?? version
        arrival.outcomes[place] = acceptedOutcome(judged, 'known', found, same?.index)
        return
      }
      const visible = rows.filter((row) => row.minReach <= arrival.reach)
      const twin =
        version === undefined ? visible.find((row) => row.sha256 === sha256)?.version : undefined
      const conflict = visible.some((row) => row.versionKey === versionKey && !isRepeated(row))
      const item = { arrival, accepted: judged, place, version: twin, conflict }
      fresh.push(item)
      if (earlier) earlier.push(item)
      else before.set(id, [item])
    })
  return fresh
}

const nothing: readonly KnownRepresentation[] = []

/** Rows under the id and version of an arrival: their bytes tell repetition from conflict. */
export function rivalsOf(arrivals: readonly Arrival[], known: Known): number[] {
  if (known.size === 0) return []
  const dates = new Set<number>()
  for (const { judged } of arrivals)
    for (const one of judged) {
      if (one.outcome === 'refused') continue
      const { id, sha256, versionKey } = one.posted
      for (const row of known.get(id) ?? [])
        if (row.versionKey === versionKey && row.sha256 !== sha256) dates.add(row.dateAdded)
    }
  return [...dates]
}

function repeats(arrival: Arrival, judged: Accepted, other: Fresh): boolean {
  const { sha256, versionKey, body } = other.accepted.posted
  return (
    other.arrival.contributor === arrival.contributor && isSame(judged, sha256, versionKey, body)
  )
}

/** The same bytes, or the same version with the same content in other bytes. */
function isSame(
  { posted }: Accepted,
  sha256: string,
  versionKey: string | undefined,
  body: Uint8Array | string | undefined,
): boolean {
  if (sha256 === posted.sha256) return true
  if (posted.versionKey === undefined || versionKey !== posted.versionKey) return false
  if (body === undefined) return false
  return canonicalize(parseJson(posted.body)) === canonicalize(parseJson(body))
}
