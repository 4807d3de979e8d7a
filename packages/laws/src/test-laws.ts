import type { Laws } from './law/law-book.ts'
import { type Day, parseDay } from './model/day.ts'
import { LawsError } from './model/laws-error.ts'
import type { Mapping } from './model/mapping.ts'
import type { Article, Reference } from './model/reference.ts'
import type { Source } from './model/source.ts'
import type { Penalty, Provision, ProvisionVersion, Statute } from './model/statute.ts'

/** A day written in a test. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new RangeError(`not a day: ${text}`)
  return found
}

/** The typed error that something ends in, or nothing. */
export function problemOf(run: () => unknown): LawsError | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof LawsError) return error
    throw error
  }
}

export const source: Source = { id: 's1', publisher: 'A gazette' }

export const reference: Reference = {
  ...{ id: 'ref', name: { en: 'A treaty' }, kind: 'treaty' },
  ...{ adopted: day('2001-11-23'), inForce: day('2004-07-01'), sourceIds: ['s1'] },
}

/** Illegal access as a treaty has it: four elements, and two options of which one has to be reserved. */
export const access: Article = {
  ...{ id: 'ref-2', referenceId: 'ref', number: '2', title: { en: 'Illegal access' } },
  ...{ group: 'offence', corresponds: [], verified: 'text_read', deprivationOfLiberty: true },
  elements: [
    required('intent', 'mental', 'intentional'),
    required('without_right', 'unlawfulness', 'without_right'),
    required('access', 'act', 'access_gained'),
    required('system', 'object', 'computer_system'),
    option('opt_security', 'security_bypassed'),
    { ...option('opt_aim', 'aim_data'), needsReservation: true },
    {
      ...{ id: 'excl_testing', kind: 'exclusion', text: { en: 'testing' }, required: false },
      holds: { fact: 'authorised_testing' },
    },
  ],
}

/** Data interference: five acts that are alternatives. */
export const damage: Article = {
  ...access,
  ...{ id: 'ref-4', number: '4', title: { en: 'Data interference' } },
  elements: [
    required('intent', 'mental', 'intentional'),
    { ...required('damage', 'act', 'data_damaged'), altGroup: 'act' },
    { ...required('delete', 'act', 'data_deleted'), altGroup: 'act' },
    { ...required('alter', 'act', 'data_altered'), altGroup: 'act' },
  ],
}

function required(
  id: string,
  kind: Article['elements'][number]['kind'],
  fact:
    | 'intentional'
    | 'without_right'
    | 'access_gained'
    | 'computer_system'
    | `data_${'damaged' | 'deleted' | 'altered'}`,
) {
  return { id, kind, text: { en: id }, required: true, holds: { fact } } as const
}

function option(id: string, fact: 'security_bypassed' | 'aim_data') {
  return { id, kind: 'option', text: { en: id }, required: false, holds: { fact } } as const
}

export const statute = (stateId: string): Statute => ({
  ...{ id: `${stateId}-code`, stateId, title: { en: 'Criminal code' }, language: 'en' },
})

export const provision = (stateId: string, label = '1'): Provision => ({
  ...{ id: `${stateId}-${label}`, statuteId: `${stateId}-code`, label },
})

/** A short text of our own, in which every element of illegal access can be quoted. */
export const sample =
  'Whoever knowingly enters an information system of another without permission is punished.'

export function version(
  stateId: string,
  id: string,
  more: Partial<ProvisionVersion> = {},
): ProvisionVersion {
  return {
    ...{ id, provisionId: `${stateId}-1`, lang: 'en', text: sample, sourceId: 's1' },
    ...{ inForceFrom: day('2000-01-01'), historyQuality: 'clean' },
    ...more,
  }
}

export function penalty(versionId: string, max: Penalty['max']): Penalty {
  const kind = max === 'fine_only' ? 'fine' : 'imprisonment'
  return { versionId, tier: 'basic', max, kind, certainty: 'high' }
}

/** The article met as a whole by one version. */
export function mapping(
  stateId: string,
  versionIds: readonly string[],
  more: Partial<Mapping> = {},
): Mapping {
  return {
    ...{ id: `${stateId}-m-${versionIds.join('-')}`, articleId: 'ref-2', stateId, versionIds },
    ...{ spans: [], extraRequirements: [], exclusions: [], reviewers: ['p2', 'p3'] },
    elementStatus: { intent: 'met', without_right: 'met', access: 'met', system: 'met' },
    ...{ state: 'reviewed', proposedBy: { person: 'p1' } },
    ...more,
  }
}

/** Laws of the states named, each with one version of one provision that meets the article. */
export function laws(states: readonly string[], more: Partial<Laws> = {}): Laws {
  return {
    ...{ references: [reference], articles: [access, damage], participations: [] },
    ...{ sources: [source], statutes: states.map(statute) },
    provisions: states.map((state) => provision(state)),
    versions: states.map((state) => version(state, `${state}-v1`)),
    penalties: states.map((state) => penalty(`${state}-v1`, 3)),
    mappings: states.map((state) => mapping(state, [`${state}-v1`])),
    ...{ rules: [], coopRules: [] },
    ...more,
  }
}
