/** Which provisions of a state answer an article, as a table of mappings has it. */
export interface MappingRow {
  /** ISO 3166-1 alpha-3. */
  readonly state: string
  /** Such as `bc-2`. */
  readonly article: string
  /** One provision or more, in any of the ways that `labelsNamed` reads. */
  readonly section: string
  readonly confidence: string
}

export type TableErrorCode = 'table.columns' | 'table.fields' | 'table.quote'

/** A table that cannot be read; `line` counts from 1. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code: TableErrorCode
  readonly line: number

  constructor(code: TableErrorCode, line: number, message: string) {
    super(`line ${line}: ${message}`)
    this.code = code
    this.line = line
  }
}

/**
 * Reads CSV (RFC 4180) whose header names at least `iso3`, `instrument_article`, `section` and
 * `confidence`; other columns are passed over.
 *
 * @throws TableError where it is no such table.
 */
export function mappingRows(csv: string): MappingRow[] {
  const [header, ...rows] = rowsOf(csv)
  const at = (name: string): number => {
    const index = header?.fields.indexOf(name) ?? -1
    if (index < 0) throw new TableError('table.columns', 1, `no column "${name}"`)
    return index
  }
  const columns = [at('iso3'), at('instrument_article'), at('section'), at('confidence')] as const
  return rows.map(({ fields, line }) => {
    if (fields.length !== header?.fields.length)
      throw new TableError('table.fields', line, `${fields.length} fields`)
    const [state, article, section, confidence] = columns.map((column) => fields[column] ?? '')
    return {
      state: state ?? '',
      article: article ?? '',
      section: section ?? '',
      confidence: confidence ?? '',
    }
  })
}

interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

function rowsOf(csv: string): Row[] {
  const rows: Row[] = []
  let fields: string[] = []
  let line = 1
  let begun = 1
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex
    const found = field.exec(csv)
    if (found === null) throw new TableError('table.quote', line, 'a quotation mark out of place')
    const [all, quoted, plain = '', end] = found
    fields.push(quoted?.replaceAll('""', '"') ?? plain)
    line += all.split('\n').length - 1
    if (end !== ',') {
      rows.push({ line: begun, fields })
      fields = []
      begun = line
    }
    field.lastIndex = at + all.length
  }
  return rows
}
