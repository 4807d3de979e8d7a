import type { Findings } from '../finding.ts'
import { isObject, type JsonValue } from '../json-value.ts'
import { isDictionaryKey, isHexOfLength } from './characters.ts'

const hexLengths = new Map([
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-512', 128],
  ['SHA3-256', 64],
  ['SHA3-512', 128],
])

const ssdeep = /^[0-9]+:[a-zA-Z0-9/+]{0,128}:[a-zA-Z0-9/+]{0,128}(?:,".*")?$/s
const tlsh = /^(?:T1)?[a-fA-F0-9]{70}$/

/** True when a value has the form that its algorithm gives; unknown algorithms take any text. */
export const isHashOf = (algorithm: string, value: string): boolean => {
  const length = hexLengths.get(algorithm)
  if (length !== undefined) return isHexOfLength(value, length)
  if (algorithm === 'SSDEEP') return value.length < 600 && ssdeep.test(value)
  return algorithm === 'TLSH' ? tlsh.test(value) : true
}

/** A hashes dictionary (§2.7): names of 3 to 250 characters, values of each algorithm's form. */
export function checkHashes(value: JsonValue, key: string | number, findings: Findings): void {
  if (!isObject(value)) {
    findings.add('property-type', 'must be a dictionary of hashes', key)
    return
  }
  const names = Object.keys(value)
  if (names.length === 0) findings.add('empty-dictionary', 'must not be empty', key)
  for (const name of names) {
    const hash = value[name]
    if (name.length < 3 || !isDictionaryKey(name))
      findings.addAt('dictionary-key', 'must be 3 to 250 of a-z A-Z 0-9 - _', [key, name])
    if (typeof hash !== 'string') findings.addAt('property-type', 'must be a string', [key, name])
    else if (!isHashOf(name, hash))
      findings.addAt('hash-value', `is not a ${name} hash`, [key, name])
  }
}
