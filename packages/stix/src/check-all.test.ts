import { expect, test } from 'vitest'
import { checkAll, checkTogether } from './check-all.ts'

const tool = {
  type: 'tool',
  spec_version: '2.1',
  id: 'tool--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f',
  created: '2026-01-31T12:00:00.000Z',
  modified: '2026-01-31T12:00:00.000Z',
  name: 'Scanner',
}
const later = { ...tool, modified: '2026-02-01T12:00:00.000Z' }
const marking = (digit: number, ...marks: readonly number[]) => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: markingId(digit),
  created: '2026-01-31T12:00:00.000Z',
  definition_type: 'statement',
  definition: { statement: 'Members only' },
  object_marking_refs: marks.map(markingId),
})
const markingId = (digit: number) =>
  `marking-definition--${digit}e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f`

const told = (...objects: Parameters<typeof checkTogether>[0]) =>
  checkTogether(objects).map(({ code, path }) => `${code} ${path}`)

test('versions of one object stand side by side', () => {
  expect(told(tool, later, { ...later, id: 'tool--9e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f' })).toEqual(
    [],
  )
})

test('one version with two contents is a conflict, whatever the order of the keys', () => {
  const { name, ...rest } = tool
  expect(told(tool, { name, ...rest })).toEqual(['duplicate-id /1'])
  expect(told(tool, { ...tool, name: 'Other' })).toEqual(['version-conflict /1'])
})

test('equal instants written differently are one version', () => {
  const same = { ...tool, modified: '2026-01-31T12:00:00.000000Z' }
  expect(told(tool, same)).toEqual(['version-conflict /1'])
})

test('created stays the same in every version', () => {
  expect(told(tool, { ...later, created: '2026-01-30T12:00:00.000Z' })).toEqual([
    'created-changed /1/created',
  ])
})

test('nothing follows a revocation, in whatever order they come', () => {
  const revoked = { ...tool, revoked: true }
  expect(told(later, revoked)).toEqual(['revoked-then-changed /0/modified'])
  expect(told(tool, { ...later, revoked: true })).toEqual([])
})

test('markings that mark one another in a circle are named, those that only lead to it are not', () => {
  const circle = [marking(1, 2), marking(2, 3), marking(3, 1), marking(4, 1), marking(5)]
  expect(told(...circle)).toEqual(['marking-cycle /0', 'marking-cycle /1', 'marking-cycle /2'])
})

test('an extension is used as its definition allows', () => {
  const id = 'extension-definition--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f'
  const definition = { ...tool, type: 'extension-definition', id, extension_types: ['new-sdo'] }
  const using = (type: string) => ({ ...tool, extensions: { [id]: { extension_type: type } } })
  expect(told(definition, using('new-sdo'))).toEqual([])
  expect(told(definition, using('property-extension'))).toEqual([
    `extension-undefined /1/extensions/${id}`,
  ])
  expect(told(using('property-extension'))).toEqual([])
})

test('a translation names a version that is there', () => {
  const translation = {
    ...tool,
    type: 'language-content',
    id: 'language-content--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f',
    object_ref: tool.id,
    contents: { fr: { name: 'Balayeur' } },
  }
  expect(told(tool, { ...translation, object_modified: tool.modified })).toEqual([])
  expect(told(tool, { ...translation, object_modified: later.modified })).toEqual([
    'reference-mismatch /1/object_modified',
  ])
})

test('findings of single objects carry their position', () => {
  const findings = checkAll([tool, { ...later, name: 5 }])
  expect(findings.map(({ code, path }) => [code, path])).toEqual([['property-type', '/1/name']])
})
