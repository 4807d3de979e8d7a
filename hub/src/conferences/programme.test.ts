import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { checkDays, checkSlot, dateOf, lengthOf, type Placed } from './programme.ts'

const days = { from: '2027-02-27', to: '2027-03-01' }
const slot = (id: string, hours: string, more: Partial<Placed> = {}): Placed => {
  const [starts = '', ends = ''] = hours.split('-')
  return { id, day: 1, starts, ends, room: 'Room 1', status: 'planned', ...more }
}
const found = (check: () => void): string => {
  try {
    check()
    return 'fits'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

test('counts days from the first, over the end of a month', () => {
  expect(lengthOf(days)).toBe(3)
  expect([1, 2, 3].map((day) => dateOf(days.from, day))).toEqual([
    '2027-02-27',
    '2027-02-28',
    '2027-03-01',
  ])
})

test('a slot fits beside others in another room, on another day, before and after', () => {
  const others = [slot('a', '10:00-11:00')]
  const fits = (hours: string, more?: Partial<Placed>) =>
    found(() => checkSlot(slot('b', hours, more), days, others))
  expect(fits('11:00-12:00')).toBe('fits')
  expect(fits('09:00-10:00')).toBe('fits')
  expect(fits('10:30-10:45')).toBe('room-taken')
  expect(fits('09:00-12:00')).toBe('room-taken')
  expect(fits('10:30-10:45', { room: 'Room 2' })).toBe('fits')
  expect(fits('10:30-10:45', { room: null })).toBe('fits')
  expect(fits('10:30-10:45', { day: 3 })).toBe('fits')
  expect(fits('10:30-10:45', { id: 'a' })).toBe('fits')
  expect(
    found(() =>
      checkSlot(slot('b', '10:00-11:00'), days, [
        slot('a', '10:00-11:00', { status: 'cancelled' }),
      ]),
    ),
  ).toBe('fits')
})

test('a slot ends after it begins, on a day that there is', () => {
  expect(found(() => checkSlot(slot('b', '10:00-10:00'), days, []))).toBe('slot-hours-wrong')
  expect(found(() => checkSlot(slot('b', '22:00-01:00'), days, []))).toBe('slot-hours-wrong')
  expect(found(() => checkSlot(slot('b', '10:00-11:00', { day: 4 }), days, []))).toBe(
    'slot-beyond-days',
  )
  expect(found(() => checkSlot(slot('b', '10:00-11:00', { day: 4 }), undefined, []))).toBe('fits')
})

test('days are not cut short under the programme', () => {
  const slots = [slot('a', '10:00-11:00', { day: 3 })]
  expect(found(() => checkDays({ from: '2027-02-27', to: '2027-02-28' }, slots))).toBe(
    'programme-beyond-days',
  )
  expect(found(() => checkDays({ from: '2027-09-01', to: '2027-09-03' }, slots))).toBe('fits')
  expect(found(() => checkDays(undefined, slots))).toBe('fits')
})
