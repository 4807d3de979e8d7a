import {
  type Article,
  type Compliance,
  compliance,
  type Day,
  type LawBook,
  type MatrixCell,
  matrixCells,
  type StateCode,
} from '@comity/laws'
import type { Query } from '../core/database.ts'
import { type Material, materialOf } from './material.ts'

/** A cell of the matrix with all that it rests on: as `laws.LawCell` of the contract has it. */
export interface Cell {
  readonly on: Day
  readonly cell: PlacedCell
  readonly compliance: Compliance
  readonly periods: readonly PlacedCell[]
  readonly material: Material
}

export type PlacedCell = MatrixCell & { readonly state: StateCode; readonly article: string }

export async function cellOf(
  sql: Query,
  book: LawBook,
  state: StateCode,
  article: Article,
  on: Day,
): Promise<Cell> {
  const periods = placedCells(book, state, article)
  return {
    ...{ on, cell: cellOn(periods, on), periods },
    compliance: compliance(book, state, article, on),
    material: await materialOf(sql, book, book.mappingsOn(state, article.id, on)),
  }
}

export const placedCells = (
  book: LawBook,
  state: StateCode,
  article: Article,
): readonly PlacedCell[] =>
  matrixCells(book, state, article).map((cell) => ({ state, article: article.id, ...cell }))

/** Of cells that hold every day once, that of a day. */
export function cellOn(cells: readonly PlacedCell[], day: Day): PlacedCell {
  const found = cells.find(({ from, to }) => from <= day && (to === undefined || day < to))
  if (found) return found
  throw new RangeError(`no cell holds ${day}`)
}
