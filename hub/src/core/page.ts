import { Problem } from './problem.ts'
import { isUuid } from './uuid.ts'

/** Of rows that were asked for with one more than the page holds: the page, and where the next begins. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? { next: cursorOf(last) } : {} }
}

/** For lists in the order of their ids. */
export const pageById = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
) => pageOf(rows, limit, ({ id }) => id)

/** For lists in the order of a time, and of ids within it: where a row stands, as the next page is asked for. */
export const cursorAt = (at: Date, id: string): string => `${at.toISOString()} ${id}`

/** Where the page before ended. @throws Problem `cursor-wrong` */
export function placeIn(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [time = '', id = ''] = cursor.split(' ')
  const at = new Date(time)
  // Years beyond four digits are none that the database takes.
  if (!/^\d{4}-/.test(time) || Number.isNaN(at.getTime()) || !isUuid(id))
    throw new Problem('malformed', 'cursor-wrong', 'Start again.')
  return { at, id }
}
