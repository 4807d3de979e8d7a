import { expect, test } from 'vitest'
import { createGaps } from './gaps.ts'

test('gives each gap from 1 to the most about as often, and nothing else', () => {
  const gap = createGaps(15)
  const counts = new Map<number, number>()
  for (let n = 0; n < 150_000; n++) {
    const value = gap()
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 15 }, (_, k) => k + 1),
  )
  // Ten standard deviations: a biased byte would be off by a sixteenth, twenty of them.
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(970)
})
