import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareTimestamps,
  isTimestamp,
  microsToTimestamp,
  TimestampError,
  timestampToMicros,
  versionKey,
} from './timestamp.ts'

const instants = fc.bigInt({
  min: BigInt(Date.parse('0001-01-01T00:00:00Z')) * 1000n,
  max: BigInt(Date.parse('9999-12-31T23:59:59Z')) * 1000n,
})

/** Any valid timestamp, with a fraction of up to 14 digits. */
const timestamps = fc
  .tuple(instants, fc.option(fc.stringMatching(/^[0-9]{1,14}$/), { nil: undefined }))
  .map(([micros, fraction]) => {
    const seconds = microsToTimestamp(micros).slice(0, 19)
    return fraction === undefined ? `${seconds}Z` : `${seconds}.${fraction}Z`
  })

test('accepts RFC 3339 in UTC with a fraction of any length', () => {
  for (const text of [
    '2016-01-20T12:31:12Z',
    '2016-01-20T12:31:12.1Z',
    '2016-01-20T12:31:12.12345678901234567890Z',
    '2000-02-29T00:00:00.000Z',
    '2024-02-29T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
  ]) {
    expect(isTimestamp(text), text).toBe(true)
  }
})

test('refuses other spellings, other zones and days or times that do not exist', () => {
  for (const text of [
    '',
    '2016-01-20',
    '2016-01-20T12:31:12',
    '2016-01-20T12:31Z',
    '2016-01-20t12:31:12Z',
    '2016-01-20T12:31:12z',
    '2016-01-20 12:31:12Z',
    '2016-01-20T12:31:12.Z',
    '2016-01-20T12:31:12,5Z',
    '2016-01-20T12:31:12.5.5Z',
    '2016-01-20T12:31:12.5ZZ',
    '2016-01-20T12:31:12Z\n',
    ' 2016-01-20T12:31:12Z',
    '2016-01-20T12:31:12+00:00',
    '2016-01-20T12:31:12.123+00:00',
    '2016-1-20T12:31:12.000Z',
    '+2016-01-20T12:31:12Z',
    '02016-01-20T12:31:12Z',
    '٢٠١٦-01-20T12:31:12Z',
    '0000-01-01T00:00:00Z',
    '2016-00-20T12:31:12Z',
    '2016-13-20T12:31:12Z',
    '2016-01-00T12:31:12Z',
    '2016-01-32T12:31:12Z',
    '2016-04-31T12:31:12Z',
    '2016-02-30T12:31:12Z',
    '2015-02-29T12:31:12Z',
    '1900-02-29T12:31:12Z',
    '2016-01-20T24:00:00Z',
    '2016-01-20T12:60:12Z',
    '2016-01-20T12:31:61Z',
    '2016-12-31T23:59:60Z',
  ]) {
    expect(isTimestamp(text), text).toBe(false)
  }
})

test('knows exactly the days that the calendar has', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const pad = (value: number, length: number) => String(value).padStart(length, '0')
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T00:00:00Z`
        const date = new Date(text)
        const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === day
        expect(isTimestamp(text)).toBe(exists)
      },
    ),
  )
})

test('gives equal instants one key, and orders keys in time', () => {
  expect(versionKey('2016-01-20T12:31:12.120Z')).toBe('2016-01-20T12:31:12.12')
  expect(versionKey('2016-01-20T12:31:12.000Z')).toBe('2016-01-20T12:31:12')
  expect(versionKey('2016-01-20T12:31:10Z')).toBe('2016-01-20T12:31:10')
  fc.assert(
    fc.property(timestamps, timestamps, (a, b) => {
      const units = (text: string) =>
        BigInt(Date.parse(`${text.slice(0, 19)}Z`)) * 10n ** 11n +
        BigInt(text.slice(20, -1).padEnd(14, '0'))
      const order = units(a) < units(b) ? -1 : units(a) > units(b) ? 1 : 0
      expect(Math.sign(compareTimestamps(a, b))).toBe(order)
      expect(Buffer.compare(Buffer.from(versionKey(a)), Buffer.from(versionKey(b)))).toBe(order)
    }),
  )
})

test('compares across precisions', () => {
  expect(compareTimestamps('2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z')).toBe(0)
  expect(compareTimestamps('2020-01-01T00:00:00.5Z', '2020-01-01T00:00:00.49Z')).toBe(1)
  expect(compareTimestamps('2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000001Z')).toBe(-1)
})

test('prints and reads microseconds without loss, before 1970 too', () => {
  expect(microsToTimestamp(0n)).toBe('1970-01-01T00:00:00.000000Z')
  expect(microsToTimestamp(-1n)).toBe('1969-12-31T23:59:59.999999Z')
  expect(microsToTimestamp(1_600_000_000_000_001n)).toBe('2020-09-13T12:26:40.000001Z')
  fc.assert(
    fc.property(instants, (micros) => {
      expect(timestampToMicros(microsToTimestamp(micros))).toBe(micros)
    }),
  )
})

test('cuts what is finer than a microsecond, never into the future', () => {
  expect(timestampToMicros('1970-01-01T00:00:00.0000019Z')).toBe(1n)
  expect(timestampToMicros('1969-12-31T23:59:59.9999999Z')).toBe(-1n)
  expect(timestampToMicros('1970-01-01T00:00:01.5Z')).toBe(1_500_000n)
})

test('says by a code what it cannot read or print', () => {
  expect(() => versionKey('yesterday')).toThrow(TimestampError)
  expect(() => timestampToMicros('2016-02-30T00:00:00Z')).toThrow(TimestampError)
  expect(new TimestampError('x').code).toBe('not-a-timestamp')
  expect(() => microsToTimestamp(253_402_300_800_000_000n)).toThrow(RangeError)
  expect(() => microsToTimestamp(-62_135_596_800_000_001n)).toThrow(RangeError)
})

test('says the same of a text whatever was asked before', () => {
  const texts = ['', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.5Z', '2026-02-30T12:00:00Z', 'Z']
  const asked = fc.array(fc.constantFrom(...texts), { maxLength: 12 })
  fc.assert(
    fc.property(asked, (all) => {
      expect(all.map(isTimestamp)).toEqual(all.map((text) => text.startsWith('2026-01')))
    }),
  )
})
