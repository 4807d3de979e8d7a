import type { documents } from '@comity/contract'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'

export const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

export function documentTable(items: readonly documents.DocumentRow[]): Table {
  const rows = items.map((row) => [
    ...[row.symbol, row.issuedAt?.slice(0, 10) ?? 'draft', `v${row.version}`],
    ...[row.kind.replaceAll('_', ' '), row.item?.number ?? '-'],
    ...[Object.keys(row.titles).join(' ') || '-', plain(titleOf(row))],
  ])
  return table([['Symbol', 'Issued', 'Version', 'Kind', 'Item', 'Languages', 'Title'], ...rows])
}

/** In English, else in whatever language it has. */
export const titleOf = ({ titles }: Pick<documents.DocumentRow, 'titles'>): string =>
  titles.en ?? Object.values(titles)[0] ?? ''

/** A document whole: where it belongs, and its versions with the languages of each. */
export function tellDocument(terminal: Terminal, one: documents.Document): void {
  line(terminal, plain(`${one.symbol}  ${titleOf(one)}`))
  const item = one.item === undefined ? '' : `, item ${one.item.number}`
  const readers = one.audience === 'group' ? ', for the members' : ''
  line(terminal, `${one.kind.replaceAll('_', ' ')} before ${one.body}${item}${readers}, ${one.id}`)
  for (const version of one.versions) tellVersion(terminal, version)
  if (one.draft !== undefined) tellVersion(terminal, one.draft)
}

function tellVersion(terminal: Terminal, one: documents.DocumentVersion): void {
  const how = one.issuedAt === undefined ? 'being prepared' : `issued ${one.issuedAt}`
  const entry = one.entry === undefined ? '' : `, entry ${one.entry}`
  line(terminal, plain(`Version ${one.version} of ${one.date}: ${how}${entry}`))
  if (one.change !== undefined) line(terminal, plain(`  ${one.change}`))
  line(terminal, `  ${one.hash}`)
  for (const { lang, title, hash, paragraphs, file } of one.texts) {
    line(terminal, plain(`  ${lang}  ${title}`))
    if (hash !== undefined) line(terminal, `      text ${hash}, ${paragraphs} paragraphs`)
    if (file !== undefined)
      line(terminal, plain(`      file ${file.sha256}, ${file.bytes} bytes, ${file.name}`))
  }
}

/** A text by paragraph, each with its address. */
export function tellText(terminal: Terminal, text: documents.DocumentText): void {
  line(terminal, plain(`In ${text.lang}: ${text.title}`))
  if (text.hash !== undefined) line(terminal, `Text ${text.hash}`)
  for (const { eId, num, text: words } of text.blocks ?? [])
    line(terminal, plain(`  ${eId.padEnd(14)} ${num === undefined ? '' : `${num} `}${words}`))
  if (text.blocks === undefined) line(terminal, 'There is the file alone.')
  for (const { code, eId, count } of text.notes) {
    const times = count === undefined ? '' : ` (${count})`
    const where = eId === undefined ? '' : ` at ${eId}`
    line(terminal, plain(`To look over: ${code.replaceAll('_', ' ')}${where}${times}`))
  }
}
