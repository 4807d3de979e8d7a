import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awaitedFor, confirmWithin, dueAfter, lapsed } from './course.ts'

test('awaits a confirmation once it is due, and suspends only after the whole time of waiting', () => {
  const begun = new Date('2026-01-01T00:00:00Z')
  const wait = fc.integer({ min: 0, max: 3 * confirmWithin })
  fc.assert(
    fc.property(wait, wait, (first, second) => {
      const now = new Date(begun.getTime() + first)
      const dueAt = dueAfter(begun)
      const step = lapsed(now, { status: 'active', dueAt, staleAt: null })
      // However late the hub looks: the first step is never the last.
      expect(step).toBe(first >= confirmWithin ? 'stale' : undefined)
      if (step === undefined) return
      const later = new Date(now.getTime() + second)
      expect(lapsed(later, { status: 'stale', dueAt, staleAt: now })).toBe(
        second >= awaitedFor ? 'suspend' : undefined,
      )
    }),
  )
})

test('time makes nothing of what is suspended or removed', () => {
  const long = { dueAt: new Date(0), staleAt: new Date(0) }
  for (const status of ['suspended', 'removed'] as const)
    expect(lapsed(new Date(), { status, ...long })).toBeUndefined()
})
