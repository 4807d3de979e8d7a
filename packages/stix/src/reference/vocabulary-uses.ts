import type { Findings } from '../finding.ts'
import { entryOf, isList, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import { type VocabularyName, vocabularies } from '../vocabularies.ts'

type Uses = { readonly [type: string]: readonly string[] }

/** A check that the terms of some properties come from a vocabulary. */
export interface VocabularyCheck {
  /** Its name in the options of the reference validator. */
  readonly check: string
  readonly vocabulary: VocabularyName
  readonly uses: Uses
}

const use = (check: string, vocabulary: VocabularyName, uses: Uses): VocabularyCheck => ({
  check,
  vocabulary,
  uses,
})

export const vocabularyChecks: readonly VocabularyCheck[] = [
  use('attack-motivation', 'attack-motivation-ov', {
    'intrusion-set': ['primary_motivation', 'secondary_motivations'],
    'threat-actor': ['primary_motivation', 'secondary_motivations', 'personal_motivations'],
  }),
  use('attack-resource-level', 'attack-resource-level-ov', {
    'intrusion-set': ['resource_level'],
    'threat-actor': ['resource_level'],
  }),
  use('grouping-context', 'grouping-context-ov', { grouping: ['context'] }),
  use('identity-class', 'identity-class-ov', { identity: ['identity_class'] }),
  use('implementation-languages', 'implementation-language-ov', {
    malware: ['implementation_languages'],
  }),
  use('indicator-types', 'indicator-type-ov', { indicator: ['indicator_types'] }),
  use('indicator-pattern-types', 'pattern-type-ov', { indicator: ['pattern_type'] }),
  use('infrastructure-types', 'infrastructure-type-ov', {
    infrastructure: ['infrastructure_types'],
  }),
  use('industry-sector', 'industry-sector-ov', { identity: ['sectors'] }),
  use('malware-capabilities', 'malware-capabilities-ov', { malware: ['capabilities'] }),
  use('malware-result', 'malware-result-ov', { 'malware-analysis': ['result'] }),
  use('malware-types', 'malware-type-ov', { malware: ['malware_types'] }),
  use('processor-architecture', 'processor-architecture-ov', {
    malware: ['architecture_execution_envs'],
  }),
  use('region', 'region-ov', { location: ['region'] }),
  use('report-types', 'report-type-ov', { report: ['report_types'] }),
  use('threat-actor-types', 'threat-actor-type-ov', { 'threat-actor': ['threat_actor_types'] }),
  use('threat-actor-role', 'threat-actor-role-ov', { 'threat-actor': ['roles'] }),
  use('threat-actor-sophistication', 'threat-actor-sophistication-ov', {
    'threat-actor': ['sophistication'],
  }),
  use('tool-types', 'tool-type-ov', { tool: ['tool_types'] }),
]

/** Terms that Errata 01 added and the validator does not know yet. */
const later = new Set(['rust', 'legal', 'incident', 'private-sector'])

/** Whether the validator's list of a vocabulary has a term; it keeps one that was withdrawn. */
export const knowsTerm = (vocabulary: VocabularyName, term: JsonValue): boolean =>
  typeof term === 'string' &&
  ((vocabularies[vocabulary].has(term) && !later.has(term)) ||
    (vocabulary === 'account-type-ov' && term === 'kavi'))

/** Warns once per property that has a term outside the list. */
export function checkUse(
  object: JsonObject,
  vocabulary: VocabularyName,
  uses: Uses,
  findings: Findings,
): void {
  for (const name of entryOf(uses, textOf(object, 'type') ?? '') ?? []) {
    const value = object[name]
    if (value === undefined) continue
    if (!(isList(value) ? value : [value]).every((term) => knowsTerm(vocabulary, term)))
      findings.add('vocabulary', `has a term that is not in ${vocabulary}`, name)
  }
}
