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

/** Nine counts, by how the first stood and how the second did. */
export interface Counted {
  readonly counts: PairCounts
}

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
): Promise<readonly (Counted & { readonly window: string })[]> {
  const span = by === 'year' ? sql`to_char(d.date, 'YYYY')` : sql`d.session`
  const rows = await sql<{ span: string; one: number; other: number; count: number }[]>`
    with cast_by as (
      select ${span} as span, d.date, ${castBy(sql, first)} as one, ${castBy(sql, second)} as other
      from decision d where ${matches(sql, filter)}),
    counted as (
      select span, one, other, count(*)::int as count, min(date) as since from cast_by
      where one is not null and other is not null group by span, one, other)
    select span, one, other, count from counted order by min(since) over (partition by span), span`
  return gathered(rows, (row) => row.span).map(([window, counts]) => ({ window, counts }))
}

/** How a member and each other voted where both cast, by the code of the other. */
export async function countsByMember(
  sql: Query,
  member: string,
  filter: DecisionFilter,
): Promise<readonly (Counted & { readonly member: string })[]> {
  const rows = await sql<{ member: string; one: number; other: number; count: number }[]>`
    with own as (
      select d.yes, d.abstain, d.no, ${castBy(sql, member)} as one from decision d
      where ${matches(sql, filter)} and ${member} = any(d.yes || d.abstain || d.no))
    select stood.member, own.one, stood.other, count(*)::int as count
    from own cross join lateral (
      select unnest(own.yes) as member, 0 as other
      union all select unnest(own.abstain), 1
      union all select unnest(own.no), 2) stood
    where stood.member <> ${member}
    group by stood.member, own.one, stood.other order by stood.member`
  return gathered(rows, (row) => row.member).map(([of, counts]) => ({ member: of, counts }))
}

function gathered<One extends { one: number; other: number; count: number }>(
  rows: readonly One[],
  keyOf: (row: One) => string,
): readonly (readonly [string, PairCounts])[] {
  const found = new Map<string, number[]>()
  for (const row of rows) {
    const counts = found.get(keyOf(row)) ?? new Array<number>(9).fill(0)
    counts[row.one * 3 + row.other] = row.count
    found.set(keyOf(row), counts)
  }
  return [...found]
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
