import type { contacts, Names } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

/** A desk that is asked, with what is written of it now. */
export interface PingDeskRecord {
  readonly ping: string
  readonly contact: string
  readonly state: string
  readonly stateNames: Names
  readonly desk: contacts.Desk
  readonly answeredAt: Date | null
  readonly seconds: number | null
  readonly by: 'hub' | 'link' | null
  readonly person: string | null
  readonly wrong: number[]
  readonly note: string | null
  readonly entry: number | null
  readonly epoch: number | null
  /** Its answer said that something is wrong, and it is as it was then. */
  readonly isWrong: boolean
}

/** Said to be wrong, and neither changed, removed nor confirmed since. */
const isStillWrong = (sql: Query) => sql`
  ((cardinality(d.wrong) > 0 or d.note is not null) and c.version = d.version
    and c.status <> 'removed' and c.confirmed_at < d.answered_at)`

const columns = (sql: Query) => sql`
  d.ping, d.contact, d.state_code as state, s.names as "stateNames", c.desk,
  d.answered_at as "answeredAt", d.by, r.name as person, d.wrong, d.note, d.entry, d.epoch,
  extract(epoch from d.answered_at - p.started_at)::float8 as seconds, ${isStillWrong(sql)} as "isWrong"`
const joined = (sql: Query) => sql`
  ping_desk d join ping p on p.id = d.ping join contact c on c.id = d.contact
  join state s on s.code = d.state_code left join person r on r.id = d.person`

type Row = Omit<PingDeskRecord, 'entry'> & { readonly entry: bigint | null }
const numbered = (row: Row): PingDeskRecord => ({
  ...row,
  entry: row.entry === null ? null : Number(row.entry),
})

/** Of one state, or of all. */
export async function listPingDesks(
  sql: Query,
  ping: string,
  filter: {
    readonly state: string | undefined
    readonly waiting: boolean
    readonly cursor?: string | undefined
    readonly limit: number
  },
): Promise<PingDeskRecord[]> {
  const { state, waiting, cursor, limit } = filter
  const rows = await sql<Row[]>`
    select ${columns(sql)} from ${joined(sql)}
    where d.ping = ${ping}
      and ${state === undefined ? sql`true` : sql`d.state_code = ${state}`}
      and ${waiting ? sql`d.answered_at is null` : sql`true`}
      and ${
        cursor === undefined
          ? sql`true`
          : sql`(d.state_code, d.contact) > (
              select o.state_code, o.contact from ping_desk o where o.ping = ${ping} and o.contact = ${cursor})`
      }
    order by d.state_code, d.contact limit ${limit}`
  return rows.map(numbered)
}

export async function findPingDesk(
  sql: Query,
  ping: string,
  contact: string,
): Promise<PingDeskRecord | undefined> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from ${joined(sql)} where d.ping = ${ping} and d.contact = ${contact}`
  return row && numbered(row)
}

/** Held until the transaction ends. */
export async function lockPingDesk(tx: Tx, ping: string, contact: string) {
  await tx`select from ping_desk where ping = ${ping} and contact = ${contact} for update`
  return findPingDesk(tx, ping, contact)
}

export async function insertPingDesks(
  tx: Tx,
  ping: string,
  rows: readonly { readonly id: string; readonly state: string; readonly version: number }[],
): Promise<void> {
  const values = tx.json(rows.map(({ id, state, version }) => ({ id, state, version })))
  await tx`
    insert into ping_desk (ping, contact, state_code, version)
    select ${ping}, r.id, r.state, r.version
    from jsonb_to_recordset(${values}) as r(id uuid, state text, version int)`
}

export interface Answer {
  readonly by: 'hub' | 'link'
  readonly person: string | null
  readonly wrong: readonly number[]
  readonly note: string | null
  readonly at: Date
  readonly entry: number
  readonly epoch: number
}

export async function putAnswer(
  tx: Tx,
  ping: string,
  contact: string,
  answer: Answer,
): Promise<void> {
  await tx`
    update ping_desk set answered_at = ${answer.at}, by = ${answer.by}, person = ${answer.person},
      wrong = ${answer.wrong as number[]}, note = ${answer.note}, entry = ${answer.entry},
      epoch = ${answer.epoch}
    where ping = ${ping} and contact = ${contact} and answered_at is null`
}

/** What waits at the desks of one state: checks not answered here, and what was said to be wrong. */
export const awaitedOf = (
  sql: Query,
  state: string,
): Promise<{ ping: string; names: contacts.Desk['names']; since: Date }[]> => sql`
  select d.ping, c.desk->'names' as names, p.started_at as since
  from ping_desk d join ping p on p.id = d.ping join contact c on c.id = d.contact
  where d.state_code = ${state} and d.answered_at is null and p.status = 'running'
    and 'hub' = any(p.channels)
  order by p.ends_at, d.contact limit 100`

export const wrongOf = (
  sql: Query,
  state: string,
): Promise<{ contact: string; names: contacts.Desk['names']; since: Date }[]> => sql`
  select d.contact, c.desk->'names' as names, max(d.answered_at) as since
  from ping_desk d join contact c on c.id = d.contact
  where d.state_code = ${state} and ${isStillWrong(sql)}
  group by d.contact, c.desk order by since, d.contact limit 100`
