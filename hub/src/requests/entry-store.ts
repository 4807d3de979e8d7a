import type { LegEventKind } from '@comity/requests'
import type { Query, Tx } from '../core/database.ts'

export interface EntryRow {
  readonly place: number
  readonly kind: LegEventKind
  readonly by: string
  readonly letter: string | null
  readonly envelope: string | null
  readonly person: string | null
  readonly at: Date
  readonly entry: number
  readonly epoch: number
}

export async function insertEntry(
  tx: Tx,
  leg: string,
  row: EntryRow & { readonly hash: string | null },
): Promise<void> {
  await tx`
    insert into request_entry (leg, place, kind, by, letter, envelope, hash, person, at, entry, epoch)
    values (${leg}, ${row.place}, ${row.kind}, ${row.by}, ${row.letter}, ${row.envelope}, ${row.hash},
      ${row.person}, ${row.at}, ${row.entry}, ${row.epoch})`
}

/** What happened to a request, with the names of those who did it. */
export async function listEntries(sql: Query, leg: string): Promise<EntryRow[]> {
  const rows = await sql<(Omit<EntryRow, 'entry'> & { readonly entry: bigint })[]>`
    select e.place, e.kind, e.by, e.letter, e.envelope, p.name as person, e.at, e.entry, e.epoch
    from request_entry e left join person p on p.id = e.person
    where e.leg = ${leg} order by e.place`
  return rows.map((row) => ({ ...row, entry: Number(row.entry) }))
}

/** Whether the act of this hash is recorded already. */
export async function isRecorded(sql: Query, leg: string, hash: string): Promise<boolean> {
  const rows = await sql`select from request_entry where leg = ${leg} and hash = ${hash}`
  return rows.length === 1
}

/** Where the log records requests of a state, within a range of it. */
export async function entriesOf(
  sql: Query,
  own: string,
  epoch: number,
  first: number,
  last: number,
): Promise<number[]> {
  const rows = await sql<{ entry: bigint }[]>`
    select e.entry from request_entry e join request_leg l on l.id = e.leg
    where e.epoch = ${epoch} and e.entry between ${first} and ${last}
      and ${own} in (l.asking, l.addressed)
    order by e.entry`
  return rows.map(({ entry }) => Number(entry))
}
