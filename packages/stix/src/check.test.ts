import { expect, test } from 'vitest'
import { check } from './check.ts'
import { isValid } from './finding.ts'

const indicator = {
  type: 'indicator',
  spec_version: '2.1',
  id: 'indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f',
  created: '2026-01-31T12:00:00.000Z',
  modified: '2026-01-31T12:00:00.000Z',
  name: 'Address of a control server',
  description: 'Seen in two incidents',
  pattern: "[ipv4-addr:value = '198.51.100.7']",
  pattern_type: 'stix',
  valid_from: '2026-01-31T12:00:00Z',
}

test('finds nothing in an object that follows the standard', () => {
  expect(check(indicator)).toEqual([])
})

test('names the rule, its clause and the place of what is wrong', () => {
  expect(check({ ...indicator, valid_from: 'yesterday' })).toEqual([
    {
      code: 'timestamp-format',
      level: 'error',
      clause: '2.16',
      path: '/valid_from',
      message: 'must be a timestamp YYYY-MM-DDTHH:mm:ss[.s+]Z',
    },
  ])
})

test('a warning leaves an object valid unless warnings count', () => {
  const findings = check({ ...indicator, indicator_types: ['Bad Thing'] })
  expect(findings.map(({ code }) => code)).toEqual(['vocabulary', 'vocabulary-style'])
  expect(isValid(findings)).toBe(true)
  expect(isValid(findings, true)).toBe(false)
})
