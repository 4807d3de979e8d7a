import { isHexDigit } from './characters.ts'

const octet = /^(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])$/
const prefixLength = /^(?:0|[1-9][0-9]{0,2})$/

const splitPrefix = (text: string, most: number): string | undefined => {
  const slash = text.indexOf('/')
  if (slash < 0) return text
  const bits = text.slice(slash + 1)
  return prefixLength.test(bits) && Number(bits) <= most ? text.slice(0, slash) : undefined
}

const isDottedQuad = (text: string): boolean => {
  if (text.length > 15) return false
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => octet.test(part))
}

/** An IPv4 address or a network in CIDR notation (§6.8). */
export const isIpv4 = (text: string): boolean => {
  const address = splitPrefix(text, 32)
  return address !== undefined && isDottedQuad(address)
}

const isGroup = (text: string): boolean => {
  if (text.length === 0 || text.length > 4) return false
  for (let at = 0; at < text.length; at++) if (!isHexDigit(text.charCodeAt(at))) return false
  return true
}

/** How many 16-bit groups a side of `::` holds; undefined when it is malformed. */
const countGroups = (side: string, quadAllowed: boolean): number | undefined => {
  if (side === '') return 0
  const parts = side.split(':')
  const last = parts[parts.length - 1] ?? ''
  const quad = quadAllowed && last.includes('.')
  if (quad && !isDottedQuad(last)) return undefined
  const groups = quad ? parts.slice(0, -1) : parts
  return groups.every(isGroup) ? groups.length + (quad ? 2 : 0) : undefined
}

/** An IPv6 address, with a zone if it has one, or a network in CIDR notation (§6.9). */
export const isIpv6 = (text: string): boolean => {
  const whole = splitPrefix(text, 128)
  if (whole === undefined) return false
  const percent = whole.indexOf('%')
  if (percent === whole.length - 1) return false
  const address = percent < 0 ? whole : whole.slice(0, percent)
  if (address.length > 45) return false
  const gap = address.indexOf('::')
  if (gap < 0) return countGroups(address, true) === 8
  const left = countGroups(address.slice(0, gap), false)
  const right = countGroups(address.slice(gap + 2), true)
  return left !== undefined && right !== undefined && left + right <= 7
}

/** Six lower-case octets with colons (§6.10). */
export const isMacAddress = (text: string): boolean => /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/.test(text)

const mailbox = /^[^\s@<>]+$/

/** An addr-spec without display name (§6.5, RFC 5322 §3.4.1): a local part, `@`, a domain. */
export const isEmailAddress = (text: string): boolean => {
  const at = text.lastIndexOf('@')
  if (at < 1 || at === text.length - 1 || text.length > 998) return false
  const local = text.slice(0, at)
  const quoted = local.startsWith('"') && local.endsWith('"') && local.length > 2
  return (quoted || mailbox.test(local)) && mailbox.test(text.slice(at + 1))
}

const schemeCharacters = /^[a-zA-Z][a-zA-Z0-9+.-]*$/
const uriCharacters = /^(?:[a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-fA-F]{2})*$/

/** A URI with a scheme and only the characters of RFC 3986 §2. */
export const isUri = (text: string): boolean => {
  const colon = text.indexOf(':')
  return (
    colon > 0 &&
    schemeCharacters.test(text.slice(0, colon)) &&
    uriCharacters.test(text.slice(colon))
  )
}
