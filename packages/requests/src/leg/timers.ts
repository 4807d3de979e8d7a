import type { LegEventKind, Moment } from './event.ts'
import { type ContactStep, contactSteps, type Leg } from './leg.ts'
import { type Guard, transitions } from './transitions.ts'

/** The next contact to be told; `undefined` where the last one was. */
export const nextContact = (leg: Leg): ContactStep | undefined =>
  contactSteps[contactSteps.indexOf(leg.contact) + 1]

const passed = (from: Moment, to: Moment): number => to.counted - from.counted

/** Guards that hold once a time is over. A date alone never is enough: the clock that says so may have jumped. */
export const overdue: Readonly<
  Record<Exclude<Guard, 'cleared_by_another' | 'no_clearance'>, (leg: Leg, now: Moment) => boolean>
> = {
  acknowledgement_overdue: (leg, now) =>
    nextContact(leg) !== undefined && passed(leg.told, now) >= leg.terms.acknowledgeWithin,
  response_overdue(leg, now) {
    const { respond } = leg.terms
    if (respond === undefined || leg.sent === undefined) return false
    const isPast = Date.parse(now.at) >= Date.parse(respond.by) + leg.paused
    return isPast && passed(leg.sent, now) >= respond.within + leg.paused
  },
  clarification_overdue: (leg, now) => passed(leg.since, now) >= leg.terms.clarifyWithin,
  confirmation_overdue: (leg, now) => passed(leg.since, now) >= leg.terms.confirmWithin,
  not_lately: (leg, now) =>
    leg.reopened === undefined || passed(leg.reopened, now) >= leg.terms.confirmWithin,
}

/** What time has brought about by a moment, and nobody has recorded yet; at most one thing. */
export function dueNow(leg: Leg, now: Moment): LegEventKind | undefined {
  const due = transitions.filter(
    ({ from, by, guard }) =>
      from === leg.state &&
      by === 'clock' &&
      guard !== undefined &&
      guard !== 'cleared_by_another' &&
      guard !== 'no_clearance' &&
      overdue[guard](leg, now),
  )
  return due.find(({ event }) => event === 'expire')?.event ?? due[0]?.event
}

/**
 * The count of time before which nothing can be due, while nothing happens; `undefined` where time brings nothing
 * about. It may turn out that nothing is due by then after all: a date that is asked for must be past as well.
 */
export function nextDue(leg: Leg): number | undefined {
  const counts = transitions
    .filter(({ from, by }) => from === leg.state && by === 'clock')
    .flatMap(({ guard }) => dueAt(leg, guard) ?? [])
  return counts.length === 0 ? undefined : Math.min(...counts)
}

function dueAt(leg: Leg, guard: Guard | undefined): number | undefined {
  const { terms, told, since, sent, paused } = leg
  switch (guard) {
    case 'acknowledgement_overdue':
      return nextContact(leg) === undefined ? undefined : told.counted + terms.acknowledgeWithin
    case 'response_overdue':
      if (terms.respond === undefined || sent === undefined) return undefined
      return sent.counted + terms.respond.within + paused
    case 'clarification_overdue':
      return since.counted + terms.clarifyWithin
    case 'confirmation_overdue':
      return since.counted + terms.confirmWithin
    default:
      return undefined
  }
}
