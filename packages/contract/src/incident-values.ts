import { z } from 'zod'
import { KnownTime } from './known-time.ts'
import { Language } from './meetings.ts'
import { rsitClasses, rsitVersion, typesOf } from './rsit.ts'
import { Level, StixId } from './values.ts'

/** One line; nothing that is not seen or that turns the order of what is read round. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'one line without marks unseen')

export const timeNames = ['started', 'firstSeen', 'ended', 'reported'] as const
export type TimeName = (typeof timeNames)[number]

export const Rsit = z
  .object({
    taxonomy: z.literal('rsit').default('rsit'),
    version: z.literal(rsitVersion).default(rsitVersion),
    class: z.enum(rsitClasses),
    type: z.string().optional(),
  })
  .refine(
    (one) => one.type === undefined || typesOf(one.class).some((type) => type === one.type),
    'a type of this class',
  )
export type Rsit = z.output<typeof Rsit>

/** After the annexes of Directive (EU) 2022/2555, and what those leave out. */
export const sectors = [
  'energy',
  'transport',
  'banking',
  'financial_markets',
  'health',
  'drinking_water',
  'waste_water',
  'digital_infrastructure',
  'ict_services',
  'public_administration',
  'space',
  'post',
  'waste',
  'chemicals',
  'food',
  'manufacturing',
  'digital_providers',
  'research',
  'education',
  'media',
  'defence',
  'other',
] as const
export const Sector = z.enum(sectors)
export type Sector = z.output<typeof Sector>

/**
 * Scales by which severity is told, with the values as each of them writes its own, the gravest first. A value stays
 * in the scale it was given in: none is turned into another's.
 */
export const severityScales = {
  /** NCSC of the United Kingdom: categories 1 to 6. */
  uk_ncsc: ['1', '2', '3', '4', '5', '6'],
  /** CISA's National Cyber Incident Scoring System: its levels. */
  us_nciss: ['emergency', 'severe', 'high', 'medium', 'low', 'baseline'],
  /** Impact after the NIS cooperation group of the European Union. */
  eu_nis: ['red', 'yellow', 'green', 'white'],
} as const
export type SeverityScheme = keyof typeof severityScales | 'national'
export const severitySchemes = [
  'uk_ncsc',
  'us_nciss',
  'eu_nis',
  'national',
] as const satisfies readonly SeverityScheme[]

export const Severity = z.discriminatedUnion('scheme', [
  z.object({ scheme: z.literal('uk_ncsc'), value: z.enum(severityScales.uk_ncsc) }),
  z.object({ scheme: z.literal('us_nciss'), value: z.enum(severityScales.us_nciss) }),
  z.object({ scheme: z.literal('eu_nis'), value: z.enum(severityScales.eu_nis) }),
  /** A scale of a state's own: which one, and the value as it writes it. */
  z.object({ scheme: z.literal('national'), name: line(100), value: line(60) }),
])
export type Severity = z.output<typeof Severity>

export const originKinds = ['address', 'network', 'place'] as const
export const confidences = ['not_stated', 'low', 'moderate', 'high'] as const

const domain = z
  .string()
  .toLowerCase()
  .regex(
    /^(?=.{1,253}$)([\p{L}\p{N}_]([\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.)+(?!\p{N}+$)[\p{L}\p{N}-]{2,63}$/u,
  )
const told = { source: line(300), confidence: z.enum(confidences).default('not_stated') }

/**
 * What was seen of where traffic or files came from, as somebody reported it. A place is free text and no state:
 * origins are told one by one and never counted by state. What a state concludes is an attribution, which is kept apart.
 */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), value: z.union([z.ipv4(), z.ipv6(), domain]), ...told }),
  z.object({
    kind: z.literal('network'),
    value: z.union([
      z.cidrv4(),
      z.cidrv6(),
      z
        .string()
        .toUpperCase()
        .regex(/^AS(0|[1-9]\d{0,9})$/),
    ]),
    ...told,
  }),
  z.object({ kind: z.literal('place'), value: line(200), ...told }),
])
export type Origin = z.output<typeof Origin>

/** Stands beside each origin, wherever one is answered, listed or exported. */
export const originRemark = 'origin_alone_is_not_attribution'
export const ToldOrigin = z.intersection(Origin, z.object({ remark: z.literal(originRemark) }))

/** The most that a summary holds, in UTF-16 units. */
export const summaryLimit = 20_000

const Times = z.object({
  started: KnownTime.optional(),
  firstSeen: KnownTime.optional(),
  ended: KnownTime.optional(),
  reported: KnownTime.optional(),
})

/** What a state writes of an incident; nothing but what it is called, and its class, has to be known. */
export const IncidentText = z.object({
  /** The state's own reference, which it uses once. */
  number: line(60),
  lang: Language,
  title: line(300),
  summary: z.string().trim().max(summaryLimit).default(''),
  times: Times.default({}),
  classification: Rsit,
  sectors: z.array(Sector).max(sectors.length).default([]),
  severities: z.array(Severity).max(10).default([]),
  marking: Level.default('amber+strict'),
  origins: z.array(Origin).max(100).default([]),
  /** STIX objects that belong to it. */
  links: z.array(StixId).max(200).default([]),
})
export type IncidentText = z.output<typeof IncidentText>

export const incidentStatuses = ['open', 'contained', 'closed'] as const
export const IncidentStatus = z.enum(incidentStatuses)
export type IncidentStatus = z.output<typeof IncidentStatus>

/** With whom an incident is shared: another state, or the members of a group. */
export const ReaderEntry = z.string().regex(/^(state:[A-Z]{2}|group:[a-z0-9][a-z0-9-]{0,62})$/)

export const AttributionText = z.object({
  lang: Language,
  /** To whom, and what is claimed, in the state's own words. */
  claim: z.string().trim().min(1).max(4_000),
  /** On what it rests. */
  basis: z.string().trim().min(1).max(4_000),
  /** The day the state made it. */
  madeOn: z.iso.date(),
})
