import type { documents } from '@comity/contract'
import type { Block, EId } from '@comity/votes'
import type { Query, Tx } from '../core/database.ts'
import type { Lang } from './store.ts'

export interface TextRecord {
  readonly lang: Lang
  readonly title: string
  readonly blocks: readonly Block[] | null
  readonly retired: readonly EId[]
  readonly hash: string | null
  readonly notes: readonly documents.DocumentNote[]
  /** Its hash. */
  readonly file: string | null
  readonly fileName: string | null
}

const columns = (sql: Query) => sql`
  lang, title, blocks, retired, hash, notes, file, file_name as "fileName"`

export async function findText(
  sql: Query,
  document: string,
  version: number,
  lang: string,
): Promise<TextRecord | undefined> {
  const [row] = await sql<TextRecord[]>`
    select ${columns(sql)} from document_text
    where document = ${document} and version = ${version} and lang = ${lang}`
  return row
}

/** A text of the version in another language that has paragraphs: English first, as it was put in first. */
export async function otherText(
  sql: Query,
  document: string,
  version: number,
  lang: string,
): Promise<TextRecord | undefined> {
  const [row] = await sql<TextRecord[]>`
    select ${columns(sql)} from document_text
    where document = ${document} and version = ${version} and lang <> ${lang} and blocks is not null
    order by array_position(array['en', 'fr', 'es', 'ru', 'ar', 'zh'], lang) limit 1`
  return row
}

/** Writes the text of a draft in one language, instead of what was there. */
export async function saveText(
  tx: Tx,
  document: string,
  version: number,
  row: TextRecord,
): Promise<void> {
  const json = (value: unknown) => tx.json(JSON.parse(JSON.stringify(value)))
  const blocks = row.blocks === null ? null : json(row.blocks)
  await tx`
    insert into document_text (document, version, lang, title, blocks, retired, hash, notes, file, file_name)
    values (${document}, ${version}, ${row.lang}, ${row.title}, ${blocks}, ${json(row.retired)}, ${row.hash},
      ${json(row.notes)}, ${row.file}, ${row.fileName})
    on conflict (document, version, lang) do update set
      title = excluded.title, blocks = excluded.blocks, retired = excluded.retired, hash = excluded.hash,
      notes = excluded.notes, file = excluded.file, file_name = excluded.file_name`
}

export async function deleteText(
  tx: Tx,
  document: string,
  version: number,
  lang: string,
): Promise<void> {
  await tx`
    delete from document_text
    where document = ${document} and version = ${version} and lang = ${lang}`
}

export async function insertFile(
  tx: Tx,
  document: string,
  {
    sha256,
    media,
    bytes,
  }: { readonly sha256: string; readonly media: string; readonly bytes: Uint8Array },
): Promise<void> {
  await tx`
    insert into document_file (document, sha256, media, bytes)
    values (${document}, ${sha256}, ${media}, ${Buffer.from(bytes)}) on conflict do nothing`
}

/** Files that no text has any more. */
export async function dropFiles(tx: Tx, document: string): Promise<void> {
  await tx`
    delete from document_file f where document = ${document}
      and not exists (select from document_text t where t.document = f.document and t.file = f.sha256)`
}

/** A piece of a file: as much of it as is asked for, from a byte on. */
export async function readPiece(
  sql: Query,
  document: string,
  sha256: string,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await sql<{ piece: Buffer<ArrayBuffer> }[]>`
    select substring(bytes from ${from + 1} for ${size}) as piece from document_file
    where document = ${document} and sha256 = ${sha256}`
  if (row === undefined) throw new Error(`A file of ${document} is gone`)
  return new Uint8Array(row.piece)
}
