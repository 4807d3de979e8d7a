import type { JsonObject } from '@comity/json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkVersions, contentForm, objectVersion, sameContent, versionCodes } from './version.ts'

const creator = 'identity--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f'
const first: JsonObject = {
  type: 'malware',
  spec_version: '2.1',
  id: 'malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061',
  created: '2016-05-12T08:17:27.000Z',
  modified: '2016-05-12T08:17:27.000Z',
  created_by_ref: creator,
  is_family: true,
}
const second: JsonObject = { ...first, modified: '2017-01-01T00:00:00.000Z', name: 'Name' }
const codesOf = (one: JsonObject, other: JsonObject) =>
  checkVersions(one, other).map(({ code }) => code)

test('takes modified for the version, else created, else none', () => {
  expect(objectVersion(second)).toBe('2017-01-01T00:00:00.000Z')
  expect(objectVersion({ type: 'marking-definition', created: '2017-01-20T00:00:00.000Z' })).toBe(
    '2017-01-20T00:00:00.000Z',
  )
  expect(objectVersion({ type: 'file', name: 'x' })).toBe(undefined)
})

test('accepts a new version, and the same representation again', () => {
  expect(checkVersions(first, second)).toEqual([])
  expect(checkVersions(second, second)).toEqual([])
  expect(checkVersions(first, { ...second, revoked: true })).toEqual([])
})

test.each<[string, JsonObject, JsonObject, string[]]>([
  ['another id', first, { ...second, id: 'malware--1' }, ['other-object']],
  ['another type', first, { ...second, type: 'tool' }, ['other-object']],
  ['other content', first, { ...first, name: 'Name' }, ['version-conflict']],
  ['created moved', first, { ...second, created: '2016-05-12T08:17:28.000Z' }, ['created-changed']],
  ['another creator', first, { ...second, created_by_ref: 'identity--1' }, ['creator-changed']],
  ['a version after revocation', { ...first, revoked: true }, second, ['revoked-is-final']],
  ['revoked at the same time', first, { ...first, revoked: true }, ['version-conflict']],
  [
    'several at once',
    { ...first, revoked: true },
    { ...second, created: '2015-01-01T00:00:00Z', created_by_ref: 'identity--1' },
    ['created-changed', 'creator-changed', 'revoked-is-final'],
  ],
])('says the same of two versions in either order of arrival: %s', (_, one, other, codes) => {
  expect(codesOf(one, other)).toEqual(codes)
  expect(codesOf(other, one)).toEqual(codes)
})

test('takes a creator who goes missing for another creator', () => {
  const { created_by_ref: _, ...anonymous } = second
  expect(checkVersions(first, anonymous)).toEqual([
    { code: 'creator-changed', path: '/created_by_ref', ...versionCodes['creator-changed'] },
  ])
})

test('lets a marking definition have one version only', () => {
  const marking = { type: 'marking-definition', id: 'm', created: '2016-08-01T00:00:00.000Z' }
  expect(codesOf(marking, marking)).toEqual([])
  expect(codesOf(marking, { ...marking, created: '2016-08-02T00:00:00.000Z' })).toEqual([
    'not-versioned',
  ])
  expect(codesOf(marking, { ...marking, name: 'x' })).toEqual(['not-versioned'])
})

test('has nothing to say where objects have no version', () => {
  expect(
    codesOf({ type: 'file', id: 'f', name: 'a' }, { type: 'file', id: 'f', name: 'b' }),
  ).toEqual([])
})

test('compares content, not spelling: order of members, defaults, precision of time', () => {
  const spelled = {
    modified: '2016-05-12T08:17:27Z',
    created: '2016-05-12T08:17:27.00000Z',
    revoked: false,
    is_family: true,
    id: first.id ?? '',
    created_by_ref: creator,
    spec_version: '2.1',
    type: 'malware',
  }
  expect(sameContent(first, spelled)).toBe(true)
  expect(checkVersions(first, spelled)).toEqual([])
  expect(sameContent({ type: 'sighting', summary: false }, { type: 'sighting' })).toBe(true)
  expect(sameContent({ type: 'malware', summary: false }, { type: 'malware' })).toBe(false)
  expect(sameContent(first, { ...first, revoked: true })).toBe(false)
  expect(sameContent({ labels: ['a', 'b'] }, { labels: ['b', 'a'] })).toBe(false)
})

test('gives one content form to an object however its members are ordered', () => {
  const objects = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()))
  fc.assert(
    fc.property(objects, (object) => {
      const reversed = Object.fromEntries(Object.entries(object).reverse())
      expect(contentForm(reversed)).toBe(contentForm(object))
    }),
  )
})
