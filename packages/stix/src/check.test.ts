import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { codes } from './codes.ts'
import { isValid } from './finding.ts'
import type { JsonObject, JsonValue } from './json-value.ts'
import { predefinedExtensions } from './tables/extensions.ts'
import { objectTables } from './tables.ts'

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

interface Case {
  readonly name: string
  readonly clause: string
  readonly object: JsonValue
  readonly codes: readonly string[]
}

const file = new URL('../../../fixtures/stix/checks.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

test.each(cases)('$name (§$clause)', ({ object, codes: expected }) => {
  expect([...new Set(check(object).map(({ code }) => code))].sort()).toEqual(expected)
})

test('gives the path from the bundle to the property of an object in it', () => {
  const bundle = { type: 'bundle', id: 'bundle--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f' }
  const [finding] = check({ ...bundle, objects: [{ ...indicator, 'x/y~z': 1 }] })
  expect(finding).toMatchObject({ code: 'property-name', path: '/objects/0/x~1y~0z' })
})

test('every code says its clause, its level, what it means and how to mend it', () => {
  for (const entry of Object.values(codes)) {
    expect(entry.clause).toMatch(/^[0-9]+(\.[0-9]+)*$/)
    expect(['error', 'warning']).toContain(entry.level)
    expect(entry.means.length * entry.mend.length).toBeGreaterThan(0)
  }
})

test('holds 19 domain objects, 2 relationships, 18 observables, 3 meta objects and the bundle', () => {
  const families = [...objectTables.values()].map(({ family }) => family)
  const count = (family: string) => families.filter((name) => name === family).length
  expect(['sdo', 'sro', 'sco', 'meta', 'bundle'].map(count)).toEqual([19, 2, 18, 3, 1])
  expect(predefinedExtensions).toHaveLength(12)
})

test('checks anything at all by either profile without throwing', () => {
  const types = fc.constantFrom(...objectTables.keys(), 'x-log', 'constructor', '__proto__')
  const names = fc.constantFrom(
    ...new Set([...objectTables.values()].flatMap(({ properties }) => Object.keys(properties))),
    'hasOwnProperty',
    'x_foo',
  )
  const content = fc.dictionary(names, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
  fc.assert(
    fc.property(types, content, (type, properties) => {
      const object = { ...properties, type } as JsonObject
      for (const profile of ['standard', 'reference'] as const)
        for (const finding of check(object, { profile })) expect(codes).toHaveProperty(finding.code)
    }),
    { numRuns: 300 },
  )
})

test('reads very deep and very long values', () => {
  let deep: JsonValue = 1
  for (let level = 0; level < 20_000; level++) deep = [{ type: 'x-log', id: 'x-log--1', a: deep }]
  const long = Array.from({ length: 100_000 }, () => 'a')
  for (const profile of ['standard', 'reference'] as const) {
    expect(isValid(check({ ...indicator, labels: long }, { profile }))).toBe(true)
    check({ ...indicator, x_deep: deep }, { profile })
  }
})
