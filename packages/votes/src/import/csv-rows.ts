import { CsvReader } from './csv-reader.ts'
import { FieldText } from './field-text.ts'
import type { ImportLimits } from './import-format.ts'

/** One row of a file: the line it begins on, from 1, and its cells as text. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * All rows of a small file, the header first, read strictly as RFC 4180 has it: for lists that are held whole.
 *
 * @throws ImportError where it is not CSV, or is larger than the limits
 * @example
 * csvRows(new TextEncoder().encode('kind,state\nstate,XA\n'), { rows: 10 })[1]?.cells // ['state', 'XA']
 */
export function csvRows(bytes: Uint8Array, limits: Partial<ImportLimits> = {}): CsvLine[] {
  const rows: CsvLine[] = []
  const text = new FieldText('utf-8')
  const reader = new CsvReader({ ...small, ...limits }, (row) => {
    const cells = Array.from({ length: row.fields }, (_, at) => text.of(row, at))
    rows.push({ line: row.line, cells })
  })
  reader.push(bytes)
  reader.end()
  return rows
}

const small: ImportLimits = {
  fileBytes: 2_000_000,
  rows: 10_000,
  rowBytes: 50_000,
  fieldBytes: 20_000,
  fields: 50,
  decisions: 0,
}
