import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, endOf, knownText, knownTimeOf, timePrecisions } from './known-time.ts'

const at = '2026-11-25T03:15:42.123Z'

test.each([
  ['year', '2026', '2026-01-01T00:00:00.000Z'],
  ['month', '2026-11', '2026-11-01T00:00:00.000Z'],
  ['day', '2026-11-25', '2026-11-25T00:00:00.000Z'],
  ['hour', '2026-11-25T03Z', '2026-11-25T03:00:00.000Z'],
  ['minute', '2026-11-25T03:15Z', '2026-11-25T03:15:00.000Z'],
] as const)('a time known to the %s is told as %s', (precision, text, beginning) => {
  const known = beginningOf({ at, precision })
  expect(known).toEqual({ at: beginning, precision })
  expect(knownText(known)).toBe(text)
})

test('a day elsewhere is the day that it is in UTC', () => {
  const at = '2026-11-25T23:30:00-05:00'
  expect(knownText(beginningOf({ at, precision: 'day' }))).toBe('2026-11-26')
})

test('a time lies between its beginning and its end, and setting it back again changes nothing', () => {
  const times = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(times, fc.constantFrom(...timePrecisions), (date, precision) => {
      const time = { at: date.toISOString(), precision }
      const begun = beginningOf(time)
      expect(Date.parse(begun.at)).toBeLessThanOrEqual(date.getTime())
      expect(endOf(time)).toBeGreaterThan(date.getTime())
      expect(beginningOf(begun)).toEqual(begun)
      expect(knownTimeOf(knownText(time))).toEqual(begun)
    }),
  )
})

test.each([
  ...['', '26', '2026-13', '2026-02-30', '2026-11-25T03:15', '2026-11-25T24Z', '2026-1-1'],
  ...['2026-11-25T03:15:00Z', '2026Z', ' 2026', '٢٠٢٦'],
])('“%s” is no time as it is known', (text) => {
  expect(knownTimeOf(text)).toBeUndefined()
})
