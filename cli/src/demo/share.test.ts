import { expect, test } from 'vitest'
import type { FileItem } from '../stix-file.ts'
import { builtIn } from './built-in.ts'
import { places, spread, states } from './plan.ts'
import { Expectation } from './share.ts'

const [open, group, pair] = places

function item(value: FileItem['value'] & object, text = JSON.stringify(value)): FileItem {
  return { value, bytes: new TextEncoder().encode(text), place: '' }
}

const malware = (properties: Record<string, string | boolean | string[]> = {}) => ({
  ...{ type: 'malware', spec_version: '2.1', is_family: false, name: 'x' },
  ...{ created: '2026-01-31T12:00:00.000Z', modified: '2026-01-31T12:00:00.000Z' },
  ...{ id: 'malware--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f', ...properties },
})

const definition = 'marking-definition--0b1c2d3e-4f5a-4b6c-8d7e-8f9a0b1c2d3e'
const statement = (text: string) => ({
  ...{ type: 'marking-definition', spec_version: '2.1', id: definition },
  ...{ created: '2026-01-31T12:00:00.000Z', definition_type: 'statement' },
  definition: { statement: text },
})

const readers = (expectation: Expectation): string =>
  states.filter((state) => expectation.shareOf(state).share.length > 0).join()

test.each([
  [open, undefined, 'XA,XB,XC,XD'],
  [open, 'green', 'XA,XB,XC'],
  [group, undefined, 'XA,XB,XC'],
  [group, 'amber+strict', 'XA,XB,XC'],
  [pair, undefined, 'XA,XB'],
] as const)('an object without a marking, in %o under %s, is for %s', (place, remark, expected) => {
  if (place === undefined) throw new Error('there are three places')
  const expectation = new Expectation()
  expectation.add({ place, remark, items: [item(malware())] })
  expect(readers(expectation)).toBe(expected)
})

test('what is not resolved is its contributor’s until the definition is there', () => {
  if (open === undefined) throw new Error('there are three places')
  const expectation = new Expectation()
  const marked = item(malware({ object_marking_refs: [definition] }))
  expectation.add({ place: open, remark: undefined, items: [marked] })
  expect(readers(expectation)).toBe('XA')
  expect(expectation.shareOf('XB').withheld.get('marking_unresolved')).toBe(1)
  expectation.add({ place: open, remark: undefined, items: [item(statement('one'))] })
  expect(expectation.shareOf('XD').share).toHaveLength(2)
})

test('other bytes of the same content are known, other content is a conflict of which one is given', () => {
  if (open === undefined) throw new Error('there are three places')
  const expectation = new Expectation()
  const counts = expectation.add({
    ...{ place: open, remark: undefined },
    items: [
      item(malware()),
      item(malware(), JSON.stringify(malware(), undefined, 1)),
      item(malware({ name: 'y' })),
    ],
  })
  expect(counts).toEqual({ added: 2, known: 1, refused: 0 })
  expect(expectation.several()).toHaveLength(1)
  expect(expectation.shareOf('XD').share.map(({ value }) => value.name)).toEqual(['x'])
  expect(expectation.seenBy('XD')).toHaveLength(2)
})

test('the built-in bundle has something for each rule', () => {
  const expectation = new Expectation()
  for (const part of spread(builtIn)) expectation.add(part)
  expect(new Set(expectation.refused.map(({ code }) => code))).toEqual(
    new Set(['not_valid', 'red_needs_named_persons']),
  )
  const counts = states.map((state) => expectation.shareOf(state).share.length)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(new Set(counts).size).toBe(4)
})

test('every version of an object comes to the same place, and each object to one', () => {
  const parts = spread([...builtIn, ...builtIn])
  const seen = parts.flatMap(({ place, items }) => items.map((each) => ({ place, each })))
  expect(seen).toHaveLength(2 * builtIn.length)
  for (const { place, each } of seen) {
    expect(
      seen.filter((other) => other.each === each).every((other) => other.place === place),
    ).toBe(true)
  }
})
