import type { statements as contract } from '@comity/contract'
import type { ListedRecord, VersionRecord } from './store.ts'

/** One statement as a list shows it. */
export function statementRow(row: ListedRecord): contract.StatementRow {
  const { id, party, kind, audience, lang, title, version, onBehalfOf, body, decision } = row
  const { meeting, meetingNumber, session, item, itemNumber, itemTitles, itemSession } = row
  const { repliesTo, publishedAt, versionAt } = row
  return {
    ...{ id, party, kind, audience, lang, title, version },
    status: publishedAt === null ? 'draft' : 'published',
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(body === null ? {} : { body }),
    ...(meeting === null || meetingNumber === null || session === null
      ? {}
      : { meeting: { id: meeting, number: meetingNumber, session } }),
    ...(item === null || itemNumber === null || itemTitles === null || itemSession === null
      ? {}
      : { item: { id: item, number: itemNumber, titles: itemTitles, session: itemSession } }),
    ...(decision === null ? {} : { decision }),
    ...(repliesTo === null ? {} : { repliesTo }),
    ...(versionAt === null ? {} : { publishedAt: versionAt.toISOString() }),
  }
}

export function statementVersion(row: VersionRecord): contract.Statement['versions'][number] {
  const { version, hash, lang, title, reason, publishedAt, entry, epoch } = row
  return {
    ...{ version, hash, lang, title },
    ...(reason === null ? {} : { reason }),
    ...(publishedAt === null ? {} : { publishedAt: publishedAt.toISOString() }),
    ...(entry === null || epoch === null ? {} : { entry, epoch }),
  }
}
