import { incidents } from '@comity/contract'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'

export const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

/** Stands beside each origin. */
const remark = 'origin alone is not attribution'

export function incidentTable(items: readonly incidents.IncidentRow[]): Table {
  const rows = items.map((row) => [
    ...[row.changedAt.slice(0, 10), row.state, plain(row.number), row.status],
    ...[row.classification.type ?? row.classification.class, row.marking, row.id],
    `${row.exercise ? 'EXERCISE ' : ''}${plain(row.title)}`,
  ])
  return table([
    ['Changed', 'State', 'Number', 'Status', 'Class', 'Marking', 'Id', 'Title'],
    ...rows,
  ])
}

/** One incident whole; each origin with what it does not say, an attribution apart from them. */
export function tellIncident(terminal: Terminal, one: incidents.Incident): void {
  const say = (text: string) => line(terminal, plain(text))
  say(`${one.id}  ${one.exercise ? 'EXERCISE ' : ''}${one.title}`)
  say(
    `${one.number} of state:${one.state}, ${one.status}, version ${one.version}, TLP:${one.marking.toUpperCase()}`,
  )
  const { class: kind, type } = one.classification
  say(`RSIT ${one.classification.version}: ${kind}${type ? ` / ${type}` : ''}`)
  if (one.sectors.length > 0) say(`Sectors: ${one.sectors.join(', ')}`)
  for (const each of one.severities) say(`Severity: ${severityText(each)}`)
  for (const [name, time] of Object.entries(one.times))
    if (time !== undefined) say(`${timeWords[name] ?? name}: ${incidents.knownText(time)}`)
  for (const paragraph of one.summary.split('\n')) if (paragraph !== '') say(`  ${paragraph}`)
  for (const { kind, value, source, confidence } of one.origins)
    say(`Origin: ${kind} ${value}, source ${source}, confidence ${confidence} (${remark})`)
  for (const { id, label } of one.links) say(`Object: ${id} ${label}`)
  say(`Attribution: ${attributionText(one.attribution)}`)
  if (one.shared !== undefined) say(`Shared with: ${one.shared.join(', ') || 'nobody'}`)
  for (const { state, by } of one.readers ?? []) say(`Seen by state:${state} by ${by.join(', ')}`)
  for (const { kind, at, person, entry, status, readers, note } of one.acts ?? [])
    say(
      [
        at,
        kind,
        status,
        readers?.join(' '),
        person,
        entry === undefined ? '' : `entry ${entry}`,
        note,
      ]
        .filter(Boolean)
        .join('  '),
    )
}

export function tellPreview(terminal: Terminal, { newly, already }: incidents.SharePreview): void {
  for (const { state, by } of newly)
    line(terminal, `Would newly see it: state:${state} by ${by.join(', ')}`)
  if (newly.length === 0) line(terminal, 'Nobody would newly see it.')
  if (already.length > 0) line(terminal, `See it already: ${already.join(', ')}`)
}

const severityText = (one: incidents.Severity): string =>
  one.scheme === 'national' ? `${one.value} (${one.name})` : `${one.value} (${one.scheme})`

const attributionText = (made: incidents.Attribution | undefined): string =>
  made === undefined
    ? 'none was made'
    : `state:${made.by} on ${made.madeOn}: ${made.claim} | rests on: ${made.basis}`

const timeWords: Readonly<Record<string, string>> = {
  ...{ started: 'Started', firstSeen: 'First seen', ended: 'Ended', reported: 'Reported' },
}
