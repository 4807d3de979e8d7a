import type { contacts, Names, pings } from '@comity/contract'
import type { ReadablePings } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export interface PingRecord {
  readonly id: string
  readonly owner: string
  readonly group: string | null
  readonly titles: Names
  readonly directory: contacts.Desk['directories'][number] | null
  readonly kind: contacts.ContactKind | null
  readonly channels: (typeof pings.pingChannels)[number][]
  readonly announced: boolean
  readonly opensAt: Date
  readonly endsAt: Date
  readonly remindAfter: number[]
  readonly reminded: number
  readonly status: pings.PingStatus
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

const columns = (sql: Query) => sql`
  p.id, p.owner, p.group_id as "group", p.titles, p.directory, p.kind, p.channels, p.announced,
  p.opens_at as "opensAt", p.ends_at as "endsAt", p.remind_after as "remindAfter", p.reminded, p.status,
  p.started_at as "startedAt", p.ended_at as "endedAt"`

/** Announced or begun, as `decide` calls it shown. */
const isShown = (sql: Query) => sql`(p.announced or p.started_at is not null)`

/** Those that a reader may see, the latest first. */
export const listPings = (
  sql: Query,
  { own, groups }: ReadablePings,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<PingRecord[]> => sql<PingRecord[]>`
  select ${columns(sql)} from ping p
  where (p.owner = ${own ?? null} or (${isShown(sql)} and p.group_id = any(${groups as string[]})))
    and ${cursor === undefined ? sql`true` : sql`p.id < ${cursor}`}
  order by p.id desc limit ${limit}`

export async function findPing(sql: Query, id: string): Promise<PingRecord | undefined> {
  const [row] = await sql<PingRecord[]>`select ${columns(sql)} from ping p where p.id = ${id}`
  return row
}

/** Held until the transaction ends. */
export async function lockPing(tx: Tx, id: string): Promise<PingRecord | undefined> {
  const [row] = await tx<PingRecord[]>`
    select ${columns(tx)} from ping p where p.id = ${id} for update`
  return row
}

/** All that time may still make something of. */
export const livePings = (sql: Query): Promise<PingRecord[]> => sql<PingRecord[]>`
  select ${columns(sql)} from ping p where p.status in ('scheduled', 'running') order by p.id`

export async function insertPing(
  tx: Tx,
  row: PingRecord & { readonly person: string; readonly at: Date },
): Promise<void> {
  await tx`
    insert into ping (id, owner, group_id, titles, directory, kind, channels, announced, opens_at, ends_at,
      remind_after, status, scheduled_by, scheduled_at)
    values (${row.id}, ${row.owner}, ${row.group}, ${tx.json(row.titles)}, ${row.directory}, ${row.kind},
      ${row.channels}, ${row.announced}, ${row.opensAt}, ${row.endsAt}, ${row.remindAfter}, 'scheduled',
      ${row.person}, ${row.at})`
}

export const setStarted = (tx: Tx, id: string, at: Date) => tx`
  update ping set status = 'running', started_at = ${at} where id = ${id}`
export const setReminded = (tx: Tx, id: string, number: number) => tx`
  update ping set reminded = ${number} where id = ${id}`
export const setEnded = (tx: Tx, id: string, status: 'ended' | 'cancelled', at: Date) => tx`
  update ping set status = ${status}, ended_at = ${at} where id = ${id}`

/** Over all desks; times in seconds. */
export async function resultsOf(sql: Query, ping: string): Promise<pings.PingResults> {
  const [row] = await sql<
    (Omit<pings.PingResults, 'median' | 'p90'> & { median: number | null; p90: number | null })[]
  >`
    select count(*)::int as asked, count(distinct d.state_code)::int as states,
      count(d.answered_at)::int as answered,
      count(*) filter (where cardinality(d.wrong) > 0 or d.note is not null)::int as corrections,
      count(*) filter (where d.by = 'hub')::int as "byHub",
      count(*) filter (where d.by = 'link')::int as "byLink",
      percentile_disc(0.5) within group (order by ${seconds(sql)}) as median,
      percentile_disc(0.9) within group (order by ${seconds(sql)}) as p90
    from ping_desk d join ping p on p.id = d.ping where d.ping = ${ping}`
  if (!row) throw new Error('A count has one row')
  const { median, p90, ...counted } = row
  return { ...counted, ...(median === null ? {} : { median }), ...(p90 === null ? {} : { p90 }) }
}

const seconds = (sql: Query) => sql`extract(epoch from d.answered_at - p.started_at)::float8`
