import type { accreditations, conferences, delegations } from '@comity/contract'
import { daysOf, nameIn } from '../meetings/tell.ts'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'

export function tellConference(terminal: Terminal, one: conferences.Conference): void {
  line(terminal, plain(`${one.id}  ${nameIn(one.titles)}`))
  line(terminal, plain(`Of ${one.body}: ${nameIn(one.bodyNames)}`))
  const theme = nameIn(one.themes)
  if (theme !== '') line(terminal, plain(`Theme: ${theme}`))
  const where = [one.venue, one.host, one.mode?.replace('_', ' '), one.zone]
  const known = where.filter((each) => each !== undefined)
  line(terminal, plain([one.status, daysOf(one), ...known].join(', ')))
  const { objectionsShown, objectionEffect, texts } = one.rules
  line(
    terminal,
    `Objections are shown to: ${objectionsShown}; over one, ${objectionEffect === 'bars' ? 'none is accredited' : 'the body decides'}.`,
  )
  const rules = nameIn(texts)
  if (rules !== '') line(terminal, plain(`Rules of participation: ${rules}`))
  const changes = one.changes.map((change) => [
    ...[String(change.sequence), change.status, daysOf(change), change.party ?? '-'],
    plain(change.reason ?? ''),
  ])
  line(terminal, table([['', 'Status', 'Days', 'By', 'Reason'], ...changes]))
  const slots = one.programme.map((slot) => [
    ...[`day ${slot.day}`, `${slot.starts}-${slot.ends}`, plain(slot.room ?? '-'), slot.status],
    ...[String(slot.version), slot.id, plain(nameIn(slot.titles))],
  ])
  const head = ['Day', 'Hours', 'Room', 'Status', 'Version', 'Slot', 'Title']
  if (slots.length > 0) line(terminal, table([head, ...slots]))
  for (const { title, decision, text, entry } of one.outcomes) {
    line(terminal, plain(`Outcome (entry ${entry}): ${[title, decision].join(' ').trim()}`))
    for (const paragraph of text?.split('\n') ?? []) line(terminal, plain(`  ${paragraph}`))
  }
}

/** A state by its code, a chamber or organisation by its name. */
export const delegationName = ({
  names,
  state,
}: Pick<delegations.DelegationRow, 'names' | 'state'>): string =>
  plain([state, names && nameIn(names)].filter((part) => part !== undefined).join(' '))

export function delegationTable(items: readonly delegations.DelegationRow[]): Table {
  const rows = items.map((row) => [
    ...[row.kind, row.standing, row.status, row.credentials ?? '-'],
    ...[`${row.participants.length}${row.complete ? '' : ' shown'}`, row.id, delegationName(row)],
  ])
  const head = ['Kind', 'Standing', 'Status', 'Credentials', 'Participants', 'Id', 'Delegation']
  return table([head, ...rows])
}

export function tellDelegation(terminal: Terminal, one: delegations.Delegation): void {
  line(terminal, `${one.id}  ${delegationName(one)}`)
  line(terminal, plain(`At ${nameIn(one.conferenceTitles)}`))
  line(terminal, plain([one.kind, one.standing, one.status, `list ${one.version}`].join(', ')))
  if (one.reason !== undefined) line(terminal, plain(`Reason: ${one.reason}`))
  if (one.credentials !== undefined)
    line(
      terminal,
      `Credentials: ${one.credentials.replaceAll('_', ' ')}${one.changedSince ? ' (the list was changed since)' : ''}`,
    )
  for (const { sequence, status, issuer, dated, note } of one.examined)
    line(
      terminal,
      plain(
        [`  ${sequence}`, status.replaceAll('_', ' '), issuer?.replaceAll('_', ' '), dated, note]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    )
  const rows = one.participants.map(({ name, capacity, function: does, lang, released }) => [
    ...[capacity, lang ?? '-', released ? 'released' : '-', plain(name), plain(does ?? '')],
  ])
  if (rows.length > 0)
    line(terminal, table([['Capacity', 'Language', 'Name', '', 'Function'], ...rows]))
  if (!one.complete) line(terminal, 'Names that its state has not released are not shown.')
}

export function tellAccreditations(
  terminal: Terminal,
  items: readonly accreditations.Accreditation[],
): void {
  for (const one of items) {
    const open = one.isOpen ? `objections until ${one.until}` : `objections ended ${one.until}`
    line(terminal, plain(`${one.id}  ${one.name}: ${one.status}, ${open}`))
    if (one.reason !== undefined) line(terminal, plain(`  Reason: ${one.reason}`))
    for (const { state, reason, withdrawnAt } of one.objections)
      line(
        terminal,
        plain(
          `  ${withdrawnAt === undefined ? 'Objection' : 'Objection taken back'} of ${state}${reason === undefined ? '' : `: ${reason}`}`,
        ),
      )
    if (!one.complete && one.status === 'applied')
      line(terminal, '  Objections of other states are not shown to you.')
  }
}
