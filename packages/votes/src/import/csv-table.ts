import { CsvReader } from './csv-reader.ts'
import { FieldText } from './field-text.ts'
import type { ImportLimits } from './import-format.ts'

/** A row of a small table, with the line it begins on, from 1. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

const limits: ImportLimits = {
  ...{ fileBytes: 4_000_000, rows: 5_000, rowBytes: 2_000_000, fieldBytes: 1_000_000 },
  ...{ fields: 40, decisions: 0 },
}

/**
 * Reads a small CSV table whole, strictly as RFC 4180 has it, its header among the rows. For tables that
 * somebody wrote by hand and that are held against rules of their own; votes are read as they come.
 *
 * @throws ImportError `csv.*`, `file.*`, `encoding.*`
 */
export function readCsv(table: string | Uint8Array): readonly CsvLine[] {
  const fields = new FieldText('utf-8')
  const rows: CsvLine[] = []
  const reader = new CsvReader(limits, (row) => {
    const cells = Array.from({ length: row.fields }, (_, at) => fields.of(row, at))
    rows.push({ line: row.line, cells })
  })
  reader.push(typeof table === 'string' ? new TextEncoder().encode(table) : table)
  reader.end()
  return rows
}
