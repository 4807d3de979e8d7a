import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Standing, stepAt, timesOf } from './course.ts'

const begun = new Date('2026-11-20T03:00:00Z')
const after = (hours: number) => new Date(begun.getTime() + hours * 3_600_000)

/** Looks at a check at these times, and takes each step that is due, as the hub does. */
function follow(ping: Standing, looks: readonly Date[]): string[] {
  let now = ping
  return looks.flatMap((at) => {
    const step = stepAt(at, now)
    if (step === undefined) return []
    if (step.kind === 'start') now = { ...now, status: 'running', startedAt: at }
    else if (step.kind === 'remind') now = { ...now, reminded: step.number }
    else now = { ...now, status: step.kind === 'end' ? 'ended' : 'cancelled' }
    return [step.kind]
  })
}

const scheduled: Standing = {
  ...{ opensAt: after(1), endsAt: after(49), remindAfter: [12, 24, 36] },
  ...{ status: 'scheduled', startedAt: null, reminded: 0 },
}

test('begins, reminds and ends once each, in this order, whenever the hub looks', () => {
  const looks = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 })
  fc.assert(
    fc.property(looks, (hours) => {
      const ordered = [...hours].sort((a, b) => a - b)
      const steps = follow(scheduled, ordered.map(after))
      expect(steps.join(' ')).toMatch(/^(start( remind){0,3}( end)?|miss)?$/)
      const first = ordered.find((each) => each >= 1)
      if (first !== undefined) expect(steps[0]).toBe(first < 49 ? 'start' : 'miss')
      if (steps[0] === 'start' && (ordered.at(-1) ?? 0) >= 49) expect(steps.at(-1)).toBe('end')
    }),
  )
})

test('reminds once of what was slept through', () => {
  expect(follow(scheduled, [after(1), after(40), after(41), after(42)])).toEqual([
    ...['start', 'remind'],
  ])
})

test('takes times that make sense only', () => {
  const times =
    (opensAt: string | undefined, hours: number, ...remindAfter: number[]) =>
    () =>
      timesOf(begun, { opensAt, endsAt: after(hours).toISOString(), remindAfter })
  expect(times(undefined, 1)().endsAt).toEqual(after(1))
  expect(times(undefined, 24, 23, 1, 1)().remindAfter).toEqual([1, 23])
  for (const wrong of [
    times(undefined, 0.5),
    times(undefined, 24 * 91),
    times(undefined, 24, 24),
    times(after(24).toISOString(), 24),
    times(after(24 * 400).toISOString(), 24 * 402),
  ])
    expect(wrong).toThrow(expect.objectContaining({ code: 'ping-times-wrong' }))
  // What opened yesterday begins now.
  expect(times(after(-24).toISOString(), 2)().opensAt).toEqual(begun)
})
