import { expect, test } from 'vitest'
import { createShares } from './shares.ts'

test('lets an asker hold no more than its share, whatever others hold', () => {
  const shares = createShares(2)
  const first = shares.take('a')
  expect(shares.take('a')).toBeDefined()
  expect(shares.take('a')).toBeUndefined()
  expect(shares.take('b')).toBeDefined()
  first?.()
  expect(shares.take('a')).toBeDefined()
  expect(shares.take('a')).toBeUndefined()
})

test('takes a share back once, however often it is given back', () => {
  const shares = createShares(2)
  const first = shares.take('a')
  shares.take('a')
  first?.()
  first?.()
  expect(shares.take('a')).toBeDefined()
  expect(shares.take('a')).toBeUndefined()
})
