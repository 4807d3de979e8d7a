import { incidents as contract } from '@comity/contract'
import { csvRow } from '@comity/votes'
import { type Bundled, bundleOf } from './bundle.ts'

type Format = (typeof contract.exportFormats)[number]

/** What is handed over of these incidents: as the asker sees each. */
export function exported(
  format: Format,
  incidents: readonly Bundled[],
  now: Date,
): { readonly text: string; readonly type: string; readonly ending: string } {
  switch (format) {
    case 'csv':
      return {
        ...{ text: sheet(incidents), type: 'text/csv; charset=utf-8', ending: 'csv' },
      }
    case 'json': {
      const plain = incidents.map(({ one: { can: _, ...one } }) => one)
      return { text: `${JSON.stringify(plain)}\n`, type: 'application/json', ending: 'json' }
    }
    case 'stix':
      return {
        text: `${JSON.stringify(bundleOf(incidents, now))}\n`,
        ...{ type: 'application/stix+json;version=2.1', ending: 'stix.json' },
      }
  }
}

const head = [
  ...['state', 'number', 'exercise', 'status', 'marking', 'class', 'type', 'title', 'lang'],
  ...['sectors', 'severities', 'started', 'first_seen', 'ended', 'reported', 'version', 'changed'],
  'id',
]

/** As RFC 4180 has it, a row each. No origins: side by side in a sheet they would be counted. */
const sheet = (incidents: readonly Bundled[]): string =>
  [head, ...incidents.map(({ one }) => rowOf(one))].map(csvRow).join('')

function rowOf(one: contract.Incident): string[] {
  const { times, classification } = one
  const told = (time: contract.KnownTime | undefined) =>
    time === undefined ? '' : contract.knownText(time)
  return [
    ...[one.state, one.number, one.exercise ? 'yes' : 'no', one.status, one.marking],
    ...[classification.class, classification.type ?? '', one.title, one.lang],
    ...[one.sectors.join(' '), one.severities.map(severityText).join('; ')],
    ...[told(times.started), told(times.firstSeen), told(times.ended), told(times.reported)],
    ...[String(one.version), one.changedAt, one.id],
  ]
}

const severityText = (one: contract.Severity): string =>
  one.scheme === 'national' ? `${one.name}: ${one.value}` : `${one.scheme}: ${one.value}`
