import { checkObject } from './check/object.ts'
import { type Finding, Findings } from './finding.ts'
import type { JsonValue } from './json-value.ts'
import { checkByReference } from './reference/check.ts'
import type { ReferenceOptions } from './reference/options.ts'

/**
 * By what an object is checked: the standard, which is the default, or the rules of the reference
 * validator (stix2-validator) with its options. `docs/developer/stix-profiles.md` tells the two apart.
 */
export type CheckOptions =
  | { readonly profile?: 'standard' }
  | ({ readonly profile: 'reference' } & ReferenceOptions)

/**
 * Checks one object, or one bundle with all that it holds, against STIX 2.1 (Errata 01).
 *
 * Errors are broken MUSTs, warnings SHOULDs that are not followed. Paths are JSON Pointers from the
 * value given. Takes time in proportion to the size of the value and never throws.
 *
 * @example
 * check({ type: 'mutex', id: 'mutex--f3b9e2a4-0d9d-5e9a-8d1c-0a2f8b6c7d11' })
 * // [{ code: 'required-property', level: 'error', clause: '6.11.1', path: '/name', … }]
 */
export function check(value: JsonValue, options: CheckOptions = {}): readonly Finding[] {
  if (options.profile === 'reference') return checkByReference(value, options).list
  const findings = new Findings()
  checkObject(value, findings)
  return findings.list
}
