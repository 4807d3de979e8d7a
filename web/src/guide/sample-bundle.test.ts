import { expect, test } from 'vitest'
import { sampleBundle } from './sample-bundle.ts'

const count = { n: 0 }
const uuid = () => {
  count.n += 1
  return `00000000-0000-4000-8000-${String(count.n).padStart(12, '0')}`
}
const bundle = sampleBundle({ now: new Date('2026-01-02T03:04:05.678Z'), uuid })

test('is under mixed markings, one object under none', () => {
  const markings = bundle.objects.map((object) =>
    'object_marking_refs' in object ? object.object_marking_refs[0] : 'none',
  )
  expect(new Set(markings).size).toBe(5)
  expect(markings.filter((marking) => marking === 'none')).toHaveLength(1)
})

test('names only addresses and hosts that are reserved for documentation', () => {
  const text = JSON.stringify(bundle)
  for (const address of text.match(/\d+\.\d+\.\d+\.\d+/g) ?? [])
    expect(address).toMatch(/^192\.0\.2\.\d+$/)
  for (const host of text.match(/https?:\/\/[^/']+/g) ?? []) expect(host).toMatch(/\.example$/)
})

test('says of each thing that it is invented', () => {
  for (const object of bundle.objects)
    if (object.type !== 'relationship')
      expect(JSON.stringify(object)).toMatch(/invented|fictional/i)
})

test('refers only to objects of its own, each id once', () => {
  const ids = bundle.objects.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const object of bundle.objects)
    if ('source_ref' in object)
      expect(ids).toEqual(expect.arrayContaining([object.source_ref, object.target_ref]))
})
