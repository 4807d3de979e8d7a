import type { documents as contract } from '@comity/contract'
import type { ListedRecord } from './store.ts'
import { versionHash } from './text.ts'
import type { TextRecord } from './text-store.ts'
import type { SummaryRecord, VersionRecord } from './version-store.ts'

/** One document as a list shows it. */
export function documentRow(row: ListedRecord): contract.DocumentRow {
  const { id, symbol, kind, body, audience, version, date, session, sessionTitles, item } = row
  const { itemNumber, itemTitles, itemSession, issuedAt, versionAt } = row
  return {
    ...{ id, symbol, kind, body, audience, version, date, titles: row.titles ?? {} },
    status: issuedAt === null ? 'draft' : 'issued',
    ...(session === null || sessionTitles === null
      ? {}
      : { session: { id: session, titles: sessionTitles } }),
    ...(item === null || itemNumber === null || itemTitles === null || itemSession === null
      ? {}
      : { item: { id: item, number: itemNumber, titles: itemTitles, session: itemSession } }),
    ...(versionAt === null ? {} : { issuedAt: versionAt.toISOString() }),
  }
}

export function documentVersion(
  work: { readonly symbol: string; readonly kind: string },
  row: VersionRecord,
): contract.DocumentVersion {
  const { version, date, change, issuedAt, entry, epoch, texts } = row
  return {
    ...{ version, date, hash: row.hash ?? versionHash(work, row), texts: texts.map(summary) },
    ...(change === null ? {} : { change }),
    ...(issuedAt === null ? {} : { issuedAt: issuedAt.toISOString() }),
    ...(entry === null || epoch === null ? {} : { entry, epoch }),
  }
}

function summary({ lang, title, hash, paragraphs, file }: SummaryRecord): contract.TextSummary {
  return {
    ...{ lang, title, paragraphs },
    ...(hash === null ? {} : { hash }),
    ...(file === null ? {} : { file }),
  }
}

export function documentText(
  version: number,
  text: TextRecord,
  of: SummaryRecord,
  mayChange: boolean,
): contract.DocumentText {
  return {
    ...summary(of),
    ...{ version, retired: [...text.retired], notes: mayChange ? [...text.notes] : [] },
    ...(text.blocks === null ? {} : { blocks: [...text.blocks] }),
  }
}
