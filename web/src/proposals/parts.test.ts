import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedEarlier, partsChosen } from './parts.ts'

test('parts are in the order of their numbers, and paragraphs in that of the text', () => {
  const chosen = new Map([
    ['op_3', 1],
    ['op_1', 4],
    ['op_2', 1],
  ])
  expect(partsChosen(['op_1', 'op_2', 'op_3', 'op_4'], chosen)).toEqual([
    ['op_2', 'op_3'],
    ['op_1'],
  ])
  expect(partsChosen(['op_1'], new Map([['op_9', 1]]))).toEqual([])
})

test('what is moved earlier changes places with the one before it, and nobody is lost', () => {
  expect(movedEarlier(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b'])
  expect(movedEarlier(['a', 'b'], 'a')).toEqual(['a', 'b'])
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (order, nth) => {
      const moved = movedEarlier(order, order[nth % order.length] ?? '')
      expect([...moved].sort()).toEqual([...order].sort())
    }),
  )
})
