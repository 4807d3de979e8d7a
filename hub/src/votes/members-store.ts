import type { Tally, Vote } from '@comity/votes'
import type { Query } from '../core/database.ts'
import {
  columns,
  type DecisionFilter,
  type DecisionRow,
  matches,
  type Place,
  type Row,
  rowOf,
} from './store.ts'

/** Decisions on whose roll it is, the latest first; with `vote`, those in which it stood so. */
export async function decisionsOfMember(
  sql: Query,
  member: string,
  filter: DecisionFilter & { readonly vote?: Vote | undefined },
  after: Place | undefined,
  limit: number,
): Promise<DecisionRow[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from decision d
    where ${matches(sql, filter)} and ${member} = any(${rollOf(sql, filter.vote)})
      and ${isAfter(sql, after)}
    order by d.date desc, d.id desc limit ${limit}`
  return rows.map(rowOf)
}

const rollOf = (sql: Query, vote: Vote | undefined) => {
  if (vote === undefined) return sql`d.yes || d.no || d.abstain || d.not_voting || d.suspended`
  const lists = {
    ...{ yes: sql`d.yes`, no: sql`d.no`, abstain: sql`d.abstain` },
    ...{ not_voting: sql`d.not_voting`, suspended: sql`d.suspended` },
  }
  return lists[vote]
}

export const isAfter = (sql: Query, after: Place | undefined) =>
  after ? sql`(d.date, d.id) < (${after.date}::date, ${after.id})` : sql`true`

/** In how many it stood how, and of how many a roll call is held. */
export async function countsOfMember(
  sql: Query,
  member: string,
  filter: DecisionFilter,
): Promise<{ counts: Tally; held: number }> {
  const [row] = await sql<(Record<Vote, number> & { held: number })[]>`
    select
      (count(*) filter (where ${member} = any(d.yes)))::int        as yes,
      (count(*) filter (where ${member} = any(d.no)))::int         as no,
      (count(*) filter (where ${member} = any(d.abstain)))::int    as abstain,
      (count(*) filter (where ${member} = any(d.not_voting)))::int as not_voting,
      (count(*) filter (where ${member} = any(d.suspended)))::int  as suspended,
      (count(*) filter (where ${isHeld(sql)}))::int                as held
    from decision d where ${matches(sql, filter)}`
  const { held, ...counts } = row ?? { held: 0, ...nobody }
  return { counts, held }
}

const nobody = { yes: 0, no: 0, abstain: 0, not_voting: 0, suspended: 0 } as const

const isHeld = (sql: Query) =>
  sql`cardinality(d.yes || d.no || d.abstain || d.not_voting || d.suspended) > 0`

/** Decisions on whose roll a member of the group, as of that day, is; the latest first. */
export async function decisionsOfGroup(
  sql: Query,
  group: string,
  filter: DecisionFilter,
  after: Place | undefined,
  limit: number,
): Promise<DecisionRow[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from decision d
    where ${matches(sql, filter)} and ${hasMember(sql, group)} and ${isAfter(sql, after)}
    order by d.date desc, d.id desc limit ${limit}`
  return rows.map(rowOf)
}

export async function countsOfGroup(
  sql: Query,
  group: string,
  filter: DecisionFilter,
): Promise<{ total: number; held: number }> {
  const [row] = await sql<{ total: number; held: number }[]>`
    select (count(*) filter (where ${hasMember(sql, group)}))::int as total,
      (count(*) filter (where ${isHeld(sql)}))::int as held
    from decision d where ${matches(sql, filter)}`
  return row ?? { total: 0, held: 0 }
}

/**
 * As a limited query of its own, which stops at the first member on the roll: as `exists`, it is joined by the
 * whole roll call, ten times as slow.
 */
const hasMember = (sql: Query, group: string) => sql`
  coalesce((select true from membership m
    where m.group_id = ${group}
      and (m.valid_from is null or m.valid_from <= d.date)
      and (m.valid_to is null or m.valid_to > d.date)
      and m.state_code = any(d.yes || d.no || d.abstain || d.not_voting || d.suspended)
    limit 1), false)`

/** What the decisions on record are of: sessions by their last day, the latest first. */
export async function recordValues(sql: Query) {
  const [sessions, bodies] = await Promise.all([
    sql<{ session: string; decisions: number }[]>`
      select session, count(*)::int as decisions from decision
      group by session order by max(date) desc, session`,
    sql<{ body: string; decisions: number }[]>`
      select body, count(*)::int as decisions from decision group by body order by body`,
  ])
  const total = bodies.reduce((sum, { decisions }) => sum + decisions, 0)
  return { total, sessions: [...sessions], bodies: [...bodies] }
}
