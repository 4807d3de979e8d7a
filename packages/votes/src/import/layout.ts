import type { CsvRow } from './csv-reader.ts'
import type { DecisionSheet } from './decision-sheet.ts'
import type { DefectLog } from './defect.ts'
import type { FieldText } from './field-text.ts'
import { ImportError } from './import-error.ts'
import type { ImportFormat } from './import-format.ts'

/** What a layout works with while it reads one file. */
export interface Desk {
  readonly header: Header
  readonly text: FieldText
  readonly sheet: DecisionSheet
  readonly log: DefectLog
}

/** One layout of votes as CSV. */
export interface Layout {
  readonly format: ImportFormat
  /** Columns that tell it from the others; each may have several spellings. */
  readonly needs: readonly (readonly string[])[]
  /** Columns that it may have, and whose lack is worth saying. */
  readonly may: readonly string[]
  /** Makes the function that takes one row after the other. */
  readonly start: (desk: Desk) => (row: CsvRow) => void
}

/** The columns of a file by name. */
export class Header {
  readonly names: readonly string[]
  readonly #at = new Map<string, number>()

  constructor(names: readonly string[]) {
    this.names = names
    for (const [at, name] of names.entries()) {
      // A column of row numbers, as R writes it, has no name.
      if (name === '') continue
      if (this.#at.has(name))
        throw new ImportError('format.repeated-column', { line: 1, column: 1 }, { column: name })
      this.#at.set(name, at)
    }
  }

  /** The place of a column under any of its spellings; -1 where there is none. */
  at(...spellings: readonly string[]): number {
    for (const name of spellings) {
      const at = this.#at.get(name)
      if (at !== undefined) return at
    }
    return -1
  }

  has(spellings: readonly string[]): boolean {
    return this.at(...spellings) >= 0
  }
}

/** A printed count: `120`, or `120.0` as pandas writes it; `undefined` where it is none. */
export function countOf(text: string): number | undefined {
  const found = /^(\d{1,4})(?:\.0+)?$/.exec(text)
  return found ? Number(found[1]) : undefined
}
