/**
 * Why a text or value is refused. Stable: programs may switch on it.
 *
 * - `syntax`: not JSON (RFC 8259), or a byte order mark in front
 * - `invalid_utf8`: not UTF-8
 * - `duplicate_key`: one object names a key twice, however it is escaped
 * - `forbidden_key`: a key `__proto__`
 * - `key_too_long`, `too_deep`, `too_large`, `too_many_nodes`: a limit was passed
 * - `unsafe_integer`: an integer literal beyond ±(2^53 − 1)
 * - `number_out_of_range`: a literal such as 1e999, or NaN or an infinity when writing
 * - `lone_surrogate`: half of a surrogate pair
 * - `not_an_object`: an envelope whose text is some other value
 * - `not_json`: only when writing: a value that JSON does not have (undefined, Date, bigint …)
 */
export type JsonErrorCode =
  | 'syntax'
  | 'invalid_utf8'
  | 'duplicate_key'
  | 'forbidden_key'
  | 'key_too_long'
  | 'too_deep'
  | 'too_large'
  | 'too_many_nodes'
  | 'unsafe_integer'
  | 'number_out_of_range'
  | 'lone_surrogate'
  | 'not_an_object'
  | 'not_json'

/** A refused text or value. The message never repeats the text itself, except keys in `path`. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
  readonly code: JsonErrorCode
  /** Byte of the UTF-8 text where the fault shows, from 0; −1 when a value was being written. */
  readonly offset: number
  /** JSON Pointer (RFC 6901) of the place, where one can be given, else undefined. */
  readonly path: string | undefined

  constructor(code: JsonErrorCode, offset: number, path?: string) {
    const place = path === undefined || path === '' ? '' : ` (${path})`
    super(`${code}${offset < 0 ? '' : ` at byte ${offset}`}${place}`)
    this.code = code
    this.offset = offset
    this.path = path
  }
}
