import type { CsvRow } from './csv-reader.ts'
import { ImportError, type Place } from './import-error.ts'
import type { ImportEncoding, ImportReport } from './import-format.ts'

/**
 * Makes text of single fields. ASCII needs no decoder; other fields are read as asked, or as UTF-8
 * where they are that and as Windows-1252 where not. That some are one and some the other is found
 * field by field, with the line, since a file in two encodings has been glued from two.
 */
export class FieldText {
  readonly #asked: ImportEncoding | undefined
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #windows = new TextDecoder('windows-1252')
  /** Line of the first field that is UTF-8, and of the first that is not; 0 while there is none. */
  utf8Line = 0
  otherLine = 0

  constructor(asked: ImportEncoding | undefined) {
    this.#asked = asked
  }

  /** The text of a field; the empty text where the row has no such field (index -1). */
  of(row: CsvRow, field: number): string {
    if (field < 0) return ''
    const start = row.starts[field] ?? 0
    const end = row.ends[field] ?? 0
    let text = ''
    let isAscii = true
    for (let at = start; at < end && isAscii; at++) isAscii = (row.bytes[at] ?? 0) < 0x80
    if (!isAscii) text = this.#decode(row, start, end)
    else if (end - start > 12) text = this.#windows.decode(row.bytes.subarray(start, end))
    // A few characters are put together faster than a decoder is called.
    else for (let at = start; at < end; at++) text += String.fromCharCode(row.bytes[at] ?? 0)
    return row.doubled[field] ? text.replaceAll('""', '"') : text
  }

  #decode(row: CsvRow, start: number, end: number): string {
    const bytes = row.bytes.slice(start, end)
    if (this.#asked === 'windows-1252') return this.#windows.decode(bytes)
    try {
      const text = this.#utf8.decode(bytes)
      this.utf8Line ||= row.line
      return text
    } catch {
      if (this.#asked === 'utf-8') throw new ImportError('encoding.not-utf-8', placeIn(row, start))
      this.otherLine ||= row.line
      return this.#windows.decode(bytes)
    }
  }

  /** Which encoding the fields read so far turned out to have, and how that is known. */
  get found(): Pick<ImportReport, 'encoding' | 'encodingReason'> {
    if (this.#asked) return { encoding: this.#asked, encodingReason: 'asked' }
    if (this.utf8Line && this.otherLine) return { encoding: 'mixed', encodingReason: 'both-found' }
    if (this.otherLine) return { encoding: 'windows-1252', encodingReason: 'not-utf-8' }
    return { encoding: 'utf-8', encodingReason: this.utf8Line ? 'valid-utf-8' : 'ascii-only' }
  }
}

/** Where a field begins; its row may have begun lines before. */
function placeIn(row: CsvRow, start: number): Place {
  const before = row.bytes.subarray(row.starts[0], start)
  const lines = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0)
  return { line: row.line + lines, column: start - row.bytes.lastIndexOf(0x0a, start) }
}
