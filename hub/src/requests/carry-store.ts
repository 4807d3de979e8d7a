import { isInRole } from '../access/index.ts'
import type { Query } from '../core/database.ts'

/** Those that were sent to a state at whose desk nobody was, and where somebody is by now. */
export async function listUndelivered(
  sql: Query,
  epoch: number,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select l.id from request_leg l
    where l.state = 'sent' and l.epoch = ${epoch} and ${isAfter(sql, after)}
      and ${isInRole(sql, sql`l.addressed`, 'duty_officer')}
    order by l.id limit ${limit}`
  return rows.map(({ id }) => id)
}

/** Those that time may have brought something about for. */
export async function listDue(
  sql: Query,
  { epoch, counted }: { readonly epoch: number; readonly counted: number },
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select l.id from request_leg l
    where l.due <= ${counted} and l.epoch = ${epoch} and ${isAfter(sql, after)}
    order by l.id limit ${limit}`
  return rows.map(({ id }) => id)
}

const isAfter = (sql: Query, after: string | undefined) =>
  after === undefined ? sql`true` : sql`l.id > ${after}::uuid`
