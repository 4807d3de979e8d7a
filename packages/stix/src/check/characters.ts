/** Character tests that read each character once: no backtracking, so no input can hang them. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isLower = (code: number): boolean => code >= 97 && code <= 122
export const isUpper = (code: number): boolean => code >= 65 && code <= 90
export const isHexDigit = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70)
const isAlphanumeric = (code: number): boolean => isDigit(code) || isLower(code) || isUpper(code)

/** Base64 of RFC 4648 §4 with padding; empty text is not a value. */
export const isBase64 = (text: string): boolean => {
  const length = text.length
  if (length === 0 || length % 4 !== 0) return false
  let end = length
  if (text.charCodeAt(end - 1) === 61) end -= text.charCodeAt(end - 2) === 61 ? 2 : 1
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isAlphanumeric(code) && code !== 43 && code !== 47) return false
  }
  return true
}

/** Pairs of hexadecimal digits; empty text is not a value. */
export const isHexPairs = (text: string): boolean => {
  if (text.length === 0 || text.length % 2 !== 0) return false
  for (let at = 0; at < text.length; at++) if (!isHexDigit(text.charCodeAt(at))) return false
  return true
}

export const isHexOfLength = (text: string, length: number): boolean =>
  text.length === length && isHexPairs(text)

/** The 36-character form of RFC 4122, at `from`, with its RFC variant and a version of 1 to 5. */
const isUuidAt = (text: string, from: number): boolean => {
  if (text.length - from !== 36) return false
  for (let at = 0; at < 36; at++) {
    const code = text.charCodeAt(from + at)
    const isDash = at === 8 || at === 13 || at === 18 || at === 23
    if (isDash ? code !== 45 : !isHexDigit(code)) return false
  }
  const version = text.charCodeAt(from + 14)
  const variant = text.charAt(from + 19)
  return version >= 49 && version <= 53 && '89abAB'.includes(variant)
}

/**
 * The object type of an identifier `type--uuid` (STIX 2.1 §2.9), or undefined when the text is not
 * one. The type is lower-case letters, digits and hyphens, and begins with a letter.
 */
export const identifierType = (text: string): string | undefined => {
  const split = text.length - 38
  if (split < 3 || text.charCodeAt(split) !== 45 || text.charCodeAt(split + 1) !== 45)
    return undefined
  if (!isUuidAt(text, split + 2) || !isLower(text.charCodeAt(0))) return undefined
  for (let at = 1; at < split; at++) {
    const code = text.charCodeAt(at)
    if (!isLower(code) && !isDigit(code) && code !== 45) return undefined
  }
  return text.charCodeAt(split - 1) === 45 ? undefined : text.slice(0, split)
}

/** The version digit of an identifier's UUID: `'4'` in `tool--…-4…`. */
export const uuidVersion = (identifier: string): string => identifier.charAt(identifier.length - 22)

/** Type names (§3.1, §11.2): `a-z`, `0-9` and single hyphens, first a letter, 3 to 250 long. */
export const isTypeName = (text: string): boolean =>
  text.length >= 3 && text.length <= 250 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?$/.test(text)

/** Property names (§3.1, §11.1): `a-z`, `0-9` and `_`, first a letter, 3 to 250 long; or `id`. */
export const isPropertyName = (name: string): boolean =>
  name === 'id' || (name.length >= 3 && name.length <= 250 && /^[a-z][a-z0-9_]*$/.test(name))

/** Keys of dictionaries (§2.3): ASCII letters, digits, `-` and `_`, at most 250. */
export const isDictionaryKey = (key: string): boolean =>
  key.length <= 250 && /^[a-zA-Z0-9_-]*$/.test(key)
