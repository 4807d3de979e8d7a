import { readFileSync } from 'node:fs'
import { parseJson } from '@comity/json'
import { expect, test } from 'vitest'
import { contributingProperties, deterministicId, makeId } from './deterministic-id.ts'

interface Case {
  readonly id: string | null
  readonly object: { readonly type: string }
}

const file = new URL('../../../fixtures/stix/deterministic-ids.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

test('gives the identifiers that python-stix2 gives', () => {
  expect(cases.length).toBeGreaterThan(300)
  const wrong = cases.filter(({ id, object }) => (deterministicId({ ...object }) ?? null) !== id)
  expect(wrong).toEqual([])
  expect(new Set(cases.map(({ object }) => object.type)).size).toBe(18)
})

test('gives the identifiers of examples in the standard (STIX 2.1 §6)', () => {
  for (const [type, value, id] of [
    ['ipv4-addr', '198.51.100.3', 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4'],
    ['domain-name', 'example.com', 'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7'],
  ]) {
    expect(deterministicId({ type: type ?? '', value: value ?? '' })).toBe(id)
  }
})

test('lets one hash enter, by preference, and spells its name as the vocabulary does', () => {
  const file = (hashes: Record<string, string>) => deterministicId({ type: 'file', hashes })
  const md5 = file({ MD5: 'a' })
  expect(file({ 'SHA-256': 'b', MD5: 'a' })).toBe(md5)
  expect(file({ 'SHA-1': 'c', 'SHA-512': 'd' })).toBe(file({ 'SHA-1': 'c' }))
  expect(file({ sha256: 'b' })).toBe(file({ 'SHA-256': 'b' }))
  expect(file({ SSDEEP: 's', 'SHA3-256': 't' })).toBe(file({ 'SHA3-256': 't' }))
  expect(file({})).toBe(undefined)
})

test('gives equal instants equal identifiers', () => {
  const traffic = (start: string) =>
    deterministicId({ type: 'network-traffic', start, protocols: ['tcp'] })
  expect(traffic('2020-01-01T00:00:00.100Z')).toBe(traffic('2020-01-01T00:00:00.1Z'))
  expect(traffic('2020-01-01T00:00:00.000Z')).toBe(traffic('2020-01-01T00:00:00Z'))
  expect(traffic('2020-01-01T00:00:01Z')).not.toBe(traffic('2020-01-01T00:00:00Z'))
})

test('gives none where the standard wants a random UUID', () => {
  const random = () => '8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f'
  for (const object of [
    { type: 'process', pid: 3 },
    { type: 'user-account', display_name: 'Peter' },
    { type: 'indicator', name: 'x' },
    { type: 'toString' },
  ]) {
    expect(deterministicId(object)).toBe(undefined)
    expect(makeId(object, random)).toBe(`${object.type}--${random()}`)
  }
  const address = { type: 'url', value: 'https://example.com/' }
  expect(makeId(address, random)).toBe(deterministicId(address))
})

test('ignores properties that do not contribute', () => {
  const value = '198.51.100.3'
  const plain = deterministicId({ type: 'ipv4-addr', value })
  expect(deterministicId({ type: 'ipv4-addr', value, defanged: true, x_a: 1 })).toBe(plain)
  expect(Object.keys(contributingProperties)).toHaveLength(18)
})

test('reads back the fixture under the strict rules for JSON', () => {
  expect(() => parseJson(readFileSync(file, 'utf8'))).not.toThrow()
})
