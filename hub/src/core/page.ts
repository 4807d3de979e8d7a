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
