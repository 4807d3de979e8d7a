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
  /** SHA-256 of each object's bytes. */
  readonly hashes: readonly Uint8Array[]
  /** Filled in the order of `judged`. */
  readonly outcomes: Outcome[]
}

/** An object that is new to its collection, and where its outcome stands. */
export interface Fresh {
  readonly arrival: Arrival
  readonly accepted: Accepted
  readonly hash: Uint8Array
  readonly place: number
  /** Of an object without dates whose bytes somebody else has posted: the version those have. */
  readonly version: string | undefined
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
    for (const [i, judged] of arrival.judged.entries()) {
      if (judged.outcome === 'refused') {
        arrival.outcomes.push(refusedOutcome(judged))
        continue
      }
      const hash = arrival.hashes[i] ?? new Uint8Array(0)
      const rows = (known.get(judged.posted.id) ?? []).filter((row) => !row.erased)
      const isRepeated = (row: KnownRepresentation) =>
        isSame(judged, hash, { ...row, body: bodies.get(row.dateAdded) })
      const same = rows.find((row) => row.contributor === arrival.contributor && isRepeated(row))
      const earlier = before.get(judged.posted.id) ?? []
      if (same || earlier.some((other) => repeats(arrival, judged, hash, other))) {
        const place = same ? { version: same.version, index: same.index } : {}
        arrival.outcomes.push({ ...acceptedOutcome(judged), ...place, outcome: 'known' })
        continue
      }
      const visible = rows.filter((row) => row.minReach <= arrival.reach)
      const twin =
        judged.version === undefined ? visible.find((row) => equal(row.hash, hash)) : undefined
      const isRival = visible.some(
        (row) => row.versionKey === judged.versionKey && !isRepeated(row),
      )
      const place = arrival.outcomes.length
      const item = { arrival, accepted: judged, hash, place, version: twin?.version }
      fresh.push(item)
      before.set(judged.posted.id, [...earlier, item])
      const remark = isRival ? { code: 'conflict' } : {}
      arrival.outcomes.push({ ...acceptedOutcome(judged), outcome: 'added', ...remark })
    }
  return fresh
}

/** Rows under the id and version of an arrival: their bytes tell repetition from conflict. */
export function rivalsOf(arrivals: readonly Arrival[], known: Known): number[] {
  const dates = new Set<number>()
  for (const { judged, hashes } of arrivals)
    for (const [i, one] of judged.entries()) {
      if (one.outcome === 'refused') continue
      for (const row of known.get(one.posted.id) ?? [])
        if (row.versionKey === one.versionKey && !equal(row.hash, hashes[i]))
          dates.add(row.dateAdded)
    }
  return [...dates]
}

const repeats = (arrival: Arrival, judged: Accepted, hash: Uint8Array, other: Fresh): boolean =>
  other.arrival.contributor === arrival.contributor &&
  isSame(judged, hash, {
    hash: other.hash,
    versionKey: other.accepted.versionKey,
    body: other.accepted.posted.body,
  })

/** The same bytes, or the same version with the same content in other bytes. */
function isSame(
  judged: Accepted,
  hash: Uint8Array,
  other: {
    readonly hash: Uint8Array
    readonly versionKey: string | undefined
    readonly body: Uint8Array | string | undefined
  },
): boolean {
  if (equal(other.hash, hash)) return true
  if (judged.versionKey === undefined || other.versionKey !== judged.versionKey) return false
  if (other.body === undefined) return false
  return canonicalize(judged.posted.value) === canonicalize(parseJson(other.body))
}

const equal = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(a, b) === 0
