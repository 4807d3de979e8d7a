import type { contacts, Names } from '@comity/contract'
import type { ReadableContacts } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export interface ContactRecord {
  readonly id: string
  readonly state: string
  readonly stateNames: Names
  readonly version: number
  readonly status: contacts.ContactRow['status']
  readonly desk: contacts.Desk
  readonly audience: string[]
  readonly confirmedAt: Date
  readonly dueAt: Date
  readonly staleAt: Date | null
}

const columns = (sql: Query) => sql`
  c.id, c.state_code as state, s.names as "stateNames", c.version, c.status, c.desk, c.audience,
  c.confirmed_at as "confirmedAt", c.due_at as "dueAt", c.stale_at as "staleAt"`

/** The contacts that a reader may see, as `decide` says it. */
const isReadable = (sql: Query, { own, entries }: ReadableContacts) => sql`
  (c.state_code = ${own?.slice('state:'.length) ?? null}
    or (c.status in ('active', 'stale') and c.audience && ${entries as string[]}))`

export interface ContactFilter {
  /** Folded; each has to be found. */
  readonly words: readonly string[]
  readonly state?: string | undefined
  readonly kind?: string | undefined
  readonly directory?: string | undefined
  readonly all: boolean
  readonly limit: number
  readonly offset: number
}

/** Those whose words begin as what is looked for come first, a state by its code before all. */
export async function searchContacts(
  sql: Query,
  reader: ReadableContacts,
  filter: ContactFilter,
): Promise<{ items: ContactRecord[]; total: number }> {
  const words = filter.words as string[]
  const where = sql`
    ${isReadable(sql, reader)}
    and ${filter.all ? sql`true` : sql`c.status in ('active', 'stale')`}
    and ${filter.state === undefined ? sql`true` : sql`c.state_code = ${filter.state}`}
    and ${filter.kind === undefined ? sql`true` : sql`c.kind = ${filter.kind}`}
    and ${filter.directory === undefined ? sql`true` : sql`${filter.directory} = any(c.directories)`}
    and ${words.reduce((all, word) => sql`${all} and strpos(c.search, ${word}) > 0`, sql`true`)}`
  const begins = words.reduce(
    (sum, word) => sql`${sum} + (strpos(c.search, ${` ${word}`}) > 0)::int`,
    // Cast: a bare number would be the place of a column.
    sql`0::int`,
  )
  const [items, [counted]] = await Promise.all([
    sql<ContactRecord[]>`
      select ${columns(sql)} from contact c join state s on s.code = c.state_code
      where ${where}
      order by (lower(c.state_code) = any(${words})) desc,
        (${begins}) desc,
        c.state_code, c.kind, c.id
      limit ${filter.limit} offset ${filter.offset}`,
    sql<{ total: number }[]>`select count(*)::int as total from contact c where ${where}`,
  ])
  return { items, total: counted?.total ?? 0 }
}

export async function findContacts(sql: Query, ids: readonly string[]): Promise<ContactRecord[]> {
  const rows = await sql<ContactRecord[]>`
    select ${columns(sql)} from contact c join state s on s.code = c.state_code
    where c.id = any(${ids as string[]}::uuid[])`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Held until the transaction ends. */
export async function lockContact(tx: Tx, id: string): Promise<ContactRecord | undefined> {
  const [row] = await tx<ContactRecord[]>`
    select ${columns(tx)} from contact c join state s on s.code = c.state_code
    where c.id = ${id} for update of c`
  return row
}

/** Several at once, always in one order: two that lock the same do not wait for each other for ever. */
export const lockContacts = (tx: Tx, ids: readonly string[]): Promise<ContactRecord[]> =>
  tx<ContactRecord[]>`
    select ${columns(tx)} from contact c join state s on s.code = c.state_code
    where c.id = any(${ids as string[]}::uuid[]) order by c.id for update of c`

/** Those that are due, and those awaited since before a moment; the longest waiting first. */
export const duePast = (
  sql: Query,
  { due, awaitedSince }: { due: Date; awaitedSince: Date },
  limit: number,
): Promise<{ id: string }[]> => sql`
  select id from contact
  where (status = 'active' and due_at <= ${due}) or (status = 'stale' and stale_at <= ${awaitedSince})
  order by due_at limit ${limit}`

export interface Written {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly desk: contacts.Desk
  readonly search: string
  readonly at: Date
  readonly dueAt: Date
}

/** A desk as it is from now on; written by its own state, it is confirmed by that. */
export async function putContact(tx: Tx, row: Written): Promise<void> {
  const { desk } = row
  await tx`
    insert into contact (id, state_code, version, status, desk, kind, audience, directories, languages,
      search, since, confirmed_at, due_at)
    values (${row.id}, ${row.state}, ${row.version}, 'active', ${tx.json(desk)}, ${desk.kind},
      ${desk.audience}, ${desk.directories}, ${desk.languages}, ${row.search}, ${row.at}, ${row.at},
      ${row.dueAt})
    on conflict (id) do update set version = excluded.version, status = 'active', desk = excluded.desk,
      kind = excluded.kind, audience = excluded.audience, directories = excluded.directories,
      languages = excluded.languages, search = excluded.search, confirmed_at = excluded.confirmed_at,
      due_at = excluded.due_at, stale_at = null`
}

export async function setStatus(
  tx: Tx,
  id: string,
  status: 'stale' | 'suspended' | 'removed',
  at: Date,
): Promise<void> {
  await tx`
    update contact set status = ${status}, stale_at = ${status === 'stale' ? at : tx`stale_at`}
    where id = ${id}`
}

export async function setConfirmed(tx: Tx, id: string, at: Date, dueAt: Date): Promise<void> {
  await tx`
    update contact set status = 'active', confirmed_at = ${at}, due_at = ${dueAt}, stale_at = null
    where id = ${id}`
}

export interface ActRecord {
  readonly kind: contacts.ContactAct['kind']
  readonly version: number
  readonly at: Date
  readonly note: string | null
  readonly person: string | null
  readonly entry: number | null
  readonly epoch: number | null
}

export async function insertContactAct(
  tx: Tx,
  contact: string,
  row: Omit<ActRecord, 'note'> & {
    readonly desk: contacts.Desk | null
    readonly nomination: string | null
  },
): Promise<void> {
  await tx`
    insert into contact_act (contact, sequence, kind, version, desk, nomination, person, at, entry, epoch)
    values (${contact},
      (select coalesce(max(sequence) + 1, 0) from contact_act where contact = ${contact}),
      ${row.kind}, ${row.version}, ${row.desk === null ? null : tx.json(row.desk)}, ${row.nomination},
      ${row.person}, ${row.at}, ${row.entry}, ${row.epoch})`
}

export async function listContactActs(sql: Query, contact: string): Promise<ActRecord[]> {
  const rows = await sql<(Omit<ActRecord, 'entry'> & { entry: bigint | null })[]>`
    select a.kind, a.version, a.at, n.note_number as note, p.name as person, a.entry, a.epoch
    from contact_act a left join contact_nomination n on n.id = a.nomination
    left join person p on p.id = a.person
    where a.contact = ${contact} order by a.sequence`
  return rows.map((row) => ({ ...row, entry: row.entry === null ? null : Number(row.entry) }))
}
