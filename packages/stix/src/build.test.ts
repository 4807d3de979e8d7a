import { expect, test } from 'vitest'
import { builders } from './build.ts'
import { check } from './check.ts'
import type { Indicator } from './tables/knowledge.ts'

const now = '2026-01-31T12:00:00.000Z'
const uuid = '8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f'
const make = builders({ now: () => now, randomUuid: () => uuid })

test('fills what every domain object has, and the result passes the check', () => {
  const indicator: Indicator = make.indicator({
    name: 'Control server',
    description: 'Seen twice',
    pattern: "[ipv4-addr:value = '198.51.100.7']",
    pattern_type: 'stix',
    valid_from: now,
  })
  expect(indicator).toMatchObject({
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${uuid}`,
    created: now,
    modified: now,
  })
  expect(check({ ...indicator })).toEqual([])
})

test('gives an observable the id that follows from its content', () => {
  const address = make.ipv4Addr({ value: '198.51.100.3' })
  expect(address.id).toBe('ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4')
  expect(check({ ...address })).toEqual([])
})

test('a process, and an observable that nothing identifies, get a random id', () => {
  expect(make.process({ pid: 1 }).id).toBe(`process--${uuid}`)
  expect(make.artifact({ url: 'https://a.example/', hashes: {} }).id).toContain('artifact--')
})

test('keeps what is given, for a new version', () => {
  const first = make.tool({ name: 'Scanner' })
  const second = make.tool({ ...first, modified: '2026-02-01T12:00:00.000Z', name: 'Sweeper' })
  expect(second).toMatchObject({ id: first.id, created: now, name: 'Sweeper' })
  expect(second.modified).not.toBe(first.modified)
})

test('a marking has no versions and a bundle no times', () => {
  const marking = make.markingDefinition({
    definition_type: 'statement',
    definition: { statement: 'Members only' },
  })
  expect(Object.keys(marking)).not.toContain('modified')
  expect(Object.keys(make.bundle({ objects: [{ ...marking }] })).sort()).toEqual([
    'id',
    'objects',
    'type',
  ])
})

test('the compiler refuses an object without what it requires', () => {
  // @ts-expect-error a tool has a name
  expect(check({ ...make.tool({}) })).toMatchObject([{ code: 'required-property', path: '/name' }])
})
