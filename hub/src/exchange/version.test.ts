import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RepresentationFacts } from './version.ts'
import { masksOf } from './version.ts'

const row = (
  dateAdded: number,
  versionKey: string,
  minReach: number,
  contributor = 'state:XA',
): RepresentationFacts => ({ dateAdded, versionKey, minReach, contributor, erased: false })

const has = (mask: number | undefined, reach: number) => ((mask ?? 0) & (1 << reach)) !== 0

test('a reader is given the first representation of a version that it may see', () => {
  const [strict, green] = masksOf([row(1, 'v1', 4), row(2, 'v1', 2, 'state:XB')])
  expect(has(strict?.shownFor, 4)).toBe(true)
  expect(has(strict?.shownFor, 3)).toBe(false)
  expect(has(green?.shownFor, 3)).toBe(true)
  expect(has(green?.shownFor, 4)).toBe(false)
})

test('the last version is the last visible one, not the last there is', () => {
  const [old, secret] = masksOf([row(1, 'v1', 1), row(2, 'v2', 4)])
  expect(has(old?.lastFor, 1)).toBe(true)
  expect(has(old?.lastFor, 4)).toBe(false)
  expect(has(secret?.lastFor, 4)).toBe(true)
})

test('a version that arrives late does not become the last', () => {
  const [newer, older] = masksOf([row(1, 'v2', 1), row(2, 'v1', 1)])
  expect(has(newer?.lastFor, 1)).toBe(true)
  expect(has(older?.lastFor, 1)).toBe(false)
  expect(has(older?.shownFor, 1)).toBe(true)
})

test('an own-only representation is shown to its contributor alone', () => {
  const [own] = masksOf([row(1, 'v1', 6)])
  for (const reach of [1, 2, 3, 4, 5]) expect(has(own?.shownFor, reach)).toBe(false)
  expect(has(own?.shownFor, 6)).toBe(true)
  expect(has(own?.lastFor, 6)).toBe(true)
})

test('what was erased is shown to nobody, and an older version becomes the last again', () => {
  const [old, gone] = masksOf([row(1, 'v1', 1), { ...row(2, 'v2', 1), erased: true }])
  expect(gone).toEqual({ shownFor: 0, lastFor: 0 })
  expect(has(old?.lastFor, 1)).toBe(true)
})

test('at every reach each visible version is shown once, and exactly one is the last', () => {
  const rows = fc
    .array(
      fc.record({
        versionKey: fc.constantFrom('v1', 'v2', 'v3'),
        minReach: fc.integer({ min: 1, max: 6 }),
        contributor: fc.constantFrom('state:XA', 'state:XB'),
        erased: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((list) => list.map((r, i) => ({ ...r, dateAdded: i })))
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), (list, reach) => {
      const masks = masksOf(list)
      const visible = list.filter((r) => !r.erased && r.minReach <= reach)
      const shown = list.filter((_, i) => has(masks[i]?.shownFor, reach))
      const last = list.filter((_, i) => has(masks[i]?.lastFor, reach))
      expect(new Set(shown.map((r) => r.versionKey)).size).toBe(shown.length)
      expect(new Set(shown.map((r) => r.versionKey))).toEqual(
        new Set(visible.map((r) => r.versionKey)),
      )
      expect(shown.every((r) => visible.includes(r))).toBe(true)
      expect(last).toHaveLength(visible.length > 0 ? 1 : 0)
      for (const r of shown) expect(visible.filter((v) => v.versionKey === r.versionKey)[0]).toBe(r)
    }),
  )
})
