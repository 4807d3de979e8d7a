import { createHash } from 'node:crypto'
import { incidents as contract, type Names } from '@comity/contract'
import type { JsonObject } from '@comity/json'
import { builders, tlpMarkings } from '@comity/stix'

/** What a bundle is made of: the incident as its reader sees it, with what only the hub knows of it. */
export interface Bundled {
  readonly one: contract.Incident
  /** The UUID of version 4 that the incident has in STIX. */
  readonly stix: string
  readonly createdAt: Date
  readonly stateNames: Names
}

/** English, since STIX has one language in an object and readers of bundles are programs. */
export const originSentence =
  'Technical origin as reported. Origin alone is not attribution: it does not say who acted, nor for whom.'

/**
 * A STIX 2.1 bundle. The incident object of the standard is a stub, so what it has no property for stands as it
 * would for any reader of STIX: classification and sectors as labels, addresses and networks as observables, places
 * in a note (a `location` would have to name a country), an attribution in a note of its own where one was made.
 */
export function bundleOf(incidents: readonly Bundled[], now: Date): JsonObject {
  const objects = new Map<string, JsonObject>()
  const put = (object: object) => {
    const plain: JsonObject = JSON.parse(JSON.stringify(object))
    objects.set(String(plain.id), plain)
  }
  for (const each of incidents) putIncident(each, put)
  const id = derivedUuid([...objects.keys(), now.toISOString()].join(' '))
  return { type: 'bundle', id: `bundle--${id}`, objects: [...objects.values()] }
}

function putIncident(
  { one, stix, createdAt, stateNames }: Bundled,
  put: (object: object) => void,
): void {
  const modified = one.changedAt
  const build = builders({ now: () => modified, randomUuid: () => stix })
  const marking = tlpMarkings.find(({ level, version }) => level === one.marking && version === 2)
  if (!marking) throw new Error(`no marking ${one.marking}`)
  put(marking.object)
  const state = build.identity({
    ...{ id: `identity--${derivedUuid(`state ${one.state}`)}`, identity_class: 'organization' },
    ...{ name: stateNames.en?.text ?? one.state, created: epoch, modified: epoch },
  })
  put(state)
  const common = {
    ...{ created: createdAt.toISOString(), modified, created_by_ref: state.id },
    object_marking_refs: [marking.id],
  }
  const ref = `incident--${stix}`
  put(
    build.incident({
      ...{ ...common, id: ref, name: one.title, lang: one.lang, labels: labelsOf(one) },
      ...(one.summary === '' ? {} : { description: one.summary }),
      external_references: [{ source_name: `state:${one.state}`, external_id: one.number }],
    }),
  )
  const idOf = (type: string, what: string) => `${type}--${derivedUuid(`${one.id} ${what}`)}`
  const note = (what: string, content: string) =>
    put(build.note({ ...common, id: idOf('note', what), content, object_refs: [ref] }))
  const relate = (target: string, description?: string) =>
    put(
      build.relationship({
        ...{ ...common, id: idOf('relationship', target), relationship_type: 'related-to' },
        ...{ source_ref: ref, target_ref: target },
        ...(description === undefined ? {} : { description }),
      }),
    )
  const facts = factsOf(one)
  if (facts !== '') note('facts', facts)
  for (const origin of one.origins) {
    const seen = observableOf(origin, build)
    if (seen === undefined) continue
    put(seen)
    relate(seen.id, `${originSentence} Source: ${origin.source}.`)
  }
  if (one.origins.length > 0) note('origins', originsText(one.origins))
  // Without its label: readers may see different versions of it, and one id says one thing.
  for (const { id } of one.links) relate(id)
  if (one.attribution !== undefined) note('attribution', attributionText(one.attribution))
}

const epoch = '2026-01-01T00:00:00.000Z'

const labelsOf = ({ classification, sectors, exercise, status }: contract.Incident): string[] => [
  `rsit:${classification.class}${classification.type ? `="${classification.type}"` : ''}`,
  ...sectors.map((sector) => `sector:${sector}`),
  ...[`status:${status}`, ...(exercise ? ['exercise'] : [])],
]

/** What STIX has no property for, a line each. */
const factsOf = ({ times, severities }: contract.Incident): string =>
  [
    ...(['started', 'firstSeen', 'ended', 'reported'] as const).flatMap((name) => {
      const time = times[name]
      return time === undefined ? [] : [`${name}: ${contract.knownText(time)}`]
    }),
    ...severities.map((one) =>
      one.scheme === 'national'
        ? `severity: ${one.name}: ${one.value}`
        : `severity: ${one.scheme}: ${one.value}`,
    ),
  ].join('\n')

const originsText = (origins: contract.Incident['origins']): string =>
  [
    originSentence,
    ...origins.map(
      ({ kind, value, source, confidence }) =>
        `${kind}: ${value} (source: ${source}; confidence: ${confidence})`,
    ),
  ].join('\n')

const attributionText = ({ by, madeOn, claim, basis }: contract.Attribution): string =>
  `Attribution made by state:${by} on ${madeOn}: ${claim}\nBasis: ${basis}`

/** A place is none: STIX would have it name a country. */
function observableOf(
  { kind, value }: contract.Incident['origins'][number],
  build: ReturnType<typeof builders>,
): { readonly id: string } | undefined {
  if (kind === 'place') return undefined
  if (/^AS\d/.test(value)) return build.autonomousSystem({ number: Number(value.slice(2)) })
  if (value.includes(':')) return build.ipv6Addr({ value })
  if (/^[\d./]+$/.test(value)) return build.ipv4Addr({ value })
  return build.domainName({ value })
}

/** The same for the same, so that a bundle made again says the same things; in the form of version 4. */
function derivedUuid(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return [
    ...[hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`],
    ...[`${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)],
  ].join('-')
}
