import type { statements } from '@comity/contract'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'
import { tellClaim, verdictWords } from '../votes/tell-claim.ts'

export const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

export function statementTable(items: readonly statements.StatementRow[]): Table {
  const rows = items.map((row) => [
    ...[row.publishedAt?.slice(0, 10) ?? 'draft', row.party, row.onBehalfOf ?? '-'],
    ...[row.kind.replaceAll('_', ' '), onWhat(row), row.id, plain(row.title)],
  ])
  return table([['Published', 'By', 'On behalf of', 'Kind', 'On', 'Id', 'Title'], ...rows])
}

const onWhat = ({ decision, meeting, item }: statements.StatementRow): string =>
  [decision, meeting && `meeting ${meeting.number}`, item && `item ${item.number}`]
    .filter((each) => each !== undefined)
    .join(', ')

/** One statement whole: its words, its versions, and each claim then and now. */
export function tellStatement(terminal: Terminal, one: statements.Statement): void {
  line(terminal, plain(`${one.id}  ${one.title}`))
  const group = one.onBehalfOf === undefined ? '' : ` on behalf of ${one.onBehalfOf}`
  const readers = one.audience === 'group' ? ', for the members' : ''
  line(terminal, plain(`${one.kind.replaceAll('_', ' ')} by ${one.party}${group}${readers}`))
  line(terminal, plain(`On ${onWhat(one)}, in ${one.lang}, ${one.status}, version ${one.version}`))
  line(terminal, `Text ${one.hash}`)
  for (const paragraph of one.text.split('\n')) line(terminal, plain(`  ${paragraph}`))
  for (const { version, publishedAt, entry, reason } of one.versions)
    if (publishedAt !== undefined)
      line(
        terminal,
        plain(`Version ${version}: ${publishedAt}, entry ${entry}${reason ? `, ${reason}` : ''}`),
      )
  if (one.status === 'published' && !one.isRead)
    line(terminal, 'Claims in this language are not read.')
  for (const { published, now } of one.claims) {
    tellClaim(terminal, published)
    if (now !== undefined) {
      line(terminal, plain(`  by the record as it is now: ${verdictWords[now.verdict]}`))
      line(terminal, plain(`  ${now.sentence}`))
    }
  }
  for (const reply of one.replies)
    line(terminal, plain(`Reply ${reply.id} by ${reply.party}: ${reply.title}`))
}

/** What would stand beside a text, and the decisions that it may be about. */
export function tellPreview(terminal: Terminal, preview: statements.StatementPreview): void {
  if (!preview.isRead) line(terminal, 'Claims in this language are not read.')
  const { claims } = preview
  for (const part of claims) tellClaim(terminal, part)
  const known = new Set(claims.map(({ decision }) => decision))
  const offered = preview.fitting.filter(({ id }) => !known.has(id))
  if (offered.length === 0) return
  line(terminal, 'It may be about one of these: write again with --about.')
  const rows = offered.map(({ id, date, title }) => [id, date, plain(title)])
  line(terminal, table(rows))
}
