import type { documents as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { documentRow, documentText, documentVersion } from './present.ts'
import { mayWrite, notFound, readable, thingOf } from './reading.ts'
import type { Lang, ListedRecord } from './store.ts'
import { findText } from './text-store.ts'
import { listVersions } from './version-store.ts'

/** A document as one reads it: its draft for those alone who prepare it. */
export async function wholeDocument(
  sql: Query,
  actor: Actor,
  id: string,
): Promise<contract.Document> {
  const row = await readable(sql, actor, id)
  const versions = await listVersions(sql, id)
  const change = mayWrite(actor, thingOf(row)).allow
  const draft = versions.find(({ issuedAt }) => issuedAt === null)
  const isOwn = row.issuedAt === null || change
  return {
    ...documentRow(row),
    bodyNames: row.bodyNames,
    versions: versions
      .filter(({ issuedAt }) => issuedAt !== null)
      .map((one) => documentVersion(row, one)),
    ...(draft === undefined || !isOwn ? {} : { draft: documentVersion(row, draft) }),
    can: { change, revise: change && draft === undefined },
  }
}

/** One text of a document, with the row it is of. */
export async function readableText(
  sql: Query,
  actor: Actor,
  given: { readonly document: string; readonly version: number; readonly lang: Lang },
) {
  const row = await readable(sql, actor, given.document)
  const change = mayWrite(actor, thingOf(row)).allow
  const version = (await listVersions(sql, row.id)).find((one) => one.version === given.version)
  if (!version || !isShown(row, version.issuedAt, change)) throw notFound()
  const text = await findText(sql, row.id, version.version, given.lang)
  const of = version.texts.find(({ lang }) => lang === given.lang)
  if (!text || !of) throw notFound()
  return { text, of, shown: documentText(version.version, text, of, change) }
}

/** A further version that is being prepared is its secretariat's alone, as the first was. */
const isShown = (row: ListedRecord, issuedAt: Date | null, change: boolean): boolean =>
  issuedAt !== null || row.issuedAt === null || change
