import type { JsonObject } from '../json-value.ts'
import {
  between,
  degrees,
  deprecated,
  float,
  identifier,
  type Kind,
  list,
  oneOf,
  open,
  optional,
  refToNone,
  required,
  text,
  timestamp,
} from '../kinds.ts'
import { killChainPhases, type ObjectOf, sdo } from './every-object.ts'

const named = { name: required(text), description: optional(text) }
const objectRefs = { object_refs: required(list(identifier)) }
const container: Kind<{ readonly [key: string]: JsonObject }> = { is: 'container' }

/** Types that observed data may not point at: it holds observables and the links between them. */
const domainTypes = [
  'attack-pattern',
  'campaign',
  'course-of-action',
  'grouping',
  'identity',
  'incident',
  'indicator',
  'infrastructure',
  'intrusion-set',
  'location',
  'malware',
  'malware-analysis',
  'note',
  'observed-data',
  'opinion',
  'report',
  'threat-actor',
  'tool',
  'vulnerability',
]

export const courseOfAction = sdo('course-of-action', '4.3', named)

export const grouping = sdo('grouping', '4.4', {
  // Errata 01 marks the name as required; the schemas and most producers treat it as optional.
  name: optional(text),
  description: optional(text),
  context: required(open('grouping-context-ov')),
  ...objectRefs,
})

export const identity = sdo('identity', '4.5', {
  ...named,
  roles: optional(list(text)),
  identity_class: optional(open('identity-class-ov')),
  sectors: optional(list(open('industry-sector-ov'))),
  contact_information: optional(text),
})

export const incident = sdo('incident', '4.6', named)

export const indicator = sdo('indicator', '4.7', {
  name: optional(text),
  description: optional(text),
  indicator_types: optional(list(open('indicator-type-ov'))),
  pattern: required(text),
  pattern_type: required(open('pattern-type-ov')),
  pattern_version: optional(text),
  valid_from: required(timestamp),
  valid_until: optional(timestamp),
  kill_chain_phases: optional(killChainPhases),
})

export const location = sdo('location', '4.10', {
  name: optional(text),
  description: optional(text),
  latitude: optional(degrees(90)),
  longitude: optional(degrees(180)),
  precision: optional(float),
  region: optional(open('region-ov')),
  country: optional(text),
  administrative_area: optional(text),
  city: optional(text),
  street_address: optional(text),
  postal_code: optional(text),
})

export const note = sdo('note', '4.13', {
  abstract: optional(text),
  content: required(text),
  authors: optional(list(text)),
  ...objectRefs,
})

export const observedData = sdo('observed-data', '4.14', {
  first_observed: required(timestamp),
  last_observed: required(timestamp),
  number_observed: required(between(1, 999_999_999)),
  objects: deprecated(container),
  object_refs: optional(list(refToNone(...domainTypes))),
})

export const opinion = sdo('opinion', '4.15', {
  explanation: optional(text),
  authors: optional(list(text)),
  opinion: required(oneOf('opinion-enum')),
  ...objectRefs,
})

export const report = sdo('report', '4.16', {
  ...named,
  report_types: optional(list(open('report-type-ov'))),
  published: required(timestamp),
  ...objectRefs,
})

export type CourseOfAction = ObjectOf<typeof courseOfAction>
export type Grouping = ObjectOf<typeof grouping>
export type Identity = ObjectOf<typeof identity>
export type Incident = ObjectOf<typeof incident>
export type Indicator = ObjectOf<typeof indicator>
export type Location = ObjectOf<typeof location>
export type Note = ObjectOf<typeof note>
export type ObservedData = ObjectOf<typeof observedData>
export type Opinion = ObjectOf<typeof opinion>
export type Report = ObjectOf<typeof report>
