import { identifierType, isBase64, isDictionaryKey, isHexPairs } from '../check/characters.ts'
import { enumerations } from '../enumerations.ts'
import { isList, isObject, type JsonObject, type JsonValue, own } from '../json-value.ts'
import type { DictionaryKeys, DictionaryOf, RecordTable, Shape } from '../kinds.ts'
import { isSelectorOfReference, knownReference, referenceHash } from './details.ts'
import { referenceFormats } from './formats.ts'

/** Says whether the schemas of the reference validator accept a value. */
export type Test = (value: JsonValue) => boolean

/** Neither null nor an empty list: what its schemas ask of every property. */
export const isPresent: Test = (value) => value !== null && !(isList(value) && value.length === 0)

const isText: Test = (value) => typeof value === 'string'
const isInteger: Test = (value) => Number.isInteger(value)

const timestamp =
  /^[0-9]{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?Z$/

/** The form of a timestamp; whether the day exists is asked elsewhere. */
export const hasTimestampForm = (value: JsonValue): value is string =>
  typeof value === 'string' && timestamp.test(value)

/** Turns a shape into the test that the reference validator's schemas make. */
export function accepts(shape: Shape): Test {
  switch (shape.is) {
    case 'string':
      return acceptsString(shape)
    case 'vocabulary':
    case 'local-reference':
      return isText
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'enumeration': {
      const terms: ReadonlySet<string> = enumerations[shape.enumeration]
      return (value) => typeof value === 'string' && terms.has(value)
    }
    case 'integer':
    case 'float': {
      const { is, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = shape
      return (value) =>
        typeof value === 'number' &&
        (is === 'float' || Number.isInteger(value)) &&
        value >= min &&
        value <= max
    }
    case 'timestamp':
      return acceptsTimestamp(shape.precision)
    case 'identifier':
      return acceptsIdentifier(shape)
    case 'binary':
      return (value) => typeof value === 'string' && isBase64(value)
    case 'hex':
      return (value) => typeof value === 'string' && isHexPairs(value)
    case 'hashes':
      return acceptsHashes
    case 'list': {
      const item = accepts(shape.items)
      return (value) => isList(value) && value.length > 0 && value.every(item)
    }
    case 'record':
      return acceptsRecord(shape.record)
    case 'dictionary':
      return acceptsDictionary(shape.of, shape.keys)
    case 'language-contents':
      return acceptsDictionary('any')
    case 'object':
      return isObject
    case 'external-reference':
      return acceptsExternalReference
    case 'granular-marking':
      return acceptsGranularMarking
    case 'any':
    case 'container':
    case 'extensions':
    case 'bundled':
      return isPresent
  }
}

function acceptsString(shape: Extract<Shape, { is: 'string' }>): Test {
  const { exactly, format } = shape
  // Its schemas take objects of either version; that of the bundle or the options counts.
  if (exactly === '2.1') return (value) => value === '2.0' || value === '2.1'
  if (exactly !== undefined) return (value) => value === exactly
  if (format === undefined) return isText
  const test = referenceFormats[format]
  return (value) => typeof value === 'string' && test(value)
}

function acceptsTimestamp(precision: 'milliseconds' | 'seconds' | undefined): Test {
  if (precision === 'milliseconds') return (value) => hasTimestampForm(value) && value.length >= 24
  if (precision === 'seconds') return (value) => hasTimestampForm(value) && value.length === 20
  return hasTimestampForm
}

function acceptsIdentifier(shape: { of?: readonly string[]; not?: readonly string[] }): Test {
  const { of, not } = shape
  return (value) => {
    const type = typeof value === 'string' ? identifierType(value) : undefined
    return type !== undefined && of?.includes(type) !== false && not?.includes(type) !== true
  }
}

const acceptsHashes: Test = (value) =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([name, hash]) =>
      name.length >= 3 &&
      isDictionaryKey(name) &&
      typeof hash === 'string' &&
      referenceHash(name, hash),
  )

const valueTests: Record<DictionaryOf, Test> = {
  any: isPresent,
  string: isText,
  integer: isInteger,
  'string-or-integer': (value) => isText(value) || isInteger(value),
  strings: (value) => isList(value) && value.length > 0 && value.every(isText),
  header: (value) => isText(value) || (isList(value) && value.length > 1 && value.every(isText)),
}

const socketOption = /^(?:SO|ICMP|ICMP6|IP|IPV6|MCAST|TCP|IRLMP)(?:_[A-Z]+)+$/
const startupText =
  /^lpDesktop|lpTitle|dwFillAttribute|dwFlags|wShowWindow|hStdInput|hStdOutput|hStdError$/
const startupNumber = /^cb|dwX|dwY|dwXSize|dwYSize|dwXCountChars|dwYCountChars$/
const ownHeader =
  /^date|received_lines|content_type|from_ref|sender_ref|to_refs|cc_refs|bcc_refs|subject$/

/** What its schemas add for some dictionaries: names, and values by name. */
const acceptsEntry = (
  keys: DictionaryKeys | undefined,
  name: string,
  value: JsonValue,
): boolean => {
  if (keys === 'exif') return /^[A-Z][a-zA-Z0-9_-]+$/.test(name)
  if (keys === 'socket-options') return socketOption.test(name)
  if (keys !== 'startup-info') return true
  const text = startupText.test(name)
  const number = startupNumber.test(name)
  if (/^lpReserved|lpReserved2$/.test(name) || (!text && !number)) return false
  if (name === 'cbReserved2' && value !== 0) return false
  return (!text || isText(value)) && (!number || isInteger(value))
}

function acceptsDictionary(of: DictionaryOf, keys?: DictionaryKeys): Test {
  const test = valueTests[of]
  return (value) => {
    if (!isObject(value)) return false
    const entries = Object.entries(value)
    if (entries.length === 0) return false
    if (keys === 'header-fields' && entries.every(([name]) => ownHeader.test(name))) return false
    return entries.every(
      ([name, content]) =>
        isDictionaryKey(name) &&
        (name !== '' || of !== 'strings') &&
        test(content) &&
        acceptsEntry(keys, name, content),
    )
  }
}

/** Names that satisfy "at least one" where that is not any property of the table. */
const atLeastOne: { readonly [record: string]: readonly string[] } = {
  'raster-image-ext': [
    'image_height',
    'image_width',
    'bits_per_pixel',
    'image_compression_algorithm',
    'exif_tags',
  ],
  'windows-process-ext': [
    'aslr_enabled',
    'dep_enabled',
    'priority',
    'owner_sid',
    'window_title',
    'startup_info',
  ],
}

/** The content of an embedded type or extension; unknown properties pass, save in a PE header. */
export function acceptsRecord(table: RecordTable): Test {
  const rows = new Map(Object.entries(table.properties).map(([n, row]) => [n, accepts(row.kind)]))
  const required = Object.keys(table.properties).filter((n) => table.properties[n]?.required)
  const closed = table.name === 'windows-pe-optional-header-type'
  const binary = table.name === 'windows-pebinary-ext'
  const some = atLeastOne[table.name] ?? Object.keys(table.properties)
  const needed = table.atLeastOne === true ? some : []
  return (value) => {
    if (!isObject(value)) return false
    const names = Object.keys(value)
    if (closed && names.some((name) => !rows.has(name))) return false
    if (binary && !names.some((name) => name !== 'pe_type' && rows.has(name))) return false
    if (needed.length > 0 && !needed.some((name) => Object.hasOwn(value, name))) return false
    if (table.name === 'email-mime-part-type' && !hasOneBody(value)) return false
    return (
      required.every((name) => Object.hasOwn(value, name)) &&
      names.every((name) => rows.get(name)?.(value[name] ?? null) !== false)
    )
  }
}

const hasOneBody = (part: JsonObject): boolean =>
  Object.hasOwn(part, 'body') !== Object.hasOwn(part, 'body_raw_ref')

const acceptsExternalReference: Test = (value) => {
  if (!isObject(value)) return false
  const { description, url, hashes } = value
  if (description !== undefined && !isText(description)) return false
  if (url !== undefined && !(typeof url === 'string' && referenceFormats.uri(url))) return false
  if (hashes !== undefined && !acceptsHashes(hashes)) return false
  const known = /^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$/
  if (isObject(hashes) && !Object.keys(hashes).every((name) => known.test(name))) return false
  return knownReference(value)
}

const acceptsGranularMarking: Test = (value) => {
  if (!isObject(value)) return false
  const selectors = own(value, 'selectors')
  const lang = own(value, 'lang')
  const marking = own(value, 'marking_ref')
  return (
    isList(selectors) &&
    selectors.length > 0 &&
    selectors.every((item) => typeof item === 'string' && isSelectorOfReference(item)) &&
    (lang === undefined || isText(lang)) &&
    typeof marking === 'string' &&
    identifierType(marking) === 'marking-definition'
  )
}
