import { canonicalize, isJsonObject, type JsonObject, type JsonValue } from '@comity/json'
import { sha1 } from '@noble/hashes/legacy.js'
import { isTimestamp, versionKey } from './timestamp.ts'

/** The namespace of deterministic identifiers of cyber-observables (STIX 2.1 §2.9). */
export const observableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7'

/**
 * The ID contributing properties of each cyber-observable type (STIX 2.1 §6). A process has none:
 * its UUID is always random.
 */
export const contributingProperties: Readonly<Record<string, readonly string[]>> = {
  artifact: ['hashes', 'payload_bin'],
  'autonomous-system': ['number'],
  directory: ['path'],
  'domain-name': ['value'],
  'email-addr': ['value'],
  'email-message': ['from_ref', 'subject', 'body'],
  file: ['hashes', 'name', 'extensions', 'parent_directory_ref'],
  'ipv4-addr': ['value'],
  'ipv6-addr': ['value'],
  'mac-addr': ['value'],
  mutex: ['name'],
  'network-traffic': [
    'start',
    'end',
    'src_ref',
    'dst_ref',
    'src_port',
    'dst_port',
    'protocols',
    'extensions',
  ],
  process: [],
  software: ['name', 'cpe', 'swid', 'vendor', 'version'],
  url: ['value'],
  'user-account': ['account_type', 'user_id', 'account_login'],
  'windows-registry-key': ['key', 'values'],
  'x509-certificate': ['hashes', 'serial_number'],
}

/**
 * The deterministic identifier of a cyber-observable: UUIDv5 over the canonical JSON (RFC 8785) of
 * the contributing properties that are present (STIX 2.1 §2.9, §3.4). `undefined` where there is
 * none to be had and a random UUID must be used: no contributing property present, a type that
 * has none, a type that is not known.
 *
 * Of several hashes one enters: MD5, SHA-1, SHA-256, SHA-512, else the first by name. Names of
 * hashes are read as the vocabulary spells them. Zeros at the end of a second's fraction are left
 * out of timestamps, so that equal instants give equal identifiers. Both as in python-stix2.
 *
 * @throws JsonError where a value has no canonical form
 * @example
 * deterministicId({ type: 'ipv4-addr', value: '198.51.100.3' })
 * // 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4'
 */
export function deterministicId(object: JsonObject): string | undefined {
  const { type } = object
  if (typeof type !== 'string' || !Object.hasOwn(contributingProperties, type)) return undefined
  const name: Record<string, JsonValue> = {}
  for (const property of contributingProperties[type] ?? []) {
    const value = Object.hasOwn(object, property) ? object[property] : undefined
    const entering = value === undefined ? undefined : contribution(property, value)
    if (entering !== undefined) name[property] = entering
  }
  if (Object.keys(name).length === 0) return undefined
  return `${type}--${namedUuid(observableNamespace, canonicalize(name))}`
}

/**
 * An identifier for a new object: deterministic where the standard has one, random otherwise.
 *
 * @param randomUuid gives a UUIDv4, e.g. `crypto.randomUUID`
 */
export function makeId(
  object: JsonObject & { readonly type: string },
  randomUuid: () => string,
): string {
  return deterministicId(object) ?? `${object.type}--${randomUuid()}`
}

function contribution(property: string, value: JsonValue): JsonValue | undefined {
  if (property === 'hashes') return isJsonObject(value) ? oneHash(value) : undefined
  if (property === 'start' || property === 'end') return instant(value)
  if (property === 'extensions' && isJsonObject(value)) return withInstants(value)
  return value
}

const hashPreference = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512']
const hashNames = [...hashPreference, 'SHA3-256', 'SHA3-512', 'SSDEEP', 'TLSH']

function oneHash(hashes: JsonObject): JsonObject | undefined {
  const named = new Map(Object.entries(hashes).map(([name, hash]) => [hashName(name), hash]))
  const chosen = hashPreference.find((name) => named.has(name)) ?? [...named.keys()].sort()[0]
  const hash = chosen === undefined ? undefined : named.get(chosen)
  return chosen === undefined || hash === undefined ? undefined : { [chosen]: hash }
}

function hashName(name: string): string {
  const bare = (text: string) => text.toUpperCase().replaceAll(/[-_]/g, '')
  return hashNames.find((known) => bare(known) === bare(name)) ?? name
}

/** The only timestamp among the predefined extensions is that of a Windows PE file (§6.7.6). */
function withInstants(extensions: JsonObject): JsonObject {
  const portable = extensions['windows-pebinary-ext']
  if (!isJsonObject(portable) || portable.time_date_stamp === undefined) return extensions
  const stamped = { ...portable, time_date_stamp: instant(portable.time_date_stamp) }
  return { ...extensions, 'windows-pebinary-ext': stamped }
}

function instant(value: JsonValue): JsonValue {
  return typeof value === 'string' && isTimestamp(value) ? `${versionKey(value)}Z` : value
}

/** UUIDv5 (RFC 4122 §4.3). */
function namedUuid(namespace: string, name: string): string {
  const prefix = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  )
  const text = new TextEncoder().encode(name)
  const input = new Uint8Array(prefix.length + text.length)
  input.set(prefix)
  input.set(text, prefix.length)
  const hex = Array.from(sha1(input).slice(0, 16), (byte, k) => {
    const marked = k === 6 ? (byte & 0x0f) | 0x50 : k === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
