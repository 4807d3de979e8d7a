import type { meetings, Names } from '@comity/contract'
import type { ReadableBodies } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export interface BodyRecord {
  readonly id: string
  readonly kind: 'working' | 'recorded'
  readonly names: Names
  readonly group: string | null
  readonly audience: 'public' | 'group'
  readonly mandate: Names
  readonly mandateSymbol: string | null
  readonly rules: string[]
  readonly languages: (keyof Names)[]
  readonly source: string | null
  readonly doubt: string | null
}

const bodyColumns = (sql: Query) => sql`
  b.id, b.kind, b.names, b.group_id as "group", b.audience, b.mandate,
  b.mandate_symbol as "mandateSymbol", b.rules, b.languages, b.source, b.doubt`

/** The bodies that a reader may see, as `decide` says it. */
const isReadable = (sql: Query, { readsPublic, groups }: ReadableBodies) => sql`
  ((b.audience = 'public' and ${readsPublic}) or b.group_id = any(${groups as string[]}))`

export const listBodies = (sql: Query, reader: ReadableBodies): Promise<BodyRecord[]> => sql<
  BodyRecord[]
>`
  select ${bodyColumns(sql)} from body b where ${isReadable(sql, reader)} order by b.kind desc, b.id`

export async function findBody(sql: Query, id: string): Promise<BodyRecord | undefined> {
  const [row] = await sql<BodyRecord[]>`select ${bodyColumns(sql)} from body b where b.id = ${id}`
  return row
}

/** False where there is one of this id. */
export async function insertBody(tx: Tx, body: BodyRecord): Promise<boolean> {
  const rows = await tx`
    insert into body (id, kind, names, group_id, audience, mandate, mandate_symbol, rules, languages,
      source, doubt)
    values (${body.id}, ${body.kind}, ${tx.json(body.names)}, ${body.group}, ${body.audience},
      ${tx.json(body.mandate)}, ${body.mandateSymbol}, ${body.rules}, ${body.languages}, ${body.source},
      ${body.doubt})
    on conflict do nothing returning id`
  return rows.length === 1
}

export interface OfficerRecord {
  readonly id: string
  readonly role: meetings.Officer['role']
  readonly state: string | null
  readonly name: string | null
  readonly from: string | null
  readonly to: string | null
  readonly source: string | null
}

export const listOfficers = (sql: Query, body: string): Promise<OfficerRecord[]> => sql<
  OfficerRecord[]
>`
  select id, role, state_code as state, name, valid_from as "from", valid_to as "to", source
  from body_officer where body = ${body}
  order by array_position(array['chair', 'vice_chair', 'rapporteur'], role), valid_from, id`

export async function insertOfficer(tx: Tx, body: string, row: OfficerRecord): Promise<void> {
  await tx`
    insert into body_officer (id, body, role, state_code, name, valid_from, valid_to, source)
    values (${row.id}, ${body}, ${row.role}, ${row.state}, ${row.name}, ${row.from}::date,
      ${row.to}::date, ${row.source})`
}

export interface ChangeRecord {
  readonly sequence: number
  readonly status: meetings.SessionStatus
  readonly from: string | null
  readonly to: string | null
  readonly venue: string | null
  readonly mode: 'in_person' | 'remote' | 'hybrid' | null
  readonly reason: string | null
  readonly party: string | null
  readonly entry: number | null
  readonly epoch: number | null
  readonly recordedAt: Date
}

export interface SessionRecord {
  readonly id: string
  readonly body: string
  readonly bodyNames: Names
  readonly mandateSymbol: string | null
  readonly ordinal: number | null
  readonly kind: meetings.SessionRow['kind']
  readonly titles: Names
  readonly source: string | null
  readonly doubt: string | null
  /** The last says how it stands. */
  readonly changes: readonly ChangeRecord[]
}

export interface SessionFilter {
  readonly id?: string | undefined
  readonly body?: string | undefined
  readonly status?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit?: number | undefined
}

/** By first day, those without days last; each with all its changes. */
export async function listSessions(
  sql: Query,
  reader: ReadableBodies,
  filter: SessionFilter = {},
): Promise<SessionRecord[]> {
  const rows = await sql<(Omit<SessionRecord, 'changes'> & { changes: StoredChange[] })[]>`
    select s.id, s.body, b.names as "bodyNames", b.mandate_symbol as "mandateSymbol", s.ordinal, s.kind, s.titles, s.source, s.doubt, h.changes
    from session_of_body s
    join body b on b.id = s.body
    cross join lateral (
      select status, first_day, last_day from session_change
      where session = s.id order by sequence desc limit 1) as now
    cross join lateral (
      select jsonb_agg(jsonb_build_object('sequence', sequence, 'status', status, 'from', first_day,
        'to', last_day, 'venue', venue, 'mode', mode, 'reason', reason, 'party', party, 'entry', entry,
        'epoch', epoch, 'recordedAt', recorded_at) order by sequence) as changes
      from session_change where session = s.id) as h
    where ${isReadable(sql, reader)}
      and ${filter.id === undefined ? sql`true` : sql`s.id = ${filter.id}`}
      and ${filter.body === undefined ? sql`true` : sql`s.body = ${filter.body}`}
      and ${filter.status === undefined ? sql`true` : sql`now.status = ${filter.status}`}
      and ${filter.from === undefined ? sql`true` : sql`now.last_day >= ${filter.from}::date`}
      and ${filter.to === undefined ? sql`true` : sql`now.first_day <= ${filter.to}::date`}
    order by now.first_day, s.id limit ${filter.limit ?? 10_000}`
  return rows.map((row) => ({ ...row, changes: row.changes.map(changeOf) }))
}

/** In JSON a moment is text. */
type StoredChange = Omit<ChangeRecord, 'recordedAt'> & { readonly recordedAt: string }
const changeOf = (row: StoredChange): ChangeRecord => ({
  ...row,
  recordedAt: new Date(row.recordedAt),
})

const everyone: ReadableBodies = { readsPublic: true, groups: [] }

/** Sessions of every public body. */
export const publicSessions = (sql: Query, filter?: SessionFilter): Promise<SessionRecord[]> =>
  listSessions(sql, everyone, filter)

/** The body of a session and how it stands, for a change of it that waits for no other. */
export async function bodyOfSession(sql: Query, id: string): Promise<BodyRecord | undefined> {
  const [row] = await sql<BodyRecord[]>`
    select ${bodyColumns(sql)} from session_of_body s join body b on b.id = s.body where s.id = ${id}`
  return row
}

export async function lastChange(tx: Tx, session: string): Promise<ChangeRecord | undefined> {
  const [row] = await tx<(Omit<ChangeRecord, 'entry'> & { entry: bigint | null })[]>`
    select sequence, status, first_day as "from", last_day as "to", venue, mode, reason, party, entry,
      epoch, recorded_at as "recordedAt"
    from session_change where session = ${session} order by sequence desc limit 1`
  return row && { ...row, entry: row.entry === null ? null : Number(row.entry) }
}

/** False where it is there already, as of the starter record. */
export async function insertSession(
  tx: Tx,
  row: Omit<SessionRecord, 'bodyNames' | 'mandateSymbol' | 'changes'>,
): Promise<boolean> {
  const rows = await tx`
    insert into session_of_body (id, body, ordinal, kind, titles, source, doubt)
    values (${row.id}, ${row.body}, ${row.ordinal}, ${row.kind}, ${tx.json(row.titles)}, ${row.source},
      ${row.doubt})
    on conflict do nothing returning id`
  return rows.length === 1
}

export async function insertChange(
  tx: Tx,
  session: string,
  row: Omit<ChangeRecord, 'recordedAt'> & { readonly person: string | null },
): Promise<void> {
  await tx`
    insert into session_change (session, sequence, status, first_day, last_day, venue, mode, reason, party,
      person, entry, epoch)
    values (${session}, ${row.sequence}, ${row.status}, ${row.from}::date, ${row.to}::date, ${row.venue},
      ${row.mode}, ${row.reason}, ${row.party}, ${row.person}, ${row.entry}, ${row.epoch})`
}

/** Changes when sessions do: a change is only ever added. */
export async function sessionsMark(sql: Query): Promise<string> {
  const [row] = await sql<{ mark: string }[]>`select count(*)::text as mark from session_change`
  return row?.mark ?? ''
}
