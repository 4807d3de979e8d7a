import { isHexOfLength } from '../check/characters.ts'
import type { JsonObject } from '../json-value.ts'

const hexLengths: { readonly [algorithm: string]: number } = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-256': 64,
  'SHA-512': 128,
  'SHA3-256': 64,
  'SHA3-512': 128,
}

/** The form of a hash value as the reference validator's schemas know it. */
export const referenceHash = (algorithm: string, value: string): boolean => {
  const length = Object.hasOwn(hexLengths, algorithm) ? hexLengths[algorithm] : undefined
  if (length !== undefined) return isHexOfLength(value, length)
  if (algorithm === 'SSDEEP') return /^[a-zA-Z0-9/+:.]{1,128}$/.test(value)
  return algorithm !== 'TLSH' || /^[a-zA-Z0-9]{70}$/.test(value)
}

const cve = /^CVE-\p{Nd}{4}-(?:0\p{Nd}{3}|[1-9]\p{Nd}{3,})$/u
const capec = /^CAPEC-\p{Nd}+$/u

/** A CVE, a CAPEC entry, or another source with an id (of neither form), a text or a url. */
export const knownReference = (reference: JsonObject): boolean => {
  const { source_name: source, external_id: id } = reference
  if (typeof source !== 'string') return false
  if (source === 'cve') return typeof id === 'string' && cve.test(id)
  if (source === 'capec') return typeof id === 'string' && capec.test(id)
  if (id !== undefined && (typeof id !== 'string' || cve.test(id) || capec.test(id))) return false
  return ['external_id', 'description', 'url'].some((name) => Object.hasOwn(reference, name))
}

const first = /^[a-z0-9_-]{3,249}$/
const later = /^(?:\[\p{Nd}+\]|[a-z0-9_-]{1,250})$/u

/** Selectors as its schema spells them: lower case, the first name 3 to 249 long, or `id`. */
export const isSelectorOfReference = (selector: string): boolean => {
  if (selector === 'id') return true
  const [head = '', ...rest] = selector.split('.')
  return first.test(head) && rest.every((step) => later.test(step))
}
