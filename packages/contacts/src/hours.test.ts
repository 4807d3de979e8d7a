import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Duty,
  dayIn,
  dutyAt,
  type Hours,
  isLanguageTag,
  isZone,
  momentAt,
  type Span,
} from './hours.ts'

const office: readonly Span[] = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]
const known = (hours: Hours, zone: string, at: Date): Duty =>
  dutyAt(hours, zone, at) ?? expect.fail(`${zone} is unknown`)
const duty = (hours: readonly Span[], zone: string, at: string) => {
  const found = known(hours, zone, new Date(at))
  return found.on ? `until ${found.until?.toISOString()}` : `opens ${found.opens?.toISOString()}`
}

describe('who is on duty', () => {
  test('is always there where the desk is', () => {
    expect(dutyAt('always', 'Asia/Almaty', new Date())).toEqual({ on: true })
  })

  test('is told by the clock of the desk, not of the caller', () => {
    // Wednesday; in Almaty (UTC+5) it is 14:00.
    expect(duty(office, 'Asia/Almaty', '2026-11-25T09:00:00Z')).toBe(
      'until 2026-11-25T12:00:00.000Z',
    )
    expect(duty(office, 'America/Bogota', '2026-11-25T09:00:00Z')).toBe(
      'opens 2026-11-25T14:00:00.000Z',
    )
  })

  test('opens on Monday after a Friday evening', () => {
    expect(duty(office, 'UTC', '2026-11-27T17:00:00Z')).toBe('opens 2026-11-30T09:00:00.000Z')
  })

  test('goes on over midnight, also from one day’s hours into the next', () => {
    const night = [{ days: [1], from: '22:00', to: '06:00' }]
    expect(duty(night, 'UTC', '2026-11-24T05:59:00Z')).toBe('until 2026-11-24T06:00:00.000Z')
    const two = [
      { days: [3], from: '08:00', to: '24:00' },
      { days: [4], from: '00:00', to: '04:00' },
    ]
    expect(duty(two, 'UTC', '2026-11-25T12:00:00Z')).toBe('until 2026-11-26T04:00:00.000Z')
  })

  test('follows summer time: the same hour on the wall is another of UTC', () => {
    expect(duty(office, 'Europe/Paris', '2026-10-23T16:00:00Z')).toBe(
      'opens 2026-10-26T08:00:00.000Z',
    )
    // 02:30 does not exist on this day: the clocks go from 02:00 to 03:00.
    const skipped = [{ days: [7], from: '02:30', to: '05:00' }]
    expect(duty(skipped, 'Europe/Paris', '2026-03-29T00:00:00Z')).toBe(
      'opens 2026-03-29T01:30:00.000Z',
    )
  })

  test('says nothing of when, where a desk is on call by arrangement', () => {
    expect(dutyAt([], 'UTC', new Date())).toEqual({ on: false })
  })

  test('is not guessed at in a zone that is unknown here, and needs none where it is always', () => {
    expect(dutyAt(office, 'Mars/Olympus', new Date())).toBeUndefined()
    expect(dutyAt('always', 'Mars/Olympus', new Date())).toEqual({ on: true })
  })

  test('is told for any hours: what changes next lies ahead, and then it is the other way round', () => {
    const clock = fc
      .integer({ min: 0, max: 95 })
      .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16))
    const span = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: clock,
      to: clock,
    })
    const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Auckland')
    const at = fc.date({
      ...{ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true },
    })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), zone, at, (spans, where, moment) => {
        const now = known(spans, where, moment)
        const next = now.on ? now.until : now.opens
        if (next === undefined) return
        expect(next.getTime()).toBeGreaterThan(moment.getTime())
        expect(known(spans, where, next).on).toBe(!now.on)
      }),
    )
  })
})

test('tells the moment of a time on the wall, and the day of a moment', () => {
  const at = (zone: string, date: string, time: string) => momentAt(zone, date, time).toISOString()
  expect(at('Asia/Almaty', '2027-06-03', '10:00')).toBe('2027-06-03T05:00:00.000Z')
  expect(at('America/Bogota', '2027-06-03', '20:30')).toBe('2027-06-04T01:30:00.000Z')
  // Summer time: 02:30 is skipped on this day.
  expect(at('Europe/Paris', '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(dayIn('Asia/Almaty', new Date('2027-06-03T20:00:00Z'))).toBe('2027-06-04')
  expect(dayIn('America/Bogota', new Date('2027-06-03T04:59:00Z'))).toBe('2027-06-02')
})

test('knows zones and languages by their standard names', () => {
  expect(['Asia/Almaty', 'UTC', 'America/St_Johns'].every(isZone)).toBe(true)
  expect(['', '+03:00', 'Mars/Base', 'GMT+25'].some(isZone)).toBe(false)
  expect(['ar', 'zh-Hant', 'kk', 'pt-BR'].every(isLanguageTag)).toBe(true)
  expect(['', 'English', 'xx', 'e'].some(isLanguageTag)).toBe(false)
})
