import { expect, test } from 'vitest'
import { uuidSource } from './uuid.ts'

const zeros = (size: number) => Buffer.alloc(size)

test('writes time, version, counter and variant where RFC 9562 puts them', () => {
  // The time and the random bits of RFC 9562 appendix A.6, as far as the counter allows.
  const random = () => Buffer.from('04c318c4dc0c0c07398f', 'hex')
  expect(uuidSource(() => 0x017f22e279b0, random)()).toBe('017f22e2-79b0-74c3-98c4-dc0c0c07398f')
})

test('sorts in the order of making, within a millisecond and when the clock steps back', () => {
  const times = [5, 5, 5, 9, 3, 3, 9, 10]
  const uuid = uuidSource(() => times.shift() ?? 10)
  const made = Array.from({ length: 20_000 }, uuid)
  expect(made).toEqual([...made].sort())
  expect(new Set(made).size).toBe(made.length)
})

test('goes on to the next millisecond when the counter is full', () => {
  const uuid = uuidSource(() => 1, zeros)
  const made = Array.from({ length: 0x1001 }, uuid)
  expect(made.at(-2)).toBe('00000000-0001-7fff-8000-000000000000')
  expect(made.at(-1)).toBe('00000000-0002-7000-8000-000000000000')
})
