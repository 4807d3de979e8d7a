import type { accreditations as contract } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'

export interface AccreditationRecord {
  readonly id: string
  readonly conference: string
  readonly name: string
  readonly lang: contract.Accreditation['lang']
  readonly seat: string | null
  readonly about: string | null
  readonly until: string
  readonly status: contract.Accreditation['status']
  readonly reason: string | null
  readonly appliedAt: Date
  readonly decidedAt: Date | null
}

export interface ObjectionRecord {
  readonly id: string
  readonly accreditation: string
  readonly state: string
  readonly reason: string | null
  readonly at: Date
  readonly withdrawnAt: Date | null
}

const columns = (sql: Query) => sql`
  id, conference, name, lang, seat, about, until_day as until, status, reason, applied_at as "appliedAt",
  decided_at as "decidedAt"`

/** All, or those accredited; by name. */
export const listAccreditations = (
  sql: Query,
  conference: string,
  within: boolean,
): Promise<AccreditationRecord[]> => sql<AccreditationRecord[]>`
  select ${columns(sql)} from conference_accreditation
  where conference = ${conference} and (${within} or status = 'accredited')
  order by array_position(array['applied', 'accredited', 'refused'], status), name_key, id`

export async function findAccreditation(
  sql: Query,
  id: string,
): Promise<AccreditationRecord | undefined> {
  const [row] = await sql<AccreditationRecord[]>`
    select ${columns(sql)} from conference_accreditation where id = ${id}`
  return row
}

/** Held until the transaction ends: no objection comes beside a decision. */
export async function lockAccreditation(
  tx: Tx,
  id: string,
): Promise<AccreditationRecord | undefined> {
  const [row] = await tx<AccreditationRecord[]>`
    select ${columns(tx)} from conference_accreditation where id = ${id} for update`
  return row
}

/** False where an application of this name waits, or was granted. */
export async function insertAccreditation(
  tx: Tx,
  row: Omit<AccreditationRecord, 'status' | 'reason' | 'decidedAt'> & { readonly nameKey: string },
): Promise<boolean> {
  const rows = await tx`
    insert into conference_accreditation (id, conference, name, name_key, lang, seat, about, until_day,
      applied_at)
    values (${row.id}, ${row.conference}, ${row.name}, ${row.nameKey}, ${row.lang}, ${row.seat}, ${row.about},
      ${row.until}::date, ${row.appliedAt})
    on conflict do nothing returning id`
  return rows.length === 1
}

export async function setDecision(
  tx: Tx,
  id: string,
  { status, reason, at }: { status: 'accredited' | 'refused'; reason: string | null; at: Date },
): Promise<void> {
  await tx`
    update conference_accreditation set status = ${status}, reason = ${reason}, decided_at = ${at}
    where id = ${id}`
}

/** The first first, with those taken back. */
export const listObjections = (
  sql: Query,
  accreditations: readonly string[],
): Promise<ObjectionRecord[]> => sql<ObjectionRecord[]>`
  select id, accreditation, state_code as state, reason, at, withdrawn_at as "withdrawnAt"
  from conference_objection where accreditation = any(${accreditations as string[]}) order by id`

/** False where this state objects already. */
export async function insertObjection(
  tx: Tx,
  row: Omit<ObjectionRecord, 'withdrawnAt'> & { readonly person: string },
): Promise<boolean> {
  const rows = await tx`
    insert into conference_objection (id, accreditation, state_code, reason, person, at)
    values (${row.id}, ${row.accreditation}, ${row.state}, ${row.reason}, ${row.person}, ${row.at})
    on conflict do nothing returning id`
  return rows.length === 1
}

/** False where this state does not object. */
export async function endObjection(
  tx: Tx,
  accreditation: string,
  state: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx`
    update conference_objection set withdrawn_at = ${at}
    where accreditation = ${accreditation} and state_code = ${state} and withdrawn_at is null
    returning id`
  return rows.length === 1
}
