/**
 * What is not certain or not right in a text that was read. Nothing of it was mended.
 *
 * - `nothing-found`: no provision was found; the whole text stands before the first.
 * - `heading-uncertain`: taken for a heading because its number is the next one, not by its form.
 * - `number-repeated`, `number-out-of-order`: the number had been used, or comes after a higher one.
 * - `numbers-skipped`: numbers between the one before and this one are not in the text.
 * - `provision-empty`: a heading with no wording below it.
 * - `contents-set-apart`: headings that repeat later were taken for a table of contents.
 * - `spaces-lost`: many words seem to run into one another.
 * - `language-differs`: script or common words are not those of the language given.
 * - `control-character`: NUL or another character that no text has.
 */
export type FindingCode =
  | 'nothing-found'
  | 'heading-uncertain'
  | 'number-repeated'
  | 'number-out-of-order'
  | 'numbers-skipped'
  | 'provision-empty'
  | 'contents-set-apart'
  | 'spaces-lost'
  | 'language-differs'
  | 'control-character'

/** A finding and its place: offsets in UTF-16 units, the line counted from 1. */
export interface Finding {
  readonly code: FindingCode
  readonly start: number
  readonly end: number
  readonly line: number
  readonly params: Readonly<Record<string, string | number>>
}

/** Findings kept one by one; of all further ones the number is kept. */
export const mostFindings = 1_000

/** Gathers findings; the line is counted from the offset once for all of them. */
export class FindingLog {
  readonly #kept: Omit<Finding, 'line'>[] = []
  beyond = 0

  add(code: FindingCode, start: number, end: number, params: Finding['params'] = {}): void {
    if (this.#kept.length < mostFindings) this.#kept.push({ code, start, end, params })
    else this.beyond++
  }

  /** In the order of the text. */
  list(text: string): readonly Finding[] {
    let [line, from] = [1, 0]
    return [...this.#kept]
      .sort((one, other) => one.start - other.start)
      .map((one) => {
        for (
          let at = text.indexOf('\n', from);
          at >= 0 && at < one.start;
          at = text.indexOf('\n', from)
        ) {
          line++
          from = at + 1
        }
        return { ...one, line }
      })
  }
}
