import { readFile } from 'node:fs/promises'
import { incidents } from '@comity/contract'
import type { Command } from 'commander'
import { usage } from '../failure.ts'

export interface TextOptions {
  readonly file?: string
  readonly number?: string
  readonly title?: string
  readonly lang?: string
  readonly summary?: string
  readonly class?: string
  readonly type?: string
  readonly marking?: string
  readonly started?: string
  readonly firstSeen?: string
  readonly ended?: string
  readonly reported?: string
  readonly sector?: readonly string[]
  readonly severity?: readonly string[]
  readonly origin?: readonly string[]
  readonly link?: readonly string[]
}

const many = (value: string, before: readonly string[] = []): string[] => [...before, value]
const time = 'as far as it is known, in UTC: 2026-11, 2026-11-25, 2026-11-25T03:15Z'

/** What may be said of an incident in options, or whole in a file. */
export const withText = (command: Command): Command =>
  command
    .option('--file <file>', 'all of it as JSON, as `show --json` prints it; options change it')
    .option('--number <number>', 'your state’s own reference')
    .option('--title <title>', 'what it is called')
    .option('--lang <language>', 'the language it is in: ar, zh, en, fr, ru or es')
    .option('--summary <file>', 'a file with what happened')
    .option('--class <class>', `RSIT ${incidents.rsitVersion}: ${incidents.rsitClasses.join(', ')}`)
    .option('--type <type>', 'a type of that class, such as ddos')
    .option('--marking <level>', 'TLP: clear, green, amber, amber+strict, red')
    .option('--started <time>', time)
    .option('--first-seen <time>', time)
    .option('--ended <time>', time)
    .option('--reported <time>', time)
    .option('--sector <sector>', 'a sector affected; several times', many)
    .option(
      '--severity <scheme:value>',
      'such as uk_ncsc:2, us_nciss:high, eu_nis:red or national:NAME:VALUE; several times',
      many,
    )
    .option(
      '--origin <kind=value;source;confidence>',
      'such as “address=192.0.2.7;own sensors;high”; kinds: address, network, place; several times',
      many,
    )
    .option('--link <id>', 'a STIX object that you see; several times', many)

/**
 * What options and file say, over what was there before; what is not given stays.
 *
 * @throws UsageError where it is no incident
 */
export async function textOf(
  options: TextOptions,
  before?: incidents.Incident,
): Promise<incidents.IncidentText> {
  const parsed = incidents.IncidentText.safeParse({
    ...(before && writtenOf(before)),
    ...(options.file === undefined ? {} : await fileOf(options.file)),
    ...(await givenOf(options, before)),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw usage(`Give ${issue?.path.join('.') || 'an incident'}: ${issue?.message}.`)
}

async function givenOf(options: TextOptions, before: incidents.Incident | undefined) {
  const { number, title, lang, marking, sector, link } = options
  const classification = classOf(options, before)
  const times = timesOf(options)
  const given = {
    ...{ number, title, lang: lang ?? (before || options.file ? undefined : 'en') },
    ...{ marking, sectors: sector, links: link, classification },
    times: times && { ...before?.times, ...times },
    severities: options.severity?.map(severityOf),
    origins: options.origin?.map(originOf),
    summary: options.summary === undefined ? undefined : await textFile(options.summary),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** As the hub takes it: without what it adds when it is read. */
const writtenOf = (one: incidents.Incident) => ({
  ...{ number: one.number, lang: one.lang, title: one.title, summary: one.summary },
  ...{ times: one.times, classification: one.classification, sectors: one.sectors },
  ...{ severities: one.severities, marking: one.marking, origins: one.origins },
  links: one.links.map(({ id }) => id),
})

const classOf = (options: TextOptions, before: incidents.Incident | undefined) => {
  if (options.class === undefined && options.type === undefined) return undefined
  const { type } = options
  const of = options.class ?? before?.classification.class
  return type === undefined ? { class: of } : { class: of, type }
}

function timesOf(options: TextOptions) {
  const given = incidents.timeNames.flatMap((name) => {
    const text = options[name]
    if (text === undefined) return []
    const known = incidents.knownTimeOf(text)
    if (known === undefined) throw usage(`“${text}” is no time ${time}.`)
    return [[name, known] as const]
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

function severityOf(text: string) {
  const [scheme = '', first = '', ...rest] = text.split(':')
  return scheme === 'national'
    ? { scheme, name: first, value: rest.join(':') }
    : { scheme, value: [first, ...rest].join(':') }
}

function originOf(text: string) {
  const found = /^([a-z]+)=([^;]+);([^;]+)(?:;([^;]+))?$/.exec(text)
  if (!found) throw usage(`Write an origin as kind=value;source;confidence instead of “${text}”.`)
  const [, kind, value, source, confidence] = found.map((part) => part?.trim())
  return { kind, value, source, ...(confidence === undefined ? {} : { confidence }) }
}

async function fileOf(path: string): Promise<object> {
  const text = await textFile(path)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return linked(value)
  } catch {
    // Said below.
  }
  throw usage(`${path} holds no incident as JSON.`)
}

/** Links as `show --json` prints them say more than their ids. */
const linked = (value: object): object =>
  'links' in value && Array.isArray(value.links)
    ? { ...value, links: value.links.map((link: unknown) => idIn(link)) }
    : value

const idIn = (link: unknown): unknown =>
  typeof link === 'object' && link !== null && 'id' in link ? link.id : link

const textFile = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw usage(`${path} cannot be read.`)
  })
