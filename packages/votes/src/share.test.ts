import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { least, percent, reaches } from './share.ts'

describe('a share', () => {
  it('of nothing reaches nothing and has no per cent', () => {
    expect(reaches({ part: 0, whole: 0 }, { of: 0, in: 1 })).toBe(false)
    expect(percent({ part: 0, whole: 0 })).toBeUndefined()
  })

  it('is written by whole numbers, halves up', () => {
    expect(percent({ part: 119, whole: 193 })).toBe('61.7')
    expect(percent({ part: 119, whole: 179 })).toBe('66.5')
    expect(percent({ part: 119, whole: 165 })).toBe('72.1')
    expect(percent({ part: 1, whole: 8 }, 2)).toBe('12.50')
    expect(percent({ part: 1, whole: 2000 })).toBe('0.1')
    expect(percent({ part: 104, whole: 157 }, 2)).toBe('66.24')
    expect(percent({ part: 2, whole: 3 }, 0)).toBe('67')
  })

  it('reaches a fraction from its least part on', () => {
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
      .map(([of, over]) => ({ of: Math.min(of, over), in: Math.max(of, over) }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fraction, (whole, of) => {
        for (const how of ['at_least', 'above'] as const) {
          const part = least(whole, of, how)
          expect(reaches({ part, whole }, of, how)).toBe(true)
          expect(reaches({ part: part - 1, whole }, of, how)).toBe(false)
        }
      }),
    )
  })
})
