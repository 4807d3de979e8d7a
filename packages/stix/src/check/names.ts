/** Names whose spelling other standards define: domains, languages, products, media types. */

const dots = /[.\u3002\uff0e\uff61]/
const asciiLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/
const unicodeLabel =
  /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\u00b7\u0375\u05f3\u05f4\u30fb-]|\u200c|\u200d)+$/u

/** Length of a label in its ASCII form; an estimate that is never too small for other scripts. */
const asciiLength = (label: string): number =>
  /^[\x20-\x7e]*$/.test(label) ? label.length : new URL(`http://${label}`).hostname.length

const isLabel = (label: string): boolean => {
  if (label.length === 0 || label.length > 63) return false
  if (asciiLabel.test(label)) return label.slice(2, 4) !== '--' || isPunycodeLabel(label)
  if (/^[\x20-\x7e]*$/.test(label) || label.slice(2, 4) === '--') return false
  if (label.startsWith('-') || label.endsWith('-')) return false
  if (!unicodeLabel.test(label) || label.normalize('NFC') !== label || /^\p{M}/u.test(label))
    return false
  try {
    return asciiLength(label) <= 63
  } catch {
    return false
  }
}

const isPunycodeLabel = (label: string): boolean => {
  const lower = label.toLowerCase()
  if (!lower.startsWith('xn--') || lower.length < 5) return false
  try {
    return new URL(`http://${lower}/`).hostname === lower
  } catch {
    return false
  }
}

/**
 * A domain name of RFC 1034 whose labels conform to RFC 5890 (§6.4): letters, digits and hyphens,
 * or letters of other scripts in their lower-case, composed form. One closing dot may follow.
 */
export const isDomainName = (text: string): boolean => {
  if (text.length === 0 || text.length > 254) return false
  const labels = text.split(dots)
  if (labels.length > 1 && labels[labels.length - 1] === '') labels.pop()
  return labels.every(isLabel)
}

const languageTag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$/
const privateTag = /^x(?:-[a-z0-9]{1,8})+$/
const grandfathered = new Set(
  `art-lojban cel-gaulish en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo
  i-navajo i-pwn i-tao i-tay i-tsu no-bok no-nyn sgn-be-fr sgn-be-nl sgn-ch-de zh-guoyu zh-hakka
  zh-min zh-min-nan zh-xiang`.split(/\s+/),
)

/** A well-formed language tag (RFC 5646 §2.2.9). Whether its parts are registered is not asked. */
export const isLanguageTag = (tag: string): boolean => {
  if (tag.length > 200) return false
  const lower = tag.toLowerCase()
  return languageTag.test(lower) || privateTag.test(lower) || grandfathered.has(lower)
}

const cpeQuoted = new Set('\\*?!"#$%&\'()+,/:;<=>@[]^`{|}~-.')
const cpePlain = /^[a-zA-Z0-9._-]$/

/** Splits at colons that no backslash quotes. */
const cpeComponents = (text: string): string[] => {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '\\') at++
    else if (at === text.length || text[at] === ':') {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return parts
}

const isCpeValue = (value: string): boolean => {
  if (value === '*' || value === '-') return true
  let at = 0
  let end = value.length
  if (value[0] === '*') at = 1
  else while (value[at] === '?') at++
  const quotedEnd = value[end - 2] === '\\' && value[end - 3] !== '\\'
  if (!quotedEnd) {
    if (value[end - 1] === '*') end--
    else while (end > at && value[end - 1] === '?') end--
  }
  if (at >= end) return false
  for (; at < end; at++) {
    const character = value.charAt(at)
    if (character === '\\') {
      at++
      if (!cpeQuoted.has(value.charAt(at))) return false
    } else if (!cpePlain.test(character)) return false
  }
  return true
}

const cpeLanguage = /^(?:[a-zA-Z]{2,3}(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?|\*|-)$/

/** A CPE 2.3 name bound to a formatted string: `cpe:2.3:` and eleven components (§6.14). */
export const isCpe = (text: string): boolean => {
  if (!text.startsWith('cpe:2.3:')) return false
  const [part, ...rest] = cpeComponents(text.slice(8))
  if (part === undefined || !/^[aho*-]$/.test(part) || rest.length !== 10) return false
  return rest.every((value, at) => (at === 5 ? cpeLanguage.test(value) : isCpeValue(value)))
}

/** `type/subtype` of RFC 6838 with one of the registered top-level types. */
export const isMediaType = (text: string): boolean =>
  /^(?:application|audio|example|font|haptics|image|message|model|multipart|text|video)\/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]*$/.test(
    text,
  )

/** The name of an IANA character set, by its characters and length. */
export const isCharacterSetName = (text: string): boolean =>
  /^[a-zA-Z0-9/.+_:()-]{2,250}$/.test(text)

const shortHive = /^(?:HKLM|HKCU|HKCR|HKCC|HKU)(?:\\|$)/i

/** A registry key whose hive is written in full (§6.17): not `HKLM\…`. */
export const isRegistryKey = (text: string): boolean => !shortHive.test(text)

/** Names of relationships (§5.1.2): `a-z`, `0-9` and `-`. */
export const isRelationshipType = (text: string): boolean => /^[a-z0-9-]+$/.test(text)
