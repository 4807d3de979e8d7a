/** The parts of an identifier `type--uuid`. */
export interface StixIdParts {
  readonly type: string
  /** As given; upper-case letters are kept. */
  readonly uuid: string
  /** The four version bits: 4 for random, 5 for named by SHA-1. */
  readonly version: number
  /** The variant bits; only `rfc4122` gives the version a meaning. */
  readonly variant: 'ncs' | 'rfc4122' | 'microsoft' | 'future'
}

/**
 * Takes apart an identifier of STIX 2.1 §2.9: a type name (lower-case letters, digits and hyphens,
 * from a letter to a letter or digit, 3 to 250 characters), two hyphens, a UUID. `undefined` for anything else. What the version and
 * the variant of the UUID must be is for the caller to say: see `isStixId`.
 *
 * @example
 * parseId('indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f')
 * // { type: 'indicator', uuid: '8e2e…', version: 4, variant: 'rfc4122' }
 */
export function parseId(text: string): StixIdParts | undefined {
  const cut = text.length - uuidLength
  const uuid = text.slice(Math.max(cut, 0))
  const type = text.slice(0, Math.max(cut - 2, 0))
  if (!uuidShape.test(uuid) || text.slice(cut - 2, cut) !== '--' || !isTypeName(type)) {
    return undefined
  }
  const bits = Number.parseInt(uuid.charAt(19), 16)
  const variant = bits < 8 ? 'ncs' : bits < 12 ? 'rfc4122' : bits < 14 ? 'microsoft' : 'future'
  return { type, uuid, version: Number.parseInt(uuid.charAt(14), 16), variant }
}

/** True for an identifier whose UUID is one of RFC 4122, of version 1 to 5. */
export function isStixId(text: string): boolean {
  const parts = parseId(text)
  return parts?.variant === 'rfc4122' && parts.version >= 1 && parts.version <= 5
}

/** The type named in an identifier; `undefined` where it is none. */
export function typeOfId(text: string): string | undefined {
  return parseId(text)?.type
}

const uuidLength = 36
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function isTypeName(text: string): boolean {
  const { length } = text
  return length >= 3 && length <= 250 && /^[a-z][a-z0-9-]*$/.test(text) && !text.endsWith('-')
}
