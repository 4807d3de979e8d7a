import type { Findings } from '../finding.ts'
import {
  entryOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  textOf,
} from '../json-value.ts'
import { characterSets } from '../registries/character-sets.ts'
import { mediaTypes } from '../registries/media-types.ts'
import { objectTables, observableTypes } from '../tables.ts'
import { compareTimestamps, isTimestamp } from '../timestamp.ts'
import { checkContainerReferences } from './container.ts'
import { isCpeName } from './cpe.ts'
import { knownLanguages, refusedForSoftware, threeLetterLanguages } from './languages.ts'
import { type Observable, observablesOf } from './observables.ts'
import { hasTimestampForm } from './shape.ts'

/** The rules that the reference validator always checks, beyond its schemas. */
export function checkMusts(object: JsonObject, findings: Findings): void {
  checkTimestamps(object, findings)
  checkOrder(object, findings)
  checkCircularMarkings(object, findings)
  checkSelectors(object, findings)
  checkContainerReferences(object, findings)
  for (const observable of observablesOf(object)) checkObservable(observable, findings)
  checkStray(object, findings)
  checkLanguages(object, findings)
  if (Object.hasOwn(object, 'cpe') && !isCpeName(object.cpe ?? null))
    findings.add('cpe', 'must be a CPE 2.3 name', 'cpe')
  checkUuid(object, findings)
}

/**
 * What makes the validator give up: references that cannot be gone through, and an observable that has `objects`,
 * which it takes for a container of objects with ids.
 */
function checkStray(object: JsonObject, findings: Findings): void {
  const { external_references: references, objects, type } = object
  if (references === null || typeof references === 'number' || typeof references === 'boolean')
    findings.add('property-type', 'must be a list', 'external_references')
  if (objects === undefined || !observableTypes.has(textOf(object, 'type') ?? '')) return
  const members = isObject(objects) ? Object.values(objects) : [null]
  if (!members.every((member) => isObject(member) && Object.hasOwn(member, 'id')))
    findings.add('property-type', `does not belong to ${type}`, 'objects')
}

/** Timestamps of the right form must name a day that exists. */
function checkTimestamps(object: JsonObject, findings: Findings): void {
  const rows = objectTables.get(textOf(object, 'type') ?? '')?.properties ?? {}
  for (const name of Object.keys(object)) {
    if (name !== 'created' && name !== 'modified' && entryOf(rows, name)?.kind.is !== 'timestamp')
      continue
    const value = object[name] ?? null
    if (typeof value !== 'string')
      findings.add('timestamp-format', 'must be a timestamp', name, 'error')
    else if (hasTimestampForm(value) && !isTimestamp(value))
      findings.add('timestamp-format', 'must be a day that exists', name)
  }
  if (object.type === 'file' && isObject(object.extensions))
    for (const [name, content] of Object.entries(object.extensions))
      if (isObject(content)) checkDay(content, 'time_date_stamp', ['extensions', name], findings)
  const certificate = object.type === 'x509-certificate' ? object.x509_v3_extensions : undefined
  if (!isObject(certificate)) return
  for (const edge of ['before', 'after'])
    checkDay(certificate, `private_key_usage_period_not_${edge}`, ['x509_v3_extensions'], findings)
}

function checkDay(
  object: JsonObject,
  name: string,
  steps: readonly string[],
  findings: Findings,
): void {
  const value = object[name]
  if (value !== undefined && hasTimestampForm(value) && !isTimestamp(value))
    findings.addAt('timestamp-format', 'must be a day that exists', [...steps, name])
}

const seen = [['last_seen', 'first_seen', false]] as const
const orders: { readonly [type: string]: readonly (readonly [string, string, boolean])[] } = {
  campaign: seen,
  indicator: [['valid_until', 'valid_from', true]],
  infrastructure: seen,
  'intrusion-set': seen,
  malware: seen,
  'observed-data': [['last_observed', 'first_observed', false]],
  relationship: [['stop_time', 'start_time', true]],
  sighting: seen,
  'threat-actor': seen,
}

function checkOrder(object: JsonObject, findings: Findings): void {
  const pairs = entryOf(orders, textOf(object, 'type') ?? '') ?? []
  for (const [later, earlier, strictly] of [['modified', 'created', false] as const, ...pairs])
    if (!isInOrder(object, later, earlier, strictly))
      findings.add('timestamp-order', `must not be before ${earlier}`, later)
  for (const { object: inner, steps } of observablesOf(object))
    if (inner.type === 'network-traffic' && !isInOrder(inner, 'end', 'start', false))
      findings.addAt('timestamp-order', 'must not be before start', [...steps, 'end'])
}

/** To six digits of a second as instants, beyond that as texts: so the validator compares. */
const isPrecise = (text: string): boolean => isTimestamp(text) && text.length <= 27

function isInOrder(object: JsonObject, later: string, earlier: string, strictly: boolean): boolean {
  const [a, b] = [object[later], object[earlier]]
  if (a === undefined || b === undefined) return true
  if (typeof a !== 'string' || typeof b !== 'string') return false
  const difference =
    isPrecise(a) && isPrecise(b) ? compareTimestamps(a, b) : a < b ? -1 : a > b ? 1 : 0
  return difference > 0 || (difference === 0 && !strictly)
}

function checkCircularMarkings(object: JsonObject, findings: Findings): void {
  if (object.type !== 'marking-definition') return
  const { id, object_marking_refs: refs, granular_markings: granular } = object
  if (isList(refs) && refs.includes(id ?? null))
    findings.add('marking-cycle', 'must not mark itself', 'object_marking_refs')
  if (isList(granular) && granular.some((item) => isObject(item) && item.marking_ref === id))
    findings.add('marking-cycle', 'must not mark itself', 'granular_markings')
}

function checkSelectors(object: JsonObject, findings: Findings): void {
  const markings = object.granular_markings
  if (!isList(markings)) return
  for (const [at, marking] of markings.entries()) {
    if (!isObject(marking) || !isList(marking.selectors)) continue
    for (const [place, selector] of marking.selectors.entries())
      if (typeof selector === 'string' && !selects(object, selector))
        findings.addAt('selector-unmatched', `${selector} is not present`, [
          'granular_markings',
          at,
          'selectors',
          place,
        ])
  }
}

/** Follows a selector; an index also reaches into the characters of a string, as Python's does. */
function selects(object: JsonObject, selector: string): boolean {
  let at: JsonValue | undefined = object
  for (const step of selector.split('.')) {
    const index: string | undefined = /^\[([0-9]{1,15})\]/.exec(step)?.[1]
    if (index !== undefined) {
      const items: readonly JsonValue[] = typeof at === 'string' ? [...at] : isList(at) ? at : []
      at = items[Number(index)]
    } else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined
    if (at === undefined) return false
  }
  return true
}

function checkObservable({ object, steps }: Observable, findings: Findings): void {
  const report = (name: string, message: string, code: 'media-type' | 'character-set') =>
    findings.addAt(code, message, [...steps, name], undefined, 'error')
  const { type, mime_type: media, path_enc: path, name_enc: name, languages } = object
  if (type === 'artifact' && media !== undefined && !mediaTypes().has(String(media)))
    report('mime_type', 'must be a registered media type', 'media-type')
  if (type === 'directory' && path !== undefined && !characterSets().has(String(path)))
    report('path_enc', 'must be a registered character set', 'character-set')
  if (type === 'file' && name !== undefined && !characterSets().has(String(name)))
    report('name_enc', 'must be a registered character set', 'character-set')
  if (type !== 'software' || !isList(languages)) return
  for (const [at, language] of languages.entries())
    if (!isSoftwareLanguage(String(language)))
      findings.addAt('language-tag', 'is not a known language', [...steps, 'languages', at])
}

const isSoftwareLanguage = (language: string): boolean =>
  !refusedForSoftware.has(language) &&
  (knownLanguages().has(language) || threeLetterLanguages().has(language))

const propertyName = /^[a-z0-9_]{3,250}$/

function checkLanguages(object: JsonObject, findings: Findings): void {
  if (Object.hasOwn(object, 'lang') && !knownLanguages().has(String(object.lang)))
    findings.add('language-tag', 'is not a known language', 'lang')
  if (object.type !== 'language-content' || !isObject(object.contents)) return
  for (const [language, content] of Object.entries(object.contents)) {
    const names = isObject(content) ? Object.keys(content) : ['-']
    if (!knownLanguages().has(language) || !names.every((name) => propertyName.test(name)))
      findings.addAt('language-tag', 'is not a known language or content', ['contents', language])
  }
}

const contributing: { readonly [type: string]: readonly string[] } = {
  artifact: ['hashes', 'payload_bin'],
  'email-message': ['from_ref', 'subject', 'body'],
  process: [],
  'user-account': ['account_type', 'user_id', 'account_login'],
  'windows-registry-key': ['key', 'values'],
  'x509-certificate': ['hashes', 'serial_number'],
}

/** The version digit of a UUID after the last `--`; undefined when there is none. */
export const versionOf = (id: JsonValue | undefined): string | undefined => {
  if (typeof id !== 'string') return undefined
  const uuid = id.slice(id.lastIndexOf('--') + 2).toLowerCase()
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}$/
  const match = form.exec(uuid)
  if (match === null) return undefined
  return '89ab'.includes(match[2] ?? '') ? match[1] : ''
}

/** Without contributing properties, and for processes, only a random UUID is right. */
function checkUuid(object: JsonObject, findings: Findings): void {
  const type = textOf(object, 'type') ?? ''
  const names = entryOf(contributing, type)
  if (names === undefined || names.some((name) => Object.hasOwn(object, name))) return
  if (versionOf(object.id) !== '4') findings.add('uuid-version', 'must have a UUIDv4', 'id')
}
