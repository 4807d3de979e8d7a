import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonValue } from '../json-value.ts'
import type { DictionaryKeys, DictionaryOf } from '../kinds.ts'
import { isDictionaryKey } from './characters.ts'

const isText = (value: JsonValue): boolean => typeof value === 'string'
const isInteger = (value: JsonValue): boolean => Number.isInteger(value)
const isTexts = (value: JsonValue): boolean =>
  isList(value) && value.length > 0 && value.every(isText)

const valueTests: Record<DictionaryOf, { test: (value: JsonValue) => boolean; message: string }> = {
  any: {
    test: (value) => value !== null && !(isList(value) && value.length === 0),
    message: 'must be neither null nor an empty list',
  },
  string: { test: isText, message: 'must be a string' },
  integer: { test: isInteger, message: 'must be an integer' },
  'string-or-integer': {
    test: (value) => isText(value) || isInteger(value),
    message: 'must be a string or an integer',
  },
  strings: { test: isTexts, message: 'must be a list of strings' },
  header: {
    // The text demands a list; producers and the reference validator also write a single string.
    test: (value) => isText(value) || isTexts(value),
    message: 'must be a list of strings',
  },
}

const exifKey = /^[A-Z][a-zA-Z0-9_-]*$/

/** Headers that have a property of their own (§6.6.1). */
const ownHeaders = new Set('date content-type from sender to cc bcc message-id subject'.split(' '))

const isKeyFor = (keys: DictionaryKeys | undefined, key: string): boolean => {
  if (keys === 'exif') return exifKey.test(key)
  if (keys === 'header-fields') return !ownHeaders.has(key.toLowerCase())
  return true
}

/** A dictionary (§2.3) whose values all are of one sort. */
export function checkDictionary(of: DictionaryOf, keys?: DictionaryKeys) {
  const { test, message } = valueTests[of]
  return (value: JsonValue, key: string | number, findings: Findings): void => {
    if (!isObject(value)) {
      findings.add('property-type', 'must be a dictionary', key)
      return
    }
    const names = Object.keys(value)
    if (names.length === 0) findings.add('empty-dictionary', 'must not be empty', key)
    for (const name of names) {
      if (!isDictionaryKey(name) || name === '')
        findings.addAt('dictionary-key', 'must be 1 to 250 of a-z A-Z 0-9 - _', [key, name])
      else if (!isKeyFor(keys, name))
        findings.addAt('dictionary-key', 'is not a name for this dictionary', [key, name])
      if (!test(value[name] ?? null)) findings.addAt('dictionary-value', message, [key, name])
    }
  }
}
