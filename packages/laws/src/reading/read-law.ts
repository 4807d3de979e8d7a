import { readAkomaNtoso } from './akoma-ntoso.ts'
import { examineText } from './examine-text.ts'
import { FindingLog } from './finding.ts'
import { readLegislationXml } from './legislation-xml.ts'
import type { Reading } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { mostText, type SplitOptions, splitProvisions } from './split-provisions.ts'

/** The formats that are read: plain text and Markdown in one way, two kinds of XML. */
export type LawFormat = 'text' | 'akoma-ntoso' | 'legislation-xml'

/**
 * Reads a law in any of the formats; which one it is, the text itself tells.
 *
 * @throws ReadingError
 *
 * @example
 * const { format, reading } = readLaw('Article 1\nScope.')
 */
export function readLaw(
  text: string,
  options: SplitOptions = {},
): { readonly format: LawFormat; readonly reading: Reading } {
  if (text.length > mostText) throw new ReadingError('text.too-large')
  const start = text.slice(0, 4_000).replace(/^\ufeff?\s*/, '')
  if (
    !/^<(?:\?xml|!DOCTYPE|!--|[A-Za-z]+:?(?:akomaNtoso|Legislation)\b|akomaNtoso|Legislation)/i.test(
      start,
    )
  )
    return { format: 'text', reading: splitProvisions(text, options) }
  const format = formatOf(text)
  const xml = text.replace(/^\ufeff/, '')
  const read = format === 'akoma-ntoso' ? readAkomaNtoso(xml) : readLegislationXml(xml)
  const log = new FindingLog()
  examineText(read.text, options.language, log)
  if (read.provisions.length === 0) log.add('nothing-found', 0, read.text.length)
  return { format, reading: { ...read, findings: log.list(read.text), findingsBeyond: log.beyond } }
}

/** By the first of the two root elements in the text; the reader then holds it to that. */
function formatOf(text: string): LawFormat {
  const [akn, clml] = [
    text.search(/<(?:\w{1,20}:)?akomaNtoso\b/),
    text.search(/<(?:\w{1,20}:)?Legislation\b/),
  ]
  return akn >= 0 && (clml < 0 || akn < clml) ? 'akoma-ntoso' : 'legislation-xml'
}
