import { JsonError } from './json-error.ts'
import type { JsonValue } from './value.ts'

const maxDepth = 512

/**
 * Writes a value in the one form that all agree on (JCS, RFC 8785): no white space, keys sorted by
 * their UTF-16 code units, numbers and escapes as ECMAScript writes them. Encode it as UTF-8 to hash
 * or sign it. What parseJson has read can be read again from it; a computed double beyond 2^53 that
 * is whole is written as the RFC says, but parseJson refuses it as an unsafe integer.
 *
 * @throws JsonError `number_out_of_range` for NaN and infinities, `lone_surrogate`, `too_deep` (512,
 *   cycles included), `not_json` for what JSON does not have, undefined members included
 * @example
 * canonicalize({ b: 1e21, a: ['€', 0.1] }) // '{"a":["€",0.1],"b":1e+21}'
 */
export function canonicalize(value: JsonValue): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new JsonError('number_out_of_range', -1)
    return String(value) // −0 becomes 0, as §3.2.2.3 asks
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') throw new JsonError('not_json', -1)
  if (depth >= maxDepth) throw new JsonError('too_deep', -1)
  if (Array.isArray(value)) {
    // Array.from: a hole is refused like any other undefined, not skipped.
    return `[${Array.from(value, (each: unknown) => write(each, depth + 1)).join(',')}]`
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new JsonError('not_json', -1)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, each]) => `${writeString(key)}:${write(each, depth + 1)}`).join(',')}}`
}

/** Code units, which is quicker to look for than halves of pairs: most texts have none. */
const surrogate = /[\ud800-\udfff]/

function writeString(text: string): string {
  if (surrogate.test(text) && /\p{Surrogate}/u.test(text)) throw new JsonError('lone_surrogate', -1)
  return JSON.stringify(text)
}
