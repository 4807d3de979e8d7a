import type { Code } from '../codes.ts'
import type { Findings } from '../finding.ts'
import {
  entryOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  textOf,
} from '../json-value.ts'
import { countryCodes } from '../registries/countries.ts'
import { commonRelationships } from '../relationship-types.ts'
import { checkHashLength, checkHashNames } from './hashes.ts'
import { versionOf } from './musts.ts'
import { observableChecks } from './observable-shoulds.ts'
import { extensionOf, hasObservables, observablesOf } from './observables.ts'
import { referenceRelationships, unrelatable } from './relationships.ts'
import { checkUse, vocabularyChecks } from './vocabulary-uses.ts'

/** One check of the reference validator's best practices. */
export type Should = (object: JsonObject, findings: Findings) => void

/** As Python's `islower`, with neither `_` nor a space: letters there must be, all lower-case. */
const isStyled = (term: JsonValue): boolean =>
  typeof term === 'string' &&
  term === term.toLowerCase() &&
  term !== term.toUpperCase() &&
  !/[_ ]/.test(term)

const uuid: Should = (object, findings) => {
  const version = versionOf(object.id)
  if (version === undefined) return
  const named =
    hasObservables(object) && object.type !== 'observed-data' && object.type !== 'process'
  if (version !== (named ? '5' : '4'))
    findings.add('uuid-advice', `should have a UUID of version ${named ? 5 : 4}`, 'id')
}

const styled: { readonly [type: string]: readonly string[] } = {
  identity: ['identity_class', 'sectors'],
  indicator: ['indicator_types'],
  infrastructure: ['infrastructure_types'],
  'intrusion-set': ['resource_level', 'primary_motivation', 'secondary_motivations'],
  location: ['region'],
  malware: [
    'malware_types',
    'architecture_execution_envs',
    'implementation_languages',
    'capabilities',
  ],
  'malware-analysis': ['result'],
  report: ['report_types'],
  'threat-actor': [
    'threat_actor_types',
    'roles',
    'sophistication',
    'resource_level',
    'primary_motivation',
    'secondary_motivations',
    'personal_motivations',
  ],
  tool: ['tool_types'],
  'marking-definition': ['definition_type'],
}

const style: Should = (object, findings) => {
  for (const name of entryOf(styled, textOf(object, 'type') ?? '') ?? []) {
    const value = object[name]
    if (value === undefined) continue
    for (const term of isList(value) ? value : [value])
      if (!isStyled(term))
        findings.add('vocabulary-style', 'should be lower case with hyphens', name)
  }
}

const withPhases = new Set(['attack-pattern', 'indicator', 'infrastructure', 'malware', 'tool'])

const killChains: Should = (object, findings) => {
  const phases = object.kill_chain_phases
  if (!withPhases.has(textOf(object, 'type') ?? '') || !isList(phases)) return
  for (const [at, phase] of phases.entries()) {
    if (!isObject(phase) || !Object.hasOwn(phase, 'kill_chain_name')) return
    for (const name of ['kill_chain_name', 'phase_name'])
      if (!isStyled(phase[name] ?? null))
        findings.addAt('kill-chain-name', 'should be lower case with hyphens', [
          'kill_chain_phases',
          at,
          name,
        ])
  }
}

const product: Should = (object, findings) => {
  const name = object.product
  if (object.type !== 'malware-analysis' || name === undefined) return
  if (typeof name !== 'string' || !/^[a-z0-9-]+$/.test(name))
    findings.add('product-name', 'should be lower case with hyphens', 'product')
}

const definitionType: Should = (object, findings) => {
  const type = object.definition_type
  if (object.type !== 'marking-definition' || type === undefined) return
  if (type !== 'statement' && type !== 'tlp')
    findings.add('definition-type', 'is not of the standard', 'definition_type')
}

const typeBefore = (ref: string): string | undefined => {
  const end = ref.lastIndexOf('--')
  return end > 0 ? ref.slice(0, end) : undefined
}

const relationships: Should = (object, findings) => {
  const { type, relationship_type: name, source_ref: source, target_ref: target } = object
  if (type !== 'relationship' || typeof source !== 'string' || typeof target !== 'string') return
  const from = typeBefore(source)
  const to = typeBefore(target)
  if (typeof name !== 'string' || from === undefined || to === undefined) return
  if (commonRelationships.has(name) || unrelatable.has(from) || unrelatable.has(to)) return
  const targets = referenceRelationships.get(from)?.get(name)
  // A single target is a string in the validator, which then asks for a part of it.
  const suggested = typeof targets === 'string' ? targets.includes(to) : targets?.includes(to)
  if (suggested !== true)
    findings.add('relationship-type', `${from} ${name} ${to} is not suggested`, 'relationship_type')
}

const duplicates: Should = (object, findings) => {
  if (object.type !== 'bundle' || !isList(object.objects)) return
  const first = new Map<JsonValue, JsonValue>()
  for (const [at, item] of object.objects.entries()) {
    if (!isObject(item) || item.id === undefined || item.modified === undefined) continue
    const known = first.get(item.id)
    if (known === undefined) first.set(item.id, item.modified)
    else if (known === item.modified)
      findings.addAt('duplicate-id', 'has the id and version of another', ['objects', at])
  }
}

const references: Should = (object, findings) => {
  const list = object.external_references
  if (!isList(list)) return
  for (const [at, item] of list.entries())
    if (isObject(item) && Object.hasOwn(item, 'url') && !Object.hasOwn(item, 'hashes')) {
      findings.addAt('external-reference-hash', 'should have hashes', ['external_references', at])
      return
    }
}

const country: Should = (object, findings) => {
  if (object.type !== 'location' || object.country === undefined) return
  if (!countryCodes().has(String(object.country).toUpperCase()))
    findings.add('country', 'is not an ISO 3166-1 code', 'country')
}

const missing =
  (type: string, code: Code, ...names: readonly string[]): Should =>
  (object, findings) => {
    if (object.type !== type) return
    for (const name of names)
      if (!Object.hasOwn(object, name)) findings.add(code, `${name} is advised`, name)
  }

const container: Should = (object, findings) => {
  if (object.type !== 'observed-data' || !isObject(object.objects)) return
  for (const key of Object.keys(object.objects))
    if (!/^\p{Nd}+$/u.test(key))
      findings.addAt('container-key', 'should be a number', ['objects', key])
}

const deprecated: Should = (object, findings) => {
  if (object.type === 'observed-data' && Object.hasOwn(object, 'objects'))
    findings.add('deprecated-property', 'objects is deprecated', 'objects')
}

const definitionProperties: Should = (object, findings) => {
  const types = object.extension_types
  if (object.type !== 'extension-definition' || !isList(types)) return
  if (
    types.includes('toplevel-property-extension') &&
    !Object.hasOwn(object, 'extension_properties')
  )
    findings.add('extension-properties', 'extension_properties is advised')
}

const priority: Should = (object, findings) => {
  for (const { object: inner, steps } of observablesOf(object)) {
    const value = inner.type === 'process' && extensionOf(inner, 'windows-process-ext')?.priority
    if (typeof value === 'string' && !/.+_CLASS$/s.test(value))
      findings.addAt('priority-class', 'should end in _CLASS', [...steps, 'extensions'])
  }
}

/** The checks by the names that its options use. */
export const shoulds: ReadonlyMap<string, Should> = new Map<string, Should>([
  ['uuid-check', uuid],
  ['open-vocab-format', style],
  ['kill-chain-names', killChains],
  ['observable-object-keys', container],
  ['malware-analysis-product', product],
  ['windows-process-priority-format', priority],
  ['hash-length', checkHashLength],
  ['marking-definition-type', definitionType],
  ['relationship-types', relationships],
  ['duplicate-ids', duplicates],
  ['hash-algo', checkHashNames],
  ['countries', country],
  ['extref-hashes', references],
  ['indicator-properties', missing('indicator', 'recommended-property', 'name', 'description')],
  ['deprecated-properties', deprecated],
  ['extension-description', missing('extension-definition', 'recommended-property', 'description')],
  ['extension-properties', definitionProperties],
  ...observableChecks,
  ...vocabularyChecks.map(
    ({ check, vocabulary, uses }) =>
      [
        check,
        (object: JsonObject, findings: Findings) => checkUse(object, vocabulary, uses, findings),
      ] as const,
  ),
])
