import type { contacts } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

/** One thing that a note asks for, as it is kept: what was there before is kept with it. */
export interface StoredItem {
  readonly act: 'nominate' | 'change' | 'remove'
  /** Also of what is nominated: it has its id before it has its place. */
  readonly contact: string
  /** The version that this follows; 0 for what is nominated. */
  readonly seen: number
  readonly desk?: contacts.Desk | undefined
  readonly before?: contacts.Desk | undefined
}

export interface NominationRecord {
  readonly id: string
  readonly state: string
  readonly noteNumber: string
  readonly noteDate: string
  readonly items: readonly StoredItem[]
  readonly status: 'waiting' | 'approved' | 'declined'
  readonly proposedBy: string
  readonly proposer: string
  readonly proposedAt: Date
  readonly decider: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
}

const columns = (sql: Query) => sql`
  n.id, n.state_code as state, n.note_number as "noteNumber", n.note_date as "noteDate", n.items, n.status,
  n.proposed_by as "proposedBy", p.name as proposer, n.proposed_at as "proposedAt", d.name as decider,
  n.decided_at as "decidedAt", n.reason`
const joined = (sql: Query) => sql`
  contact_nomination n join person p on p.id = n.proposed_by left join person d on d.id = n.decided_by`

interface NominationFilter {
  readonly status?: NominationRecord['status'] | undefined
}

export const listNominations = (
  sql: Query,
  state: string,
  { status, cursor, limit }: NominationFilter & { cursor?: string | undefined; limit: number },
): Promise<NominationRecord[]> => sql<NominationRecord[]>`
  select ${columns(sql)} from ${joined(sql)}
  where n.state_code = ${state} and ${hasStatus(sql, status)}
    and ${cursor === undefined ? sql`true` : sql`n.id < ${cursor}`}
  order by n.id desc limit ${limit}`

export async function countNominations(
  sql: Query,
  state: string,
  status: NominationFilter['status'],
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select count(*)::int as total from contact_nomination n
    where n.state_code = ${state} and ${hasStatus(sql, status)}`
  return row?.total ?? 0
}

const hasStatus = (sql: Query, status: NominationFilter['status']) =>
  status === undefined ? sql`true` : sql`n.status = ${status}`

export async function findNomination(
  sql: Query,
  id: string,
): Promise<NominationRecord | undefined> {
  const [row] = await sql<NominationRecord[]>`
    select ${columns(sql)} from ${joined(sql)} where n.id = ${id}`
  return row
}

export async function lockNomination(tx: Tx, id: string): Promise<NominationRecord | undefined> {
  await tx`select from contact_nomination where id = ${id} for update`
  return findNomination(tx, id)
}

/** The number as it is compared, by its letters and figures: `NV  12/2026` and `nv12-2026` are one. */
const keyOf = (number: string): string =>
  (
    number
      .normalize('NFKC')
      .toUpperCase()
      .match(/\p{L}+|\p{N}+/gu) ?? []
  ).join('/')

/** False where this state has used the number of the note. */
export async function insertNomination(
  tx: Tx,
  row: {
    readonly id: string
    readonly state: string
    readonly note: { readonly number: string; readonly date: string }
    readonly items: readonly StoredItem[]
    readonly person: string
    readonly at: Date
  },
): Promise<boolean> {
  const rows = await tx`
    insert into contact_nomination (id, state_code, note_number, note_key, note_date, items, status,
      proposed_by, proposed_at)
    values (${row.id}, ${row.state}, ${row.note.number}, ${keyOf(row.note.number)},
      ${row.note.date}::date, ${tx.json(row.items as never)}, 'waiting', ${row.person}, ${row.at})
    on conflict do nothing returning id`
  return rows.length === 1
}

export async function decideNomination(
  tx: Tx,
  id: string,
  decided: { status: 'approved' | 'declined'; person: string; at: Date; reason: string | null },
): Promise<void> {
  await tx`
    update contact_nomination set status = ${decided.status}, decided_by = ${decided.person},
      decided_at = ${decided.at}, reason = ${decided.reason}
    where id = ${id}`
}
