import { isDay } from '@comity/votes'
import { Problem } from '../core/problem.ts'
import type { Place } from './store.ts'

/** Where a page ended. It holds nothing that is not on the page, so it needs no seal. */
const placeText = ({ date, id }: Place): string =>
  Buffer.from(`${date} ${id}`).toString('base64url')

export function placeFrom(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const date = text.slice(0, 10)
  const id = text.slice(11)
  if (!isDay(date) || text[10] !== ' ' || id === '' || id.includes('\0'))
    throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
  return { date, id }
}

/** One row more than was asked for tells that there is a next page. */
export function pageOf<Row extends Place>(rows: readonly Row[], limit: number) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? { next: placeText(last) } : {} }
}
