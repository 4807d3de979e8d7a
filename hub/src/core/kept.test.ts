import { expect, test } from 'vitest'
import { createKept } from './kept.ts'

test('what many ask for is made once, also while it is being made', async () => {
  const kept = createKept<string>(2)
  let made = 0
  const make = async () => `made ${++made}`
  expect(await Promise.all([kept('a', make), kept('a', make)])).toEqual(['made 1', 'made 1'])
  expect(await kept('a', make)).toBe('made 1')
})

test('what failed is made anew', async () => {
  const kept = createKept<string>(2)
  await expect(kept('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await kept('a', async () => 'now')).toBe('now')
})

test('what nobody has asked for longest goes first', async () => {
  const kept = createKept<string>(2)
  let made = 0
  const make = async () => `made ${++made}`
  for (const key of ['a', 'b', 'a', 'c', 'a']) await kept(key, make)
  expect(made).toBe(3)
  expect(await kept('b', make)).toBe('made 4')
})
