import type { documents, Names } from '@comity/contract'
import type { ReadableBodies, ReadableDocumentDrafts } from '@comity/policy'
import type { Query, Tx } from '../core/database.ts'

export type Lang = documents.DocumentText['lang']

export interface WorkRecord {
  readonly id: string
  readonly symbol: string
  readonly kind: documents.DocumentKind
  readonly body: string
  readonly session: string | null
  readonly item: string | null
  readonly audience: 'public' | 'group'
  readonly group: string
  /** Of its first version. */
  readonly issuedAt: Date | null
}

/** A document as a list shows it: by its last version that was issued, or by its draft where none was. */
export interface ListedRecord extends WorkRecord {
  readonly version: number
  readonly date: string
  readonly versionAt: Date | null
  readonly titles: Partial<Record<Lang, string>> | null
  readonly bodyNames: Names
  readonly sessionTitles: Names | null
  readonly itemNumber: string | null
  readonly itemTitles: Names | null
  readonly itemSession: string | null
}

/** Symbols that differ in the case of letters alone are one. */
export const keyOf = (symbol: string): string => symbol.trim().toUpperCase()

const columns = (sql: Query) => sql`
  d.id, d.symbol, d.kind, d.body, d.session, d.item, d.audience, d.group_id as "group",
  d.issued_at as "issuedAt"`

const listed = (sql: Query) => sql`
  select ${columns(sql)}, v.version, v.dated as date, v.issued_at as "versionAt", t.titles,
    b.names as "bodyNames", s.titles as "sessionTitles", i.number as "itemNumber",
    i.titles as "itemTitles", i.session as "itemSession"
  from document d
  cross join lateral (
    select version, dated, issued_at from document_version
    where document = d.id and (issued_at is not null or d.issued_at is null)
    order by version desc limit 1) as v
  cross join lateral (
    select jsonb_object_agg(lang, title) as titles from document_text
    where document = d.id and version = v.version) as t
  join body b on b.id = d.body
  left join session_of_body s on s.id = d.session
  left join agenda_item i on i.id = d.item`

/** Who reads: by `decide`, as values for SQL. */
export interface Reader {
  readonly bodies: ReadableBodies
  readonly drafts: ReadableDocumentDrafts | undefined
}

/** The reading half of `document.read`. */
const isReadable = (sql: Query, { bodies, drafts }: Reader) => sql`
  case when d.issued_at is null
    then (d.body = ${drafts?.body ?? null} or d.group_id = ${drafts?.body ?? null})
      and d.group_id = any(${(drafts?.groups ?? []) as string[]})
    else (d.audience = 'public' and ${bodies.readsPublic})
      or d.group_id = any(${bodies.groups as string[]}) end`

export interface DocumentFilter {
  readonly symbol?: string | undefined
  readonly q?: string | undefined
  readonly body?: string | undefined
  readonly session?: string | undefined
  readonly item?: string | undefined
  readonly kind?: string | undefined
  readonly before?: string | undefined
}

/** The latest first. */
export const listDocuments = (
  sql: Query,
  reader: Reader,
  filter: DocumentFilter,
  limit: number,
): Promise<ListedRecord[]> => {
  const { symbol, q, body, session, item, kind, before } = filter
  const part = q === undefined || q === '' ? undefined : `%${escaped(keyOf(q))}%`
  return sql<ListedRecord[]>`
    ${listed(sql)}
    where ${isReadable(sql, reader)}
      and ${symbol === undefined ? sql`true` : sql`d.symbol_key = ${keyOf(symbol)}`}
      and ${part === undefined ? sql`true` : sql`d.symbol_key like ${part}`}
      and ${body === undefined ? sql`true` : sql`d.body = ${body}`}
      and ${session === undefined ? sql`true` : sql`d.session = ${session}`}
      and ${item === undefined ? sql`true` : sql`d.item = ${item}`}
      and ${kind === undefined ? sql`true` : sql`d.kind = ${kind}`}
      and ${before === undefined ? sql`true` : sql`d.id < ${before}`}
    order by d.id desc limit ${limit}`
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

export async function findDocument(sql: Query, id: string): Promise<ListedRecord | undefined> {
  const [row] = await sql<ListedRecord[]>`${listed(sql)} where d.id = ${id}`
  return row
}

/** Held until the transaction ends: nobody else changes it or its draft meanwhile. */
export async function lockDocument(tx: Tx, id: string): Promise<WorkRecord | undefined> {
  const [row] = await tx<WorkRecord[]>`
    select ${columns(tx)} from document d where d.id = ${id} for update`
  return row
}

/** False where the group has the symbol already. */
export async function insertDocument(tx: Tx, row: Omit<WorkRecord, 'issuedAt'>): Promise<boolean> {
  const rows = await tx`
    insert into document (id, symbol, symbol_key, kind, body, session, item, audience, group_id)
    values (${row.id}, ${row.symbol}, ${keyOf(row.symbol)}, ${row.kind}, ${row.body}, ${row.session},
      ${row.item}, ${row.audience}, ${row.group})
    on conflict (group_id, symbol_key) do nothing returning id`
  return rows.length === 1
}

/** Those of these symbols that the group has, or that everyone sees. */
export async function symbolsTaken(
  sql: Query,
  group: string,
  symbols: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ key: string }[]>`
    select symbol_key as key from document
    where symbol_key = any(${symbols.map(keyOf)})
      and (group_id = ${group} or (audience = 'public' and issued_at is not null))`
  return new Set(rows.map(({ key }) => key))
}

/** With what was begun and never issued. */
export async function deleteDocument(tx: Tx, id: string): Promise<void> {
  await tx`delete from document where id = ${id} and issued_at is null`
}
