import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from './apply.ts'
import type { LegEvent, LegStep, Moment } from './event.ts'
import { type Leg, usualTerms } from './leg.ts'
import { dueNow, nextDue } from './timers.ts'

const hour = 3_600_000
const start = Date.parse('2026-11-01T00:00:00Z')
const at = (index: number, counted: number): Moment => ({
  ...{ index, counted, at: new Date(start + counted).toISOString() },
})
const letter = (number: number) => number.toString(16).padStart(64, '0')
const course: readonly [LegStep, 'state:XA' | 'state:XB' | 'operator'][] = [
  [{ kind: 'send', letter: letter(1) }, 'state:XA'],
  [{ kind: 'deliver' }, 'operator'],
  [{ kind: 'acknowledge' }, 'state:XB'],
  [{ kind: 'consider' }, 'state:XB'],
  [{ kind: 'ask', letter: letter(2) }, 'state:XB'],
  [{ kind: 'clarify', letter: letter(3) }, 'state:XA'],
  [{ kind: 'accept', extent: 'full' }, 'state:XB'],
  [{ kind: 'start' }, 'state:XB'],
  [{ kind: 'complete' }, 'state:XB'],
]

/** A leg after its first steps, each some time after the one before. */
function legAfter(waits: readonly number[], respond: number | undefined): Leg {
  let counted = 0
  const events = waits.map((wait, place): LegEvent => {
    counted += wait
    const [step, by] = course[place] ?? course[0] ?? [{ kind: 'close' } as const, 'operator']
    const mover =
      by === 'operator'
        ? ({ kind: by } as const)
        : ({ kind: 'person', party: by, person: 'p', capacity: 'desk' } as const)
    return { ...step, by: mover, moment: at(place + 1, counted) }
  })
  const by = new Date(start + (respond ?? 0)).toISOString()
  const within = Math.max(0, (respond ?? 0) - (waits[0] ?? 0))
  const terms = { ...usualTerms, ...(respond === undefined ? {} : { respond: { by, within } }) }
  const given = { id: 'one', asking: 'state:XA', addressed: 'state:XB', clearance: false, terms }
  const leg = replay(given, at(0, 0), events)
  if ('refused' in leg) throw new Error(leg.refused)
  return leg
}

test('nothing is due before the count that says so, in whatever state', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 40 * hour }), { maxLength: course.length })
  const asked = fc.option(fc.integer({ min: 0, max: 900 * hour }), { nil: undefined })
  fc.assert(
    fc.property(waits, asked, fc.nat(2000 * hour), (steps, respond, later) => {
      const leg = legAfter(steps, respond)
      const counted = leg.last.counted + later
      const due = nextDue(leg)
      const isDue = dueNow(leg, at(99, counted)) !== undefined
      // By the right clock of this test both are one; by another, the count alone is not enough.
      expect(isDue).toBe(due !== undefined && counted >= due)
      const early = { ...at(99, counted), at: new Date(start).toISOString() }
      if (dueNow(leg, early) !== undefined) expect(counted).toBeGreaterThanOrEqual(due ?? Infinity)
    }),
    { numRuns: 500 },
  )
})
