/**
 * Why two texts were not set side by side. The codes are stable.
 *
 * - `align.too-many`: more pairs of provisions than are weighed.
 * - `compare.languages-differ`: words are compared within one language only.
 * - `reuse.too-long`: more pairs of words than are weighed.
 */
export type AlignErrorCode = 'align.too-many' | 'compare.languages-differ' | 'reuse.too-long'

/** Two texts that cannot be set side by side. */
export class AlignError extends Error {
  override readonly name = 'AlignError'
  readonly code: AlignErrorCode

  constructor(code: AlignErrorCode) {
    super(code)
    this.code = code
  }
}
