/** What does not hold of a law as it is given. */
export type LawErrorCode =
  /** Two versions of one provision are in force on one day. */
  | 'versions.overlap'
  /** A version ends before it begins, or on the day it begins. */
  | 'version.empty'
  /** A day that is none, such as `2018-02-30`. */
  | 'day.wrong'
  /** The words of a span do not stand at its place in the version it names. */
  | 'span.mismatch'
  /** A mapping names an element that its article does not have. */
  | 'element.unknown'
  /** A mapping names a version that is not held. */
  | 'version.unknown'

/** Says what does not hold, and of which thing. */
export class LawError extends Error {
  override readonly name = 'LawError'
  readonly code: LawErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: LawErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super([code, ...Object.entries(params).map(([key, value]) => `${key} ${value}`)].join(', '))
    this.code = code
    this.params = params
  }
}
