import type { PairCounts } from '@comity/votes'
import type { Query } from '../core/database.ts'
import { isAfter } from './members-store.ts'
import {
  columns,
  type DecisionFilter,
  type DecisionRow,
  matches,
  type Place,
  type Row,
  rowOf,
} from './store.ts'

/** 0, 1 and 2 for yes, abstain and no; null for who cast none of them. */
const castBy = (sql: Query, member: string) => sql`
  case when ${member} = any(d.yes) then 0 when ${member} = any(d.abstain) then 1
    when ${member} = any(d.no) then 2 end`

/** How two members voted where both cast, in each window; in order of its first decision. */
export async function countsByWindow(
  sql: Query,
  [first, second]: readonly [string, string],
  by: 'year' | 'session',
  filter: DecisionFilter,
): Promise<readonly { readonly window: string; readonly counts: PairCounts }[]> {
  const span = by === 'year' ? sql`to_char(d.date, 'YYYY')` : sql`d.session`
  const rows = await sql<{ span: string; one: number; other: number; count: number }[]>`
    with cast_by as (
      select ${span} as span, d.date, ${castBy(sql, first)} as one, ${castBy(sql, second)} as other
      from decision d where ${matches(sql, filter)}),
    counted as (
      select span, one, other, count(*)::int as count, min(date) as since from cast_by
      where one is not null and other is not null group by span, one, other)
    select span, one, other, count from counted order by min(since) over (partition by span), span`
  const found = new Map<string, number[]>()
  for (const { span, one, other, count } of rows) {
    const counts = found.get(span) ?? new Array<number>(9).fill(0)
    counts[one * 3 + other] = count
    found.set(span, counts)
  }
  return [...found].map(([window, counts]) => ({ window, counts }))
}

/** The decisions that are meant, by id. */
export async function idsOf(sql: Query, filter: DecisionFilter): Promise<readonly string[]> {
  const rows = await sql<
    { id: string }[]
  >`select d.id from decision d where ${matches(sql, filter)}`
  return rows.map(({ id }) => id)
}

/** Decisions in which two members cast otherwise, the latest first. */
export async function decisionsApart(
  sql: Query,
  [first, second]: readonly [string, string],
  filter: DecisionFilter & { readonly only?: 'opposite' | undefined },
  after: Place | undefined,
  limit: number,
): Promise<DecisionRow[]> {
  const least = filter.only === 'opposite' ? 2 : 1
  const rows = await sql<Row[]>`
    select ${columns(sql)} from decision d
    where ${matches(sql, filter)} and ${isAfter(sql, after)}
      and abs((${castBy(sql, first)}) - (${castBy(sql, second)})) >= ${least}
    order by d.date desc, d.id desc limit ${limit}`
  return rows.map(rowOf)
}
