import { JsonError } from './json-error.ts'
import { envelopeLimits, type JsonLimits, messageLimits } from './limits.ts'
import { scan } from './scan.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './value.ts'

/**
 * Reads a JSON text from an untrusted source: what it accepts, JSON.parse reads to the same value,
 * and every other careful reader does too.
 *
 * Refused besides bad syntax: duplicate keys, integers that a double would change, half surrogate
 * pairs, a key `__proto__`, and whatever passes a limit. Keys `constructor` and `prototype` are let
 * through: as own members they change nothing, only code that merges objects blindly could trip over
 * them, and a contributor may well have a field so named.
 *
 * @param input UTF-8 bytes, or a string; offsets in errors count UTF-8 bytes in both cases
 * @throws JsonError with a stable code, the byte offset and mostly a JSON Pointer
 * @example
 * parseJson('{"tlp":"red"}') // { tlp: 'red' }
 * parseJson('{"tlp":"red","tlp":"clear"}') // throws JsonError, code duplicate_key, offset 13
 */
export function parseJson(input: Uint8Array | string, limits: Partial<JsonLimits> = {}): JsonValue {
  const all = { ...messageLimits, ...limits }
  const bytes = typeof input === 'string' ? encode(input, all.maxBytes) : input
  scan(bytes, all)
  return nativeParse(bytes)
}

/** An item of an envelope: its value or its fault, and its bytes exactly as they came (no copy). */
export type EnvelopeItem =
  | { readonly value: JsonValue; readonly error?: never; readonly bytes: Uint8Array }
  | { readonly value?: never; readonly error: JsonError; readonly bytes: Uint8Array }

export interface Envelope {
  /** The top-level object. In its array of items, null stands where an item has a fault. */
  readonly value: JsonObject
  /** One for each element, in order; empty where the key is missing or no array. */
  readonly items: readonly EnvelopeItem[]
}

export interface EnvelopeOptions extends Partial<JsonLimits> {
  /** Top-level key of the array of items; `objects` where not given (STIX bundle, TAXII envelope). */
  readonly itemsKey?: string
}

/**
 * Reads an envelope from an untrusted source and tells where each of its items lies. An item with a
 * fault is reported in its place and spoils nothing else; a text that is not JSON as a whole, or has
 * a fault outside the items, is refused. An item is accepted here if and only if `parseJson` accepts
 * its bytes alone under the same limits.
 *
 * @throws JsonError for faults outside the items; `syntax`, `too_large` and `too_many_nodes` anywhere;
 *   `invalid_utf8` anywhere but in an item that has another fault
 */
export function parseEnvelope(bytes: Uint8Array, options: EnvelopeOptions = {}): Envelope {
  const { itemsKey = 'objects', ...limits } = options
  const spans = scan(bytes, { ...envelopeLimits, ...limits }, itemsKey) ?? []
  const value = nativeParse(blanked(bytes, spans))
  if (!isJsonObject(value)) throw new JsonError('not_an_object', 0)
  const values = Object.hasOwn(value, itemsKey) ? value[itemsKey] : undefined
  const items = spans.map(({ start, end, error }, index): EnvelopeItem => {
    const own = bytes.subarray(start, end)
    if (error !== undefined) return { error, bytes: own }
    return { value: (Array.isArray(values) ? values[index] : null) ?? null, bytes: own }
  })
  return { value, items }
}

/** The bytes with null written over each faulty item, so that native parsing never meets one. */
function blanked(
  bytes: Uint8Array,
  spans: readonly { start: number; end: number; error: JsonError | undefined }[],
): Uint8Array {
  const faulty = spans.filter((span) => span.error !== undefined)
  if (faulty.length === 0) return bytes
  const copy = new Uint8Array(bytes) // not slice(), which for a Node Buffer makes no copy
  for (const { start, end } of faulty) {
    copy.fill(0x20, start, end)
    // Every fault takes more than four bytes to write: 1e999 is the shortest.
    copy.set([0x6e, 0x75, 0x6c, 0x6c], start)
  }
  return copy
}

/** Of bytes that `scan` has passed. @throws JsonError `invalid_utf8` */
export function nativeParse(bytes: Uint8Array): JsonValue {
  const text = decode(bytes)
  const value: unknown = JSON.parse(text)
  return value as JsonValue
}

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array): string {
  try {
    return strictly.decode(bytes)
  } catch {
    throw new JsonError('invalid_utf8', firstInvalid(bytes))
  }
}

/** Length of the longest prefix that is the beginning of some valid UTF-8 text, by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      decoder.decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

function encode(text: string, maxBytes: number): Uint8Array {
  // Each code unit takes at least one byte, so what is too long here need not be encoded first.
  if (text.length > maxBytes) throw new JsonError('too_large', maxBytes)
  const lone = /\p{Surrogate}/u.exec(text)
  const encoder = new TextEncoder()
  if (lone === null) return encoder.encode(text)
  throw new JsonError('lone_surrogate', encoder.encode(text.slice(0, lone.index)).length)
}
