/**
 * Why a file was not read. The codes are stable; `words` phrases them with the error's parameters.
 *
 * - `csv.*`: the text is not CSV as RFC 4180 has it, or is larger than a limit allows.
 * - `encoding.*`: bytes that the stated encoding does not have.
 * - `file.*`: not a text, nothing in it, or too much.
 * - `format.*`: text, but not a layout that is known, or not all of its columns.
 */
export type ImportErrorCode =
  | 'csv.unclosed-quote'
  | 'csv.stray-quote'
  | 'csv.stray-carriage-return'
  | 'csv.nul'
  | 'csv.row-too-long'
  | 'csv.field-too-long'
  | 'csv.too-many-fields'
  | 'csv.field-count'
  | 'csv.too-many-rows'
  | 'encoding.not-utf-8'
  | 'encoding.utf-16'
  | 'file.compressed'
  | 'file.empty'
  | 'file.too-large'
  | 'format.unknown'
  | 'format.missing-columns'
  | 'format.repeated-column'
  | 'format.needs-roll-calls'
  | 'format.bad-value'
  | 'format.too-many-decisions'
  | 'format.too-many-members'

/** Where in the file: both count from 1, the column in bytes of its line. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The file cannot be imported; nothing of it has been handed out. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly code: ImportErrorCode
  readonly place: Place | undefined
  readonly params: Readonly<Record<string, string | number>>

  constructor(
    code: ImportErrorCode,
    place?: Place,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    const where = place ? ` at line ${place.line}, column ${place.column}` : ''
    const what = Object.entries(params).map(([key, value]) => `${key} ${value}`)
    super([`${code}${where}`, ...what].join(', '))
    this.code = code
    this.place = place
    this.params = params
  }
}
