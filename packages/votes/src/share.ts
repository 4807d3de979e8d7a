/**
 * A part of a whole as two whole numbers: what is compared and shown comes from these, never from a
 * rounded or floating number. `whole` may be 0, when nothing can be said of the part.
 */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** A fraction that a share is held against: `{ of: 2, in: 3 }` is two thirds. */
export interface Fraction {
  readonly of: number
  readonly in: number
}

/**
 * Whether a share reaches a fraction; `above` when reaching it is not enough. Nothing of nothing
 * reaches no fraction.
 *
 * Exact while part × `in` and whole × `of` stay below 2^53: populations of states against hundredths do.
 *
 * @example
 * const twoThirds = reaches({ part: 120, whole: 180 }, { of: 2, in: 3 })
 */
export function reaches(share: Share, fraction: Fraction, how: 'at_least' | 'above' = 'at_least') {
  if (share.whole <= 0) return false
  const left = share.part * fraction.in
  const right = share.whole * fraction.of
  return how === 'above' ? left > right : left >= right
}

/** The smallest part of `whole` that reaches the fraction. */
export function least(
  whole: number,
  fraction: Fraction,
  how: 'at_least' | 'above' = 'at_least',
): number {
  const exact = whole * fraction.of
  const floor = (exact - (exact % fraction.in)) / fraction.in
  return how === 'above' || floor * fraction.in < exact ? floor + 1 : floor
}

/**
 * Per cent with as many digits after the point as asked, halves rounded up, by whole numbers:
 * `61.7` for 119 of 193. `undefined` of nothing.
 */
export function percent(share: Share, digits: 0 | 1 | 2 = 1): string | undefined {
  if (share.whole <= 0) return undefined
  const scale = 10 ** digits
  const twice = 2 * share.part * 100 * scale + share.whole
  const tenths = (twice - (twice % (2 * share.whole))) / (2 * share.whole)
  if (digits === 0) return String(tenths)
  const text = String(tenths).padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
