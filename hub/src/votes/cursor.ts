import { isDay } from '@comity/votes'
import { pageOf } from '../core/page.ts'
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

export const pageByDay = <Row extends Place>(rows: readonly Row[], limit: number) =>
  pageOf(rows, limit, placeText)
