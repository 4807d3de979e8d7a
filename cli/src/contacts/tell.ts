import { dutyAt, type Hours, isZone } from '@comity/contacts'
import type { contacts, nominations } from '@comity/contract'
import { nameIn } from '../meetings/tell.ts'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'

/** Whether somebody is there, in one word or two. */
export function dutyWords(hours: Hours, zone: string, now: Date): string {
  const duty = dutyAt(hours, zone, now)
  if (duty === undefined) return 'unknown'
  if (duty.on) return 'on duty'
  return duty.opens === undefined ? 'by arrangement' : `opens ${inWords(duty.opens, now)}`
}

const inWords = (then: Date, now: Date): string => {
  const minutes = Math.ceil((then.getTime() - now.getTime()) / 60_000)
  return minutes < 60 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`
}

/** What the clocks show there; a hub may know zones that are unknown here. */
const localTime = (zone: string, now: Date): string =>
  isZone(zone)
    ? new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(now)
    : '?'

export function contactTable(items: readonly contacts.ContactRow[], now: Date): Table {
  const rows = items.map((row) => [
    ...[row.state, row.kind, dutyWords(row.hours, row.zone, now), localTime(row.zone, now)],
    ...[row.status, row.languages.join(' '), row.id, plain(nameIn(row.names))],
  ])
  const head = ['State', 'Kind', 'Now', 'There', 'Status', 'Languages', 'Contact', 'Desk']
  return table([head, ...rows])
}

export function tellContact(terminal: Terminal, contact: contacts.Contact, now: Date): void {
  line(terminal, plain(`${contact.state}  ${nameIn(contact.names)}`))
  if (contact.authority) line(terminal, plain(`Of ${nameIn(contact.authority)}`))
  line(
    terminal,
    `${contact.kind}, ${contact.status}, version ${contact.version}; ${dutyWords(contact.hours, contact.zone, now)}, ${localTime(contact.zone, now)} in ${plain(contact.zone)}`,
  )
  if (contact.competence) line(terminal, plain(nameIn(contact.competence)))
  line(terminal, plain(`Languages: ${contact.languages.join(', ')}`))
  line(terminal, `Listed in: ${contact.directories.join(', ')}`)
  line(terminal, `Confirmed ${contact.confirmedAt.slice(0, 10)}, due ${contact.dueAt.slice(0, 10)}`)
  for (const { id, names } of contact.backups)
    line(terminal, plain(`Then: ${id}  ${nameIn(names)}`))
  if (contact.own === undefined) return
  line(terminal, plain(`Shared with: ${contact.own.desk.audience.join(', ')}`))
  const acts = contact.own.acts.map((act) => [
    ...[act.kind, act.at.slice(0, 16), String(act.entry ?? '-'), plain(act.note ?? '-')],
    plain(act.person ?? 'the hub'),
  ])
  line(terminal, table([['Act', 'At', 'Entry', 'Note', 'By'], ...acts]))
}

export function tellChannels(
  terminal: Terminal,
  channels: readonly contacts.Channel[],
  persons: readonly contacts.DeskPerson[],
): void {
  const rows = channels.map(({ type, value, secure }, place) => [
    ...[String(place + 1), type, secure ? 'protected' : '-', plain(value)],
  ])
  line(terminal, table([['', 'Channel', 'On its way', 'Address'], ...rows]))
  for (const { name, position, email, phone } of persons)
    line(
      terminal,
      plain([name, position, email, phone].filter((part) => part !== undefined).join(', ')),
    )
}

export function tellNomination(terminal: Terminal, nomination: nominations.Nomination): void {
  const { id, note, status, items, proposedBy, decidedBy, reason } = nomination
  line(terminal, plain(`${id}  note ${note.number} of ${note.date}: ${status}`))
  line(terminal, plain(`Proposed by ${proposedBy}${decidedBy ? `, decided by ${decidedBy}` : ''}`))
  if (reason !== undefined) line(terminal, plain(`Reason: ${reason}`))
  for (const { act, names, contact } of items)
    line(terminal, plain(`  ${act}  ${nameIn(names)}${contact ? `  ${contact}` : ''}`))
}
