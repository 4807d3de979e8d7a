import { checkObject } from './check/object.ts'
import { type Finding, Findings } from './finding.ts'
import type { JsonValue } from './json-value.ts'

/**
 * Checks one object, or one bundle with all that it holds, against STIX 2.1 (Errata 01).
 *
 * Errors are broken MUSTs, warnings SHOULDs that are not followed. Paths are JSON Pointers from the
 * value given. Takes time in proportion to the size of the value and never throws.
 *
 * @example
 * check({ type: 'mutex', id: 'mutex--f3b9e2a4-0d9d-4e9a-8d1c-0a2f8b6c7d11' })
 * // [{ code: 'required-property', level: 'error', clause: '6.11.1', path: '/name', … }]
 */
export function check(value: JsonValue): readonly Finding[] {
  const findings = new Findings()
  checkObject(value, findings)
  return findings.list
}
