import { chooseHeadings } from './choose-headings.ts'
import { examineText } from './examine-text.ts'
import { FindingLog } from './finding.ts'
import { headingCandidates } from './heading-candidates.ts'
import { judgeNumbers } from './judge-numbers.ts'
import { outline } from './outline.ts'
import type { Reading } from './reading.ts'
import { ReadingError } from './reading-error.ts'

/** The longest text that is read, in UTF-16 units. */
export const mostText = 20_000_000

/** What is known of a text beforehand. */
export interface SplitOptions {
  /** The language it is said to be in, as BCP 47; held against script and common words. */
  readonly language?: string
}

/**
 * Splits a statute's plain text or Markdown into provisions. Nothing is left out, mended or guessed: the
 * pieces joined are the text, and what is not certain is a finding with its place.
 *
 * Takes time in proportion to the length of the text, and n log n to the number of its headings.
 *
 * @throws ReadingError `text.too-large`
 *
 * @example
 * const { provisions } = splitProvisions('§ 1 Zweck\n\nText.\n\n§ 2 Begriffe\n\nText.', { language: 'de' })
 */
export function splitProvisions(text: string, options: SplitOptions = {}): Reading {
  if (text.length > mostText) throw new ReadingError('text.too-large')
  const log = new FindingLog()
  const headings = chooseHeadings(text, headingCandidates(text))
  const { pieces, levels, provisions } = outline(text, headings)
  judgeNumbers(headings, provisions, log)
  examineText(text, options.language, log)
  if (provisions.length === 0) log.add('nothing-found', 0, text.length)
  return {
    ...{ text, style: headings.style, provisions, levels, pieces },
    ...{ findings: log.list(text), findingsBeyond: log.beyond },
  }
}
