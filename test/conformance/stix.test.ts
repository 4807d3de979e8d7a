import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckOptions, check, isValid } from '@comity/stix'
import { expect, test } from 'vitest'

/** A verdict of the reference validator on an object, recorded with the options it was given. */
interface Recorded {
  readonly test: string
  readonly instance: Parameters<typeof check>[0]
  readonly options: {
    readonly version?: string | null
    readonly strict?: boolean
    readonly disabled?: string | readonly string[]
    readonly enabled?: string | readonly string[]
    readonly strict_types?: boolean
    readonly strict_properties?: boolean
    readonly enforce_refs?: boolean
    readonly interop?: boolean
  }
  readonly valid: boolean
  readonly errors: readonly string[]
}

// The folder that holds `cti/stix21-validator-cases.json`; without it there is nothing to compare.
const folder = process.env.COMITY_CONFORMANCE_DATA ?? ''
const file = join(folder, 'cti', 'stix21-validator-cases.json')
const cases: readonly Recorded[] =
  folder !== '' && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

const toOptions = (options: Recorded['options']): CheckOptions => ({
  profile: 'reference',
  version: options.version,
  strict: options.strict === true,
  disabled: options.disabled ?? [],
  enabled: options.enabled ?? [],
  strictTypes: options.strict_types === true,
  strictProperties: options.strict_properties === true,
  enforceRefs: options.enforce_refs === true,
  interop: options.interop === true,
})

/**
 * Verdicts that depend on something other than object and options; docs/developer/stix-profiles.md
 * explains both. In these the verdicts must differ.
 */
const isExplained = ({ test: name, instance, valid, errors }: Recorded): boolean => {
  const extraSchemas =
    name.endsWith('.test_additional_schema_custom_type') &&
    errors.some((error) => error.includes('property1: 10 is not of type'))
  const withoutUriCheck =
    name.endsWith('.test_url') && valid && JSON.stringify(instance).includes('"value":"foo"')
  return extraSchemas || withoutUriCheck
}

test('the recorded cases are at hand', () => {
  expect(cases.length, `no cases in ${file}`).toBeGreaterThan(0)
})

test.each(cases.map((recorded, at) => ({ at, name: recorded.test, recorded })))(
  'case $at agrees with the reference validator: $name',
  ({ recorded }) => {
    const { instance, options, valid } = recorded
    const verdict = isValid(check(instance, toOptions(options)), options.strict)
    expect(verdict).toBe(isExplained(recorded) ? !valid : valid)
  },
)
