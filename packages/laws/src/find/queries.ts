import type { Concept } from './concepts.ts'

/** What speaks for a passage: one concept, or two that stand near each other. */
export interface Feature {
  readonly of: readonly [Concept] | readonly [Concept, Concept]
  readonly weight: number
}

/** What an article is about, in concepts. */
export interface Query {
  readonly kind: 'offence' | 'power' | 'rule'
  readonly for: readonly Feature[]
  /** What speaks for another article that uses much the same words. */
  readonly against: readonly Feature[]
}

const one = (concept: Concept, weight: number): Feature => ({ of: [concept], weight })
const near = (a: Concept, b: Concept, weight: number): Feature => ({ of: [a, b], weight })

const access: Query = {
  kind: 'offence',
  for: [
    one('named_access', 3),
    near('access', 'system', 3),
    near('access', 'network', 1),
    near('access', 'data', 1.5),
    near('access', 'unauthorised', 1),
    one('system', 0.5),
    one('security', 0.5),
  ],
  against: [one('named_interception', 1), one('named_devices', 1), one('named_fraud', 0.5)],
}

const interception: Query = {
  kind: 'offence',
  for: [
    one('named_interception', 3),
    near('intercept', 'communication', 3),
    near('intercept', 'data', 2),
    near('intercept', 'system', 1),
    near('communication', 'system', 1),
    one('intercept', 1.5),
    one('non_public', 1.5),
    near('intercept', 'unauthorised', 1),
    one('communication', 0.5),
  ],
  against: [one('authority', 0.7), one('traffic_data', 0.7), one('named_devices', 1)],
}

const dataInterference: Query = {
  kind: 'offence',
  for: [
    one('named_data_interference', 3),
    near('damage', 'data', 3),
    near('damage', 'unauthorised', 0.7),
    near('damage', 'system', 0.7),
    one('data', 0.7),
  ],
  against: [one('named_fraud', 1), one('named_forgery', 1), one('authority', 0.5)],
}

const systemInterference: Query = {
  kind: 'offence',
  for: [
    one('named_system_interference', 3),
    near('hinder', 'system', 3),
    near('hinder', 'functioning', 1.5),
    near('hinder', 'network', 1.5),
    near('damage', 'system', 1.5),
    near('functioning', 'system', 1),
    one('system', 0.5),
  ],
  against: [one('named_fraud', 1), one('named_access', 0.5)],
}

const devices: Query = {
  kind: 'offence',
  for: [
    one('named_devices', 3),
    near('supply', 'tool', 2.5),
    near('supply', 'password', 2),
    near('tool', 'purpose_of_crime', 2),
    near('password', 'purpose_of_crime', 1),
    one('tool', 1),
    one('password', 0.7),
    near('supply', 'system', 0.7),
  ],
  against: [one('sexual_material', 1), one('authority', 0.5)],
}

const forgery: Query = {
  kind: 'offence',
  for: [
    one('named_forgery', 3),
    near('forge', 'data', 3),
    near('forge', 'document', 2),
    near('damage', 'as_genuine', 1.5),
    near('data', 'as_genuine', 2),
    one('forge', 1.5),
    one('as_genuine', 1),
  ],
  against: [one('named_fraud', 0.7), one('child', 0.5)],
}

const fraud: Query = {
  kind: 'offence',
  for: [
    one('named_fraud', 3),
    near('deceive', 'system', 2),
    near('deceive', 'data', 2),
    near('deceive', 'property', 1.5),
    near('property', 'system', 1.5),
    near('property', 'data', 1.5),
    near('gain', 'data', 1.5),
    near('gain', 'system', 1.5),
    near('gain', 'damage', 1),
    one('deceive', 1),
    one('gain', 0.7),
  ],
  against: [one('named_forgery', 0.7), one('sexual_material', 1)],
}

const abuseMaterial: Query = {
  kind: 'offence',
  for: [
    near('child', 'sexual_material', 4),
    near('supply', 'sexual_material', 2),
    one('sexual_material', 1.5),
    one('child', 0.7),
    near('sexual_material', 'system', 1),
  ],
  against: [one('solicit', 0.5)],
}

const copyright: Query = {
  kind: 'offence',
  for: [
    one('protected_work', 3),
    near('supply', 'protected_work', 2),
    near('protected_work', 'gain', 1),
    near('protected_work', 'unauthorised', 1),
  ],
  against: [],
}

const grooming: Query = {
  kind: 'offence',
  for: [
    near('solicit', 'child', 4),
    near('child', 'network', 1),
    near('child', 'communication', 1),
    one('child', 1),
    one('solicit', 0.7),
  ],
  against: [],
}

const intimateImages: Query = {
  kind: 'offence',
  for: [
    near('supply', 'sexual_material', 3),
    near('sexual_material', 'unauthorised', 3),
    one('sexual_material', 1.5),
  ],
  against: [one('child', 1.5), one('solicit', 0.5)],
}

const laundering: Query = {
  kind: 'offence',
  for: [one('launder', 3), near('launder', 'property', 2)],
  against: [],
}

const preservation: Query = {
  kind: 'power',
  for: [
    one('named_preservation', 3),
    near('preserve', 'data', 3),
    near('preserve', 'traffic_data', 1.5),
    near('preserve', 'authority', 1),
    one('preserve', 0.7),
  ],
  against: [one('foreign_request', 1)],
}

const trafficDisclosure: Query = {
  kind: 'power',
  for: [
    near('preserve', 'traffic_data', 2.5),
    near('disclose', 'traffic_data', 3),
    one('traffic_data', 1.5),
    near('traffic_data', 'provider', 1),
    one('named_preservation', 1),
  ],
  against: [one('foreign_request', 1), one('real_time', 1)],
}

const production: Query = {
  kind: 'power',
  for: [
    one('named_production', 3),
    near('disclose', 'subscriber_data', 3),
    near('disclose', 'data', 2.5),
    near('disclose', 'provider', 1.5),
    near('disclose', 'authority', 1),
    one('subscriber_data', 1.5),
  ],
  against: [one('foreign_request', 1), one('real_time', 1)],
}

const searchOfData: Query = {
  kind: 'power',
  for: [
    one('named_search', 3),
    near('search', 'system', 3),
    near('search', 'data', 2),
    near('seize', 'data', 2.5),
    near('seize', 'system', 2),
    near('search', 'seize', 1.5),
    one('search', 0.7),
    one('seize', 0.5),
  ],
  against: [one('foreign_request', 1)],
}

const trafficInRealTime: Query = {
  kind: 'power',
  for: [
    near('real_time', 'traffic_data', 3),
    near('record', 'traffic_data', 3),
    near('record', 'real_time', 1.5),
    one('real_time', 1.5),
    one('traffic_data', 1.5),
    near('record', 'provider', 0.7),
  ],
  against: [one('foreign_request', 1), near('preserve', 'data', 0.5)],
}

const contentInterception: Query = {
  kind: 'power',
  for: [
    near('intercept', 'communication', 2),
    near('intercept', 'authority', 2),
    near('record', 'communication', 2),
    near('record', 'real_time', 1.5),
    near('real_time', 'communication', 1.5),
    one('intercept', 1),
    one('real_time', 0.7),
  ],
  against: [one('foreign_request', 1), one('traffic_data', 0.5)],
}

const contactPoint: Query = {
  kind: 'rule',
  for: [one('round_the_clock', 4), near('round_the_clock', 'foreign_request', 1)],
  against: [],
}

const attempt: Query = {
  kind: 'rule',
  for: [one('attempt', 3)],
  against: [],
}

const legalPersons: Query = {
  kind: 'rule',
  for: [one('legal_person', 3), near('legal_person', 'penalty', 2)],
  against: [],
}

const jurisdiction: Query = {
  kind: 'rule',
  for: [one('territory', 3), near('territory', 'system', 0.5)],
  against: [one('foreign_request', 0.5)],
}

const extradition: Query = {
  kind: 'rule',
  for: [one('extradite', 3), near('extradite', 'penalty', 0.7)],
  against: [],
}

const mutualAssistance: Query = {
  kind: 'rule',
  for: [one('foreign_request', 3), near('foreign_request', 'authority', 1)],
  against: [one('extradite', 1)],
}

/**
 * The articles of the convention of 2001 (`bc-`) and of the United Nations convention of 2024
 * (`un-`) for which candidates can be found. Where both ask for the same, they share a query.
 */
export const queries: ReadonlyMap<string, Query> = new Map([
  ['bc-2', access],
  ['bc-3', interception],
  ['bc-4', dataInterference],
  ['bc-5', systemInterference],
  ['bc-6', devices],
  ['bc-7', forgery],
  ['bc-8', fraud],
  ['bc-9', abuseMaterial],
  ['bc-10', copyright],
  ['bc-11', attempt],
  ['bc-12', legalPersons],
  ['bc-16', preservation],
  ['bc-17', trafficDisclosure],
  ['bc-18', production],
  ['bc-19', searchOfData],
  ['bc-20', trafficInRealTime],
  ['bc-21', contentInterception],
  ['bc-22', jurisdiction],
  ['bc-24', extradition],
  ['bc-25', mutualAssistance],
  ['bc-35', contactPoint],
  ['un-7', access],
  ['un-8', interception],
  ['un-9', dataInterference],
  ['un-10', systemInterference],
  ['un-11', devices],
  ['un-12', forgery],
  ['un-13', fraud],
  ['un-14', abuseMaterial],
  ['un-15', grooming],
  ['un-16', intimateImages],
  ['un-17', laundering],
  ['un-18', legalPersons],
  ['un-19', attempt],
  ['un-22', jurisdiction],
  ['un-25', preservation],
  ['un-26', trafficDisclosure],
  ['un-27', production],
  ['un-28', searchOfData],
  ['un-29', trafficInRealTime],
  ['un-30', contentInterception],
  ['un-37', extradition],
  ['un-40', mutualAssistance],
  ['un-41', contactPoint],
])
