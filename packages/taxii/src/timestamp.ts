import { isTimestamp, versionKey as keyOf, timestampToMicros } from '@comity/stix'
import type { Micros } from './store.ts'

/**
 * The version of an object that has neither `modified` nor `created` (most observables). TAXII 2.1 asks
 * for a value that is consistent on the server; a constant makes posting such an object again a duplicate.
 */
export const unversioned = '1970-01-01T00:00:00Z'

/** Prints microseconds since 1970 with six digits: `2026-01-31T12:00:00.000001Z` (TAXII 2.1 §3.1). */
export function printTimestamp(micros: Micros): string {
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n
  const seconds = Number((micros - rest) / 1_000_000n)
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19)
  return `${whole}.${String(rest).padStart(6, '0')}Z`
}

/**
 * Reads an RFC 3339 timestamp in UTC with up to 18 fractional digits.
 * What is finer than a microsecond is cut off. `undefined` for anything else.
 */
export function parseTimestamp(text: string): Micros | undefined {
  return isTaken(text) ? timestampToMicros(text) : undefined
}

/**
 * The one spelling of an instant, for comparing versions: no `Z`, no trailing zeros in the fraction.
 * Keys order as the instants do when compared by code unit (in SQL: `collate "C"`).
 * `undefined` when the text is not a timestamp in UTC.
 */
export function versionKey(text: string): string | undefined {
  return isTaken(text) ? keyOf(text) : undefined
}

/** STIX has the same rules, without a bound to the fraction. */
const isTaken = (text: string): boolean => text.length <= longest && isTimestamp(text)

const longest = '2026-01-31T12:00:00.Z'.length + 18
