/**
 * Why a text was not read at all. The codes are stable.
 *
 * - `text.too-large`: more characters than the limit.
 * - `xml.*`: not well-formed, has a document type or more depth, size or attributes than the limits, or is
 *   not one of the formats that are known.
 * - `export.control-character`: the text has a character that XML cannot hold.
 */
export type ReadingErrorCode =
  | 'text.too-large'
  | 'xml.not-well-formed'
  | 'xml.doctype'
  | 'xml.too-deep'
  | 'xml.too-large'
  | 'xml.unknown-format'
  | 'export.control-character'

/** A text that cannot be read; nothing of it has been handed out. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
  readonly code: ReadingErrorCode
  /** Line from 1, where it can be told. */
  readonly line: number | undefined

  constructor(code: ReadingErrorCode, line?: number, detail?: string) {
    super(
      [line === undefined ? code : `${code} at line ${line}`, detail].filter(Boolean).join(': '),
    )
    this.code = code
    this.line = line
  }
}
