import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, isRefusal } from './apply.ts'
import { longestStep, look, startCounting } from './counted-time.ts'
import type { Moment } from './event.ts'
import { type Leg, openLeg, usualTerms } from './leg.ts'
import { dueNow } from './timers.ts'

const minute = 60_000
const day = 24 * 60 * minute
const start = Date.parse('2026-11-01T00:00:00Z')

/** A request that was delivered, by a hub that looks at its clock every minute. */
function delivered(): Leg {
  const moment = (index: number): Moment => ({
    ...{ index, counted: 0, at: new Date(start).toISOString() },
  })
  let leg = openLeg(
    {
      ...{ id: 'one', asking: 'state:XA', addressed: 'state:XB', clearance: false },
      terms: {
        ...usualTerms,
        respond: { by: new Date(start + 2 * day).toISOString(), within: 2 * day },
      },
    },
    moment(0),
  )
  const desk = { kind: 'person', party: 'state:XA', person: 'p', capacity: 'desk' } as const
  for (const event of [
    { kind: 'send', letter: '0'.repeat(64), by: desk, moment: moment(1) },
    { kind: 'deliver', by: { kind: 'operator' }, moment: moment(2) },
  ] as const) {
    const next = apply(leg, event)
    if (isRefusal(next)) throw new Error(next.refused)
    leg = next
  }
  return leg
}

/** True minutes until time brings something about, where the clock is wrong by so much in each minute. */
function minutesUntilDue(wrongBy: (minute: number) => number): number {
  const leg = delivered()
  let time = startCounting(start)
  for (let passed = 1; ; passed++) {
    const now = start + passed * minute + wrongBy(passed)
    time = look(time, now)
    const moment = { index: 3, counted: time.counted, at: new Date(now).toISOString() }
    if (dueNow(leg, moment) !== undefined) return passed
  }
}

test('a right clock brings an escalation about after the time that was agreed', () => {
  expect(minutesUntilDue(() => 0)).toBe(240)
})

test('a clock that jumps a day, at whatever minute, and back or not, brings it about not more than a step early', () => {
  const jumps = fc.record({
    from: fc.integer({ min: 1, max: 239 }),
    length: fc.integer({ min: 1, max: 240 }),
    by: fc.integer({ min: -2 * day, max: 2 * day }),
  })
  fc.assert(
    fc.property(jumps, ({ from, length, by }) => {
      const isWrong = (passed: number) => passed >= from && passed < from + length
      const due = minutesUntilDue((passed) => (isWrong(passed) ? by : 0))
      expect(due).toBeGreaterThanOrEqual(240 - (2 * longestStep) / minute)
      expect(due).toBeLessThanOrEqual(242)
    }),
    { numRuns: 200 },
  )
})

test('a hub that stood still for a night does not take it for silence', () => {
  const due = minutesUntilDue((passed) => (passed > 60 ? 8 * 60 * minute : 0))
  expect(due).toBe(240 - longestStep / minute + 1)
})

test('time never runs backwards, nor faster than the clock', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -day, max: day }), { maxLength: 50 }), (steps) => {
      let [time, now, forward] = [startCounting(0), 0, 0]
      for (const step of steps) {
        now += step
        forward += Math.max(0, step)
        const next = look(time, now)
        expect(next.counted).toBeGreaterThanOrEqual(time.counted)
        expect(next.counted - time.counted).toBeLessThanOrEqual(longestStep)
        time = next
      }
      expect(time.counted).toBeLessThanOrEqual(forward)
    }),
  )
})
