import type { conferences as contract, Names } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'
import type { Placed } from './programme.ts'

export interface SlotRecord extends Placed {
  readonly conference: string
  readonly titles: Names
  readonly speakers: string[]
  readonly version: number
  readonly recordedAt: Date
  readonly changedAt: Date
}

const columns = (sql: Query) => sql`
  id, conference, day, starts, ends, titles, room, speakers, status, version,
  recorded_at as "recordedAt", changed_at as "changedAt"`

/** Of one conference or of several, in the order of the programme. */
export const listSlots = (sql: Query, conferences: readonly string[]): Promise<SlotRecord[]> => sql<
  SlotRecord[]
>`
  select ${columns(sql)} from conference_slot where conference = any(${conferences as string[]})
  order by conference, day, starts, ends, id`

export async function findSlot(sql: Query, id: string): Promise<SlotRecord | undefined> {
  const [row] = await sql<SlotRecord[]>`
    select ${columns(sql)} from conference_slot where id = ${id}`
  return row
}

type Written = Pick<SlotRecord, 'id' | 'day' | 'starts' | 'ends' | 'titles' | 'room' | 'speakers'>

export async function insertSlot(tx: Tx, conference: string, row: Written): Promise<void> {
  await tx`
    insert into conference_slot (id, conference, day, starts, ends, titles, room, speakers)
    values (${row.id}, ${conference}, ${row.day}, ${row.starts}, ${row.ends}, ${tx.json(row.titles)},
      ${row.room}, ${row.speakers})`
}

export async function updateSlot(tx: Tx, row: Written): Promise<void> {
  await tx`
    update conference_slot set day = ${row.day}, starts = ${row.starts}, ends = ${row.ends},
      titles = ${tx.json(row.titles)}, room = ${row.room}, speakers = ${row.speakers},
      version = version + 1, changed_at = now()
    where id = ${row.id}`
}

export async function cancelSlot(tx: Tx, id: string): Promise<void> {
  await tx`
    update conference_slot set status = 'cancelled', version = version + 1, changed_at = now()
    where id = ${id}`
}

export interface OutcomeRecord {
  readonly id: string
  readonly lang: contract.Outcome['lang']
  readonly title: string
  readonly text: string | null
  readonly decision: string | null
  readonly at: Date
  readonly entry: number
  readonly epoch: number
}

/** The first first. */
export async function listOutcomes(sql: Query, conference: string): Promise<OutcomeRecord[]> {
  const rows = await sql<(Omit<OutcomeRecord, 'entry'> & { readonly entry: bigint })[]>`
    select id, lang, title, text, decision, at, entry, epoch from conference_outcome
    where conference = ${conference} order by id`
  return rows.map((row) => ({ ...row, entry: Number(row.entry) }))
}

export async function insertOutcome(
  tx: Tx,
  conference: string,
  row: OutcomeRecord & { readonly person: string | null },
): Promise<void> {
  await tx`
    insert into conference_outcome (id, conference, lang, title, text, decision, person, at, entry, epoch)
    values (${row.id}, ${conference}, ${row.lang}, ${row.title}, ${row.text}, ${row.decision},
      ${row.person}, ${row.at}, ${row.entry}, ${row.epoch})`
}
