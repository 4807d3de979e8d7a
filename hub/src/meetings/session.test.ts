import { meetings } from '@comity/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, changed, nextStatuses, type Standing } from './session.ts'

const days = { from: '2026-06-03', to: '2026-06-04' }
const later = { from: '2027-03-08', to: '2027-03-12' }
const as = (status: meetings.SessionStatus, more: Partial<Standing> = {}): Standing => ({
  ...{ status, days, venue: undefined, mode: undefined },
  ...more,
})
const refused = (now: Standing, change: Change) => {
  try {
    return changed(now, change).status
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('what a session may become', () => {
  it('goes from planned over confirmed and open to closed', () => {
    const confirmed = changed(as('planned'), { status: 'confirmed' })
    const open = changed(confirmed, { status: 'open' })
    expect(changed(open, { status: 'closed' })).toEqual(as('closed'))
  })

  it('is postponed to new days or to days still to be set, with the reason', () => {
    const reason = 'The building is closed'
    expect(changed(as('confirmed'), { status: 'postponed', days: later, reason }).days).toEqual(
      later,
    )
    const open = changed(as('confirmed'), { status: 'postponed', days: null, reason })
    expect(open.days).toBeUndefined()
    expect(refused(open, { status: 'planned' })).toBe('session-days-needed')
    expect(changed(open, { status: 'planned', days: later }).days).toEqual(later)
    expect(refused(as('planned'), { status: 'postponed', reason })).toBe('session-days-needed')
    expect(refused(as('planned'), { status: 'postponed', days: later })).toBe('reason-needed')
  })

  it('does not close before it opened, nor move once it is closed', () => {
    expect(refused(as('planned'), { status: 'closed' })).toBe('session-change-impossible')
    expect(refused(as('closed'), { days: later, reason: 'r' })).toBe('session-change-impossible')
  })

  it('opens again only with a reason', () => {
    expect(refused(as('closed'), { status: 'open' })).toBe('reason-needed')
    expect(refused(as('closed'), { status: 'open', reason: 'An item was left' })).toBe('open')
  })

  it('moves days once set only with a reason, and another venue without one', () => {
    expect(refused(as('planned'), { days: later })).toBe('reason-needed')
    expect(changed(as('planned'), { days: later, reason: 'Clash' }).days).toEqual(later)
    expect(changed(as('open'), { venue: 'Room 2' }).venue).toBe('Room 2')
    expect(changed(as('open', { venue: 'Room 2' }), { venue: null }).venue).toBeUndefined()
  })

  it('refuses days that are out of order or a year apart, and a change of nothing', () => {
    const wrong = (from: string, to: string) =>
      refused(as('planned'), { days: { from, to }, reason: 'r' })
    expect(wrong('2026-06-04', '2026-06-03')).toBe('session-days-wrong')
    expect(wrong('2026-06-04', '2027-06-05')).toBe('session-days-wrong')
    expect(refused(as('planned'), { status: 'planned' })).toBe('session-unchanged')
  })
})

const status = fc.constantFrom(...meetings.sessionStatuses)
const change = fc.record(
  {
    status,
    days: fc.option(fc.constantFrom(days, later)),
    venue: fc.option(fc.constantFrom('A', 'B')),
    reason: fc.constant('reason'),
  },
  { requiredKeys: [] },
)

describe('after any changes', () => {
  const run = (changes: readonly Change[]) => {
    const standings = [as('planned')]
    for (const each of changes) {
      const now = standings.at(-1) ?? as('planned')
      try {
        standings.push(changed(now, each))
      } catch {
        // Refused: it stands as it stood.
      }
    }
    return standings
  }

  it('only a postponed session is without days, and each step was allowed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const all = run(changes)
        for (const [at, { status, days }] of all.entries()) {
          if (days === undefined) expect(status).toBe('postponed')
          const before = all[at - 1]?.status ?? status
          if (before !== status) expect(nextStatuses(before)).toContain(status)
        }
      }),
    )
  })

  it('a cancelled session stays as it is', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const all = run(changes)
        const at = all.findIndex((each) => each.status === 'cancelled')
        expect(at).toBeOneOf([-1, all.length - 1])
      }),
    )
  })
})
