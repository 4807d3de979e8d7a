import type { requestValues } from '@comity/contract'
import { isJsonObject, type JsonValue } from '@comity/json'
import { fingerprint } from '@comity/seal'
import { line, plain, type Terminal, table } from '../terminal.ts'
import type { ReadLetter } from './open-letter.ts'

const spaced = (word: string): string => word.replaceAll('_', ' ')

export function requestTable(items: readonly requestValues.RequestRow[]) {
  const rows = items.map((row) => [
    ...[row.asking, row.addressed, row.exercise ? 'EXERCISE' : '-', spaced(row.state)],
    ...[row.since.slice(0, 16), row.respondBy?.slice(0, 16) ?? '-', row.id],
  ])
  return table([['From', 'To', '', 'Stands', 'Since (UTC)', 'Answer by', 'Request'], ...rows])
}

export function tellRequest(terminal: Terminal, leg: requestValues.RequestLeg): void {
  if (leg.exercise) line(terminal, 'EXERCISE')
  line(terminal, `${leg.id}  ${leg.asking} to ${leg.addressed}`)
  const by = leg.respondBy === undefined ? '' : `; an answer is asked for by ${leg.respondBy}`
  line(terminal, `Stands: ${spaced(leg.state)}, since ${leg.since}${by}`)
  if (leg.contact !== undefined && leg.contact !== 'desk')
    line(terminal, `Not acknowledged yet: told to the ${spaced(leg.contact)}`)
  if (leg.own) {
    const { draftedBy, clearedBy, returned } = leg.own
    const cleared = clearedBy === undefined ? '' : `, cleared by ${clearedBy}`
    line(terminal, plain(`Drafted by ${draftedBy}${cleared}`))
    if (returned !== undefined) line(terminal, plain(`Returned: ${returned}`))
  }
  if (leg.entries.length > 0) {
    const rows = leg.entries.map(({ at, kind, by, entry, letter, person }) => [
      ...[at, by, spaced(kind), String(entry), letter?.slice(0, 12) ?? '-', plain(person ?? '-')],
    ])
    line(terminal, table([['At (UTC)', 'By', 'Act', 'Entry', 'Letter', 'Person'], ...rows]))
  }
  const ways = Object.entries(leg.can).filter(([, may]) => may)
  if (ways.length > 0) line(terminal, `You may: ${ways.map(([way]) => spaced(way)).join(', ')}`)
}

export function tellLetter(terminal: Terminal, letter: ReadLetter): void {
  const { from, to, signer, kind, content, enclosures, recipients, sha256 } = letter
  line(terminal, `${spaced(kind)} ${sha256}`)
  if (content.exercise === true) line(terminal, 'EXERCISE')
  line(terminal, plain(`From ${from}, ${signer.label}: ${fingerprint(signer.key)}`))
  line(terminal, `To ${to.join(', ')}, sealed for ${recipients.keys.length} keys of theirs`)
  for (const [name, value] of Object.entries(content))
    if (name !== 'v' && name !== 'exercise') tellField(terminal, name, value, '')
  for (const { name, bytes } of enclosures)
    line(terminal, plain(`Enclosed: ${name}, ${bytes.length} bytes`))
}

function tellField(
  terminal: Terminal,
  name: string,
  value: JsonValue | undefined,
  indent: string,
): void {
  if (isJsonObject(value)) {
    line(terminal, plain(`${indent}${spaced(name)}:`))
    for (const [key, inner] of Object.entries(value)) tellField(terminal, key, inner, `${indent}  `)
    return
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const [first = '', ...more] = text.split('\n')
  line(terminal, plain(`${indent}${spaced(name)}: ${first}`))
  for (const each of more) line(terminal, plain(`${indent}  ${each}`))
}
