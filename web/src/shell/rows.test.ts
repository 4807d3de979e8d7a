import { expect, test } from 'vitest'
import { placed } from './placed.ts'
import { earlier } from './rows.ts'

test('an item goes one place earlier, and the first stays', () => {
  expect(earlier(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
  expect(earlier(['a', 'b', 'c'], 1)).toEqual(['b', 'a', 'c'])
  expect(earlier(['a', 'b'], 0)).toEqual(['a', 'b'])
  expect(earlier(['a', 'b'], 5)).toEqual(['a', 'b'])
})

test('parts of a text are known by where they begin, also where two read the same', () => {
  const parts = [{ text: 'ab' }, { text: 'c' }, { text: 'ab' }]
  expect(placed(parts).map(({ key }) => key)).toEqual(['0', '2', '3'])
})
