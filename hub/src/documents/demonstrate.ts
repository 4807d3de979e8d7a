import type { documents } from '@comity/contract'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import type { Place } from './acts.ts'
import { insertDocument, type Lang } from './store.ts'
import { readText, versionHash } from './text.ts'
import { before } from './text-acts.ts'
import { saveText } from './text-store.ts'
import { insertVersion, listVersions } from './version-store.ts'

export interface FictionalDocument {
  readonly symbol: string
  readonly kind: documents.DocumentKind
  readonly versions: readonly {
    readonly date: string
    readonly change: string | null
    readonly texts: readonly {
      readonly lang: Lang
      readonly title: string
      readonly text: string
    }[]
  }[]
}

/** A document of the demonstration, issued for everyone; no act of anybody, so the log has none of it. */
export async function insertIssued(
  tx: Tx,
  place: Place,
  { symbol, kind, versions }: FictionalDocument,
  now: Date,
): Promise<void> {
  const id = uuidv7()
  await insertDocument(tx, { ...place, id, symbol, kind, audience: 'public' })
  for (const [at, { date, change, texts }] of versions.entries()) {
    const version = at + 1
    await insertVersion(tx, id, { version, date, change })
    for (const { lang, title, text } of texts) {
      const part = readText(text, lang, await before(tx, id, version, lang))
      await saveText(tx, id, version, { ...part, lang, title, file: null, fileName: null })
    }
    const last = (await listVersions(tx, id)).at(-1)
    if (last === undefined) throw new Error(`Document ${id} has no version`)
    await tx`
      update document_version set hash = ${versionHash({ symbol, kind }, last)}, issued_at = ${now}
      where document = ${id} and version = ${version}`
  }
  await tx`update document set issued_at = ${now} where id = ${id}`
}
