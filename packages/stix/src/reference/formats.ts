import { isIpv4, isMacAddress } from '../check/addresses.ts'
import { isDomainName } from '../check/names.ts'
import type { Format } from '../kinds.ts'

/**
 * The spellings that the reference validator accepts. Where it is more tolerant or stricter than
 * the standard, this follows the validator.
 */

/** A colon-separated host may be an address in brackets, whatever stands inside is checked here. */
const group = '[0-9A-Fa-f]{1,4}'
const byte = '(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)'
const quad = `(?:${byte}\\.){3}${byte}`
const tail = `(?:${group}:${group}|${quad})`

/** The nine forms of RFC 3986's IPv6address: how many groups may stand before the gap. */
const bracketed = [
  `(?:${group}:){6}${tail}`,
  `::(?:${group}:){5}${tail}`,
  ...[0, 1, 2, 3, 4].map(
    (before) => `(?:(?:${group}:){0,${before}}${group})?::(?:${group}:){${4 - before}}${tail}`,
  ),
  `(?:(?:${group}:){0,5}${group})?::${group}`,
  `(?:(?:${group}:){0,6}${group})?::`,
].join('|')

const unreserved = "[a-zA-Z0-9_.~\\-!$&'()*+,;="
const hostLiteral = new RegExp(`^(?:${bracketed}|v[0-9A-Fa-f]+\\.${unreserved}:]+)$`)
const escaped = '|%[0-9A-Fa-f]{2}'
const hostName = new RegExp(`^(?:${unreserved}]${escaped})*$`)
const userInfo = new RegExp(`^(?:${unreserved}:]${escaped})*$`)
const path = new RegExp(`^(?:${unreserved}:@/]${escaped})*$`)
const query = new RegExp(`^(?:${unreserved}:@/?]${escaped})*$`)
const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*$/

const isAuthority = (text: string): boolean => {
  const at = text.lastIndexOf('@')
  if (at >= 0 && !userInfo.test(text.slice(0, at))) return false
  const host = text.slice(at + 1)
  if (host.startsWith('[')) {
    const close = host.indexOf(']')
    return (
      close > 0 &&
      close < 60 &&
      hostLiteral.test(host.slice(1, close)) &&
      /^(?::[0-9]*)?$/.test(host.slice(close + 1))
    )
  }
  const colon = host.indexOf(':')
  if (colon < 0) return hostName.test(host)
  return hostName.test(host.slice(0, colon)) && /^[0-9]*$/.test(host.slice(colon + 1))
}

/** A URI of RFC 3986 by its grammar, read part by part. */
export const isGrammaticalUri = (text: string): boolean => {
  const colon = text.indexOf(':')
  if (colon < 1 || !scheme.test(text.slice(0, colon))) return false
  let rest = text.slice(colon + 1)
  const hash = rest.indexOf('#')
  if (hash >= 0) {
    if (!query.test(rest.slice(hash + 1))) return false
    rest = rest.slice(0, hash)
  }
  const mark = rest.indexOf('?')
  if (mark >= 0) {
    if (!query.test(rest.slice(mark + 1))) return false
    rest = rest.slice(0, mark)
  }
  if (!rest.startsWith('//')) return path.test(rest)
  const slash = rest.indexOf('/', 2)
  const end = slash < 0 ? rest.length : slash
  return isAuthority(rest.slice(2, end)) && path.test(rest.slice(end))
}

const email = /^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9.-]+$/

/** The forms that it knows: an IPv4 tail has the letter d where a digit was meant. */
const oddByte = '(?:25[0-5]|2[0-4]d|1dd|[1-9]?d)'
const oddQuad = `${oddByte}(?:.${oddByte}){3}`
const ipv6Forms = [
  `(?:${group}:){7}(?:${group}|:)`,
  `(?:${group}:){6}(?::${group}|${oddQuad}|:)`,
  ...[5, 4, 3, 2, 1].map((before) => {
    const gap = 5 - before
    const groups = gap === 0 ? '' : `(?::${group}){0,${gap}}`
    return `(?:${group}:){${before}}(?:(?::${group}){1,${7 - before}}|${groups}:${oddQuad}|:)`
  }),
  `:(?:(?::${group}){1,7}|(?::${group}){0,5}:${oddQuad}|:)`,
].join('|')
const ipv6Address = new RegExp(`^(?:${ipv6Forms})$`)
const prefix = /^(?:12[0-8]|1[01][0-9]|[1-9][0-9]|[0-9])$/

const isReferenceIpv6 = (text: string): boolean => {
  let from = 0
  while (text[from] === 's') from++
  const percent = text.indexOf('%', from)
  if (percent >= 0)
    return (
      percent < text.length - 1 &&
      !text.slice(percent).includes('\n') &&
      isBare(text.slice(from, percent))
    )
  const slash = text.indexOf('/', from)
  if (slash >= 0 && !prefix.test(text.slice(slash + 1))) return false
  let end = slash < 0 ? text.length : slash
  while (end > from && text[end - 1] === 's') end--
  return isBare(text.slice(from, end))
}

const isBare = (text: string): boolean => text.length < 60 && ipv6Address.test(text)

const quotedInCpe = new Set('\\*?!"#$%&\'()+,/:;<=>@[]^`{|}~')

/** One value between colons, from `from`; where it ends, or -1 when it is malformed. */
const cpeValueEnd = (text: string, from: number): number => {
  const next = text.charAt(from + 1)
  const single = text[from] === '*' || text[from] === '-'
  if (single && (next === ':' || next === '')) return from + 1
  let at = from
  if (text[at] === '*') at++
  else while (text[at] === '?') at++
  const start = at
  for (; at < text.length; at++) {
    if (text[at] === '\\' && quotedInCpe.has(text.charAt(at + 1))) at++
    else if (!/[a-zA-Z0-9._-]/.test(text.charAt(at))) break
  }
  if (at === start) return -1
  if (text[at] === '*') return at + 1
  while (text[at] === '?') at++
  return at
}

const cpeLanguage = /^(?:[a-zA-Z]{2,3}(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?|[*-])$/

const isReferenceCpe = (text: string): boolean => {
  if (!/^cpe:2\.3:[aho*-]:/.test(text) || text.includes(' ')) return false
  let at = 9
  for (let component = 1; component <= 10; component++) {
    if (text[at] !== ':') return false
    at++
    if (component === 6) {
      const colon = text.indexOf(':', at)
      const end = colon < 0 ? text.length : colon
      if (!cpeLanguage.test(text.slice(at, end))) return false
      at = end
    } else {
      at = cpeValueEnd(text, at)
      if (at < 0) return false
    }
  }
  return at === text.length
}

const mediaTop =
  /^(?:application|audio|font|image|message|model|multipart|text|video)\/[a-zA-Z0-9.+_-]/
const shortHives = ['HKCC', 'HKCR', 'HKCU', 'HKU', 'hklm', 'hkcc', 'hkcr', 'hkcu', 'hku']

const isReferenceKey = (text: string): boolean =>
  !text.startsWith('HKLM') && !shortHives.some((hive) => text.includes(hive))

const anyText = (): boolean => true

/** By format, what the schemas of the reference validator accept. */
export const referenceFormats: Record<Format, (text: string) => boolean> = {
  'type-name': (text) =>
    [...text].length >= 3 &&
    [...text].length <= 250 &&
    text !== 'action' &&
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?$/.test(text),
  'language-tag': anyText,
  uri: isGrammaticalUri,
  'domain-name': isDomainName,
  'email-addr': (text) => email.test(text),
  'ipv4-addr': isIpv4,
  'ipv6-addr': isReferenceIpv6,
  'mac-addr': isMacAddress,
  cpe: isReferenceCpe,
  'media-type': (text) => mediaTop.test(text),
  'character-set': (text) => /^[a-zA-Z0-9/.+_:-]{2,250}$/.test(text),
  'registry-key': isReferenceKey,
  'relationship-type': (text) => /^[a-z0-9-]+$/.test(text),
}
