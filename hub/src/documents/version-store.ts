import type { documents } from '@comity/contract'
import type { Query, Tx } from '../core/database.ts'
import type { Lang } from './store.ts'

export interface VersionRecord {
  readonly version: number
  readonly date: string
  readonly change: string | null
  readonly hash: string | null
  readonly issuedAt: Date | null
  readonly entry: number | null
  readonly epoch: number | null
  readonly texts: readonly SummaryRecord[]
}

export interface SummaryRecord {
  readonly lang: Lang
  readonly title: string
  readonly hash: string | null
  readonly paragraphs: number
  readonly file: documents.DocumentFile | null
}

/** The first first, the draft among them. */
export async function listVersions(sql: Query, document: string): Promise<VersionRecord[]> {
  const rows = await sql<
    (Omit<VersionRecord, 'entry' | 'texts'> & {
      readonly entry: bigint | null
      readonly texts: SummaryRecord[] | null
    })[]
  >`
    select v.version, v.dated as date, v.change, v.hash, v.issued_at as "issuedAt", v.entry, v.epoch, t.texts
    from document_version v
    cross join lateral (
      select jsonb_agg(jsonb_build_object('lang', x.lang, 'title', x.title, 'hash', x.hash,
        'paragraphs', coalesce(jsonb_array_length(x.blocks), 0),
        'file', case when x.file is null then null else jsonb_build_object('name', x.file_name,
          'media', f.media, 'bytes', length(f.bytes), 'sha256', x.file) end)
        order by array_position(array['ar', 'zh', 'en', 'fr', 'ru', 'es'], x.lang)) as texts
      from document_text x left join document_file f on f.document = x.document and f.sha256 = x.file
      where x.document = v.document and x.version = v.version) as t
    where v.document = ${document} order by v.version`
  return rows.map((row) => ({
    ...row,
    entry: row.entry === null ? null : Number(row.entry),
    texts: row.texts ?? [],
  }))
}

export async function insertVersion(
  tx: Tx,
  document: string,
  row: Pick<VersionRecord, 'version' | 'date' | 'change'>,
): Promise<void> {
  await tx`
    insert into document_version (document, version, dated, change)
    values (${document}, ${row.version}, ${row.date}::date, ${row.change})`
}

/** The texts of one version are those of the next to begin with. */
export async function copyTexts(tx: Tx, document: string, from: number): Promise<void> {
  await tx`
    insert into document_text (document, version, lang, title, blocks, retired, hash, notes, file, file_name)
    select document, version + 1, lang, title, blocks, retired, hash, '[]', file, file_name
    from document_text where document = ${document} and version = ${from}`
}

/** The draft becomes a version that stays. */
export async function issueVersion(
  tx: Tx,
  document: string,
  row: {
    readonly hash: string
    readonly at: Date
    readonly entry: number
    readonly epoch: number
    readonly person: string | null
  },
): Promise<void> {
  await tx`
    update document_version set hash = ${row.hash}, issued_at = ${row.at}, entry = ${row.entry},
      epoch = ${row.epoch}, person = ${row.person}
    where document = ${document} and issued_at is null`
  await tx`update document set issued_at = ${row.at} where id = ${document} and issued_at is null`
}

/** Of the draft alone. */
export async function deleteVersion(tx: Tx, document: string): Promise<void> {
  await tx`
    delete from document_text t using document_version v
    where t.document = ${document} and v.document = t.document and v.version = t.version
      and v.issued_at is null`
  await tx`delete from document_version where document = ${document} and issued_at is null`
}
