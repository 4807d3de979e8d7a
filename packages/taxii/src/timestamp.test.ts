import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTimestamp, printTimestamp, versionKey } from './timestamp.ts'

const instants = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n })

test('prints six fractional digits, whatever the instant', () => {
  expect(printTimestamp(0n)).toBe('1970-01-01T00:00:00.000000Z')
  expect(printTimestamp(1n)).toBe('1970-01-01T00:00:00.000001Z')
  expect(printTimestamp(-1n)).toBe('1969-12-31T23:59:59.999999Z')
})

test('what is printed is read back as the same microsecond', () => {
  fc.assert(
    fc.property(instants, (micros) => parseTimestamp(printTimestamp(micros)) === micros),
    { numRuns: 500 },
  )
})

test('reads a timestamp of any precision and cuts what is finer than a microsecond', () => {
  expect(parseTimestamp('1970-01-01T00:00:01Z')).toBe(1_000_000n)
  expect(parseTimestamp('1970-01-01T00:00:01.5Z')).toBe(1_500_000n)
  expect(parseTimestamp('1970-01-01T00:00:01.123456789Z')).toBe(1_123_456n)
})

test.each([
  '',
  'garbage',
  '2026-02-30T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:00',
  '2026-01-01T00:00:00+00:00',
  '2026-01-01',
  '2026-01-01T00:00:00.Z',
  ' 2026-01-01T00:00:00Z',
])('does not take %j for a timestamp', (text) => {
  expect(parseTimestamp(text)).toBeUndefined()
  expect(versionKey(text)).toBeUndefined()
})

test('gives one key to all spellings of one instant', () => {
  expect(versionKey('2026-01-01T12:00:00.000Z')).toBe(versionKey('2026-01-01T12:00:00Z'))
  expect(versionKey('2026-01-01T12:00:00.1Z')).toBe(versionKey('2026-01-01T12:00:00.100Z'))
  expect(versionKey('2026-01-01T12:00:00.1Z')).not.toBe(versionKey('2026-01-01T12:00:00.01Z'))
})

test('keys sort as their instants do', () => {
  const years = fc.bigInt({ min: 0n, max: 3_000_000n })
  fc.assert(
    fc.property(years, years, (a, b) => {
      const [x, y] = [versionKey(printTimestamp(a)) ?? '', versionKey(printTimestamp(b)) ?? '']
      return a < b ? x < y : a === b ? x === y : x > y
    }),
  )
})
