import { identifierType } from '../check/characters.ts'
import type { Code } from '../codes.ts'
import type { Findings } from '../finding.ts'
import {
  entryOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
  textOf,
} from '../json-value.ts'
import { countryCodes } from '../registries/countries.ts'
import { requestHeaders } from '../registries/http-headers.ts'
import { ipfixElements } from '../registries/ipfix-elements.ts'
import { mediaTypes } from '../registries/media-types.ts'
import { serviceNames } from '../registries/service-names.ts'
import { socketOptions } from '../registries/socket-options.ts'
import { commonRelationships, suggestedRelationships } from '../relationship-types.ts'

type Advice = (object: JsonObject, findings: Findings) => void

/** Lower case with hyphens, as §2.11 and §2.14 advise: no capital, no space, no underscore. */
export const isPlainTerm = (term: string): boolean =>
  term === term.toLowerCase() && !/[ _]/.test(term)

const extension = (object: JsonObject, name: string): JsonObject | undefined => {
  const extensions = object.extensions
  const content = isObject(extensions) ? own(extensions, name) : undefined
  return isObject(content) ? content : undefined
}

/** Warns about keys of a dictionary that a registry does not know. */
function checkKeys(
  dictionary: JsonValue | undefined,
  known: (key: string) => boolean,
  code: Code,
  steps: readonly string[],
  findings: Findings,
): void {
  if (!isObject(dictionary)) return
  for (const key of Object.keys(dictionary))
    if (!known(key)) findings.addAt(code, `${key} is not registered`, [...steps, key])
}

const mediaType: Advice = (object, findings) => {
  const value = textOf(object, 'mime_type')
  if (value !== undefined && !mediaTypes().has(value))
    findings.add('media-type', `${value} is not registered`, 'mime_type')
}

const protocols: Advice = (object, findings) => {
  const list = object.protocols
  if (isList(list))
    for (const [at, name] of list.entries())
      if (typeof name === 'string' && !serviceNames().has(name.toLowerCase()))
        findings.addAt('protocol', `${name} is not registered`, ['protocols', at])
}

const ports: Advice = (object, findings) => {
  for (const name of ['src_port', 'dst_port'])
    if (!Object.hasOwn(object, name)) findings.add('port-missing', `${name} is advised`, name)
}

const trafficKeys: Advice = (object, findings) => {
  checkKeys(object.ipfix, (key) => ipfixElements().has(key), 'ipfix-name', ['ipfix'], findings)
  const http = extension(object, 'http-request-ext')?.request_header
  const path = ['extensions', 'http-request-ext', 'request_header']
  checkKeys(http, (key) => requestHeaders().has(key), 'http-header', path, findings)
  const options = extension(object, 'socket-ext')?.options
  const at = ['extensions', 'socket-ext', 'options']
  checkKeys(options, (key) => socketOptions().has(key), 'socket-option', at, findings)
}

const pdfKeys = new Set(
  'Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped'.split(' '),
)

const pdf: Advice = (object, findings) => {
  const dictionary = extension(object, 'pdf-ext')?.document_info_dict
  const path = ['extensions', 'pdf-ext', 'document_info_dict']
  checkKeys(dictionary, (key) => pdfKeys.has(key), 'pdf-key', path, findings)
}

const priority: Advice = (object, findings) => {
  const value = extension(object, 'windows-process-ext')?.priority
  if (typeof value === 'string' && !value.endsWith('_CLASS'))
    findings.addAt('priority-class', 'should end in _CLASS', [
      'extensions',
      'windows-process-ext',
      'priority',
    ])
}

const country: Advice = (object, findings) => {
  const code = textOf(object, 'country')
  if (code !== undefined && !countryCodes().has(code.toUpperCase()))
    findings.add('country', `${code} is not an ISO 3166-1 code`, 'country')
}

const product: Advice = (object, findings) => {
  const name = textOf(object, 'product')
  if (name !== undefined && !/^[a-z0-9-]+$/.test(name))
    findings.add('product-name', 'should be lower case with hyphens', 'product')
}

const advised =
  (...names: readonly string[]): Advice =>
  (object, findings) => {
    for (const name of names)
      if (!Object.hasOwn(object, name))
        findings.add('recommended-property', `${name} is advised`, name)
  }

const relationship: Advice = (object, findings) => {
  const name = textOf(object, 'relationship_type')
  const source = identifierType(textOf(object, 'source_ref') ?? '')
  const target = identifierType(textOf(object, 'target_ref') ?? '')
  if (name === undefined || source === undefined || target === undefined) return
  if (commonRelationships.has(name)) {
    if (name !== 'related-to' && source !== target)
      findings.addAt('relationship-type', `${name} joins objects of one type`, [], '3.7')
    return
  }
  const suggested = own(suggestedRelationships, source)
  const targets = isObject(suggested) ? own(suggested, name) : undefined
  if (!isList(targets))
    findings.add('relationship-type', `${source} ${name} is not suggested`, 'relationship_type')
  else if (!targets.includes(target))
    findings.add('relationship-type', `${source} ${name} ${target} is not suggested`, 'target_ref')
}

const definitionProperties: Advice = (object, findings) => {
  const types = object.extension_types
  if (isList(types) && types.includes('toplevel-property-extension'))
    if (!Object.hasOwn(object, 'extension_properties'))
      findings.add('extension-properties', 'extension_properties is advised')
}

const definitionType: Advice = (object, findings) => {
  const type = textOf(object, 'definition_type')
  if (type !== undefined && type !== 'statement' && type !== 'tlp')
    findings.add('definition-type', `${type} is not of the standard`, 'definition_type')
}

const advices: { readonly [type: string]: readonly Advice[] } = {
  artifact: [mediaType],
  'extension-definition': [advised('description'), definitionProperties],
  file: [mediaType, pdf],
  // Errata 01 lists the name of a grouping as required; earlier text and the schemas do not.
  grouping: [advised('name')],
  indicator: [advised('name', 'description')],
  location: [country],
  'malware-analysis': [product],
  'marking-definition': [definitionType],
  'network-traffic': [protocols, ports, trafficKeys],
  process: [priority],
  relationship: [relationship],
}

/** Warnings that only objects of some types can give. */
export function adviseByType(object: JsonObject, type: string, findings: Findings): void {
  const own = entryOf(advices, type)
  if (own !== undefined) for (const advice of own) advice(object, findings)
}

/** Warnings about kill chains and external references. */
export function adviseOnParts(object: JsonObject, findings: Findings): void {
  const phases = object.kill_chain_phases
  if (isList(phases))
    for (const [at, phase] of phases.entries())
      if (isObject(phase))
        for (const name of ['kill_chain_name', 'phase_name']) {
          const term = textOf(phase, name)
          if (term !== undefined && !isPlainTerm(term))
            findings.addAt('kill-chain-name', 'should be lower case with hyphens', [
              'kill_chain_phases',
              at,
              name,
            ])
        }
  const references = object.external_references
  if (isList(references))
    for (const [at, reference] of references.entries())
      if (
        isObject(reference) &&
        Object.hasOwn(reference, 'url') &&
        !Object.hasOwn(reference, 'hashes')
      )
        findings.addAt('external-reference-hash', 'a url should come with hashes', [
          'external_references',
          at,
        ])
}
