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
 * Reads an RFC 3339 timestamp in UTC with any number of fractional digits.
 * What is finer than a microsecond is cut off. `undefined` for anything else.
 */
export function parseTimestamp(text: string): Micros | undefined {
  const parts = split(text)
  if (parts === undefined) return undefined
  return BigInt(parts.millis) * 1000n + BigInt(parts.fraction.slice(0, 6).padEnd(6, '0'))
}

/**
 * The one spelling of an instant, for comparing versions: no `Z`, no trailing zeros in the fraction.
 * Keys order as the instants do when compared by code unit (in SQL: `collate "C"`).
 * `undefined` when the text is not a timestamp in UTC.
 */
export function versionKey(text: string): string | undefined {
  const parts = split(text)
  if (parts === undefined) return undefined
  const fraction = parts.fraction.replace(/0+$/, '')
  return fraction === '' ? text.slice(0, 19) : `${text.slice(0, 19)}.${fraction}`
}

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,18}))?Z$/

function split(text: string): { millis: number; fraction: string } | undefined {
  const found = shape.exec(text)
  const whole = found?.[1]
  if (whole === undefined) return undefined
  // `Date` rolls 30 February over to March: only a date that prints as it was written exists.
  const date = new Date(`${whole}Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 19) !== whole) return undefined
  return { millis: date.getTime(), fraction: found?.[2] ?? '' }
}
