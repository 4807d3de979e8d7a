/**
 * What is not right in laws as they were handed in. Stable: programs may switch on it.
 *
 * - `day.invalid`: a text is no day of the calendar
 * - `id.repeated`, `id.unknown`: an id that is there twice, or that nothing has
 * - `version.overlap`: two versions of a provision in one language are in force on one day
 * - `version.empty`: a version ends on or before the day it begins, or ends without a beginning
 * - `span.mismatch`: a quote is not what its version says between start and end
 * - `span.no_text`: a quote from a version whose text is not held
 * - `mapping.element`: a status or span of an element that the article does not have
 * - `fact.unknown`: a fact that is not of the closed list
 * - `fact.contradiction`: a fact is said to be so, and what follows from it not to be
 * - `formula.invalid`: no formula over facts
 * - `query.invalid`: a question that names no state, or none of its articles
 */
export type LawsErrorCode =
  | 'day.invalid'
  | 'id.repeated'
  | 'id.unknown'
  | 'version.overlap'
  | 'version.empty'
  | 'span.mismatch'
  | 'span.no_text'
  | 'mapping.element'
  | 'fact.unknown'
  | 'fact.contradiction'
  | 'formula.invalid'
  | 'query.invalid'

/** The first thing that is not right; nothing is taken from what it is in. */
export class LawsError extends Error {
  override readonly name = 'LawsError'
  readonly code: LawsErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: LawsErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super([code, ...Object.entries(params).map(([key, value]) => `${key} ${value}`)].join(', '))
    this.code = code
    this.params = params
  }
}
