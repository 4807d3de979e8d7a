import type { LegActor, LegEvent, Moment } from './event.ts'
import { type Leg, openLeg } from './leg.ts'
import { isTerminal } from './state.ts'
import { nextContact, overdue } from './timers.ts'
import { type Guard, type Mover, type Transition, transitionOf } from './transitions.ts'

/**
 * Why an event does not happen. Stable: programs may switch on it.
 *
 * - `order`: it is not after the last event in the log, or counts less time than that
 * - `terminal`: the leg has ended
 * - `state`: nothing of the kind happens in the state that the leg is in
 * - `not_yours`: it is for the other state, for nobody's person, or for a person to do
 * - `capacity`: it is for another person of that state
 * - `same_person`: who clears is who drafted
 * - `clearance`: the asking state has its letters cleared first
 * - `too_early`: its time is not over, or no contact is left
 * - `letter`: the hash of a letter is none, or that of one that was sent before
 */
export type LegRefusalCode =
  | 'order'
  | 'terminal'
  | 'state'
  | 'not_yours'
  | 'capacity'
  | 'same_person'
  | 'clearance'
  | 'too_early'
  | 'letter'

export interface LegRefusal {
  readonly refused: LegRefusalCode
}

export const isRefusal = (result: Leg | LegRefusal): result is LegRefusal => 'refused' in result

/** What becomes of a leg by an event, or why it stays as it is. */
export function apply(leg: Leg, event: LegEvent): Leg | LegRefusal {
  const { moment, by } = event
  if (moment.index <= leg.last.index || moment.counted < leg.last.counted) return refuse('order')
  if (isTerminal(leg.state)) return refuse('terminal')
  const transition = transitionOf(leg.state, event.kind)
  if (transition === undefined) return refuse('state')
  const refused =
    refusedMover(leg, transition.by, by) ?? refusedGuard(leg, transition.guard, by, moment)
  if (refused !== undefined) return refuse(refused)
  const letter = letterOf(event)
  if (letter !== undefined && (!/^[0-9a-f]{64}$/.test(letter) || leg.letters.includes(letter)))
    return refuse('letter')
  return moved(leg, event, transition)
}

/** The leg after all its events, or the first of them that did not happen. */
export function replay(
  given: Parameters<typeof openLeg>[0],
  moment: Moment,
  events: Iterable<LegEvent>,
): Leg | (LegRefusal & { readonly event: LegEvent }) {
  let leg = openLeg(given, moment)
  for (const event of events) {
    const next = apply(leg, event)
    if (isRefusal(next)) return { ...next, event }
    leg = next
  }
  return leg
}

const refuse = (refused: LegRefusalCode): LegRefusal => ({ refused })

function refusedMover(leg: Leg, mover: Mover, by: LegActor): LegRefusalCode | undefined {
  if (mover === 'operator' || mover === 'clock') return by.kind === mover ? undefined : 'not_yours'
  if (by.kind !== 'person') return 'not_yours'
  if (by.party !== (mover === 'addressed_desk' ? leg.addressed : leg.asking)) return 'not_yours'
  return by.capacity === (mover === 'asking_clearance' ? 'clearance' : 'desk')
    ? undefined
    : 'capacity'
}

function refusedGuard(
  leg: Leg,
  guard: Guard | undefined,
  by: LegActor,
  now: Moment,
): LegRefusalCode | undefined {
  if (guard === undefined) return undefined
  if (guard === 'no_clearance') return leg.clearance ? 'clearance' : undefined
  if (guard === 'cleared_by_another')
    return by.kind === 'person' && by.person === leg.drafter ? 'same_person' : undefined
  return overdue[guard](leg, now) ? undefined : 'too_early'
}

function moved(leg: Leg, event: LegEvent, { to }: Transition): Leg {
  const { moment, by } = event
  const letter = letterOf(event)
  return {
    ...leg,
    ...{ state: to, last: moment, since: to === leg.state ? leg.since : moment },
    ...(letter === undefined ? {} : { letters: [...leg.letters, letter] }),
    ...particular(leg, event),
    ...(event.kind === 'submit' || event.kind === 'send'
      ? { drafter: by.kind === 'person' ? by.person : '' }
      : {}),
  }
}

const letterOf = (event: LegEvent): string | undefined =>
  'letter' in event ? event.letter : undefined

/** What an event changes beside the state. */
function particular(leg: Leg, event: LegEvent): Partial<Leg> {
  const { moment } = event
  switch (event.kind) {
    case 'send':
    case 'clear':
      return { sent: moment, told: moment }
    case 'deliver':
      return { told: moment }
    case 'escalate':
      return { told: moment, contact: nextContact(leg) ?? leg.contact }
    case 'clarify':
      return { paused: leg.paused + moment.counted - leg.since.counted }
    case 'not_resolved':
      return { reopened: moment }
    case 'accept':
      return { extent: event.extent }
    case 'decline':
      return { decline: event.code }
    case 'redirect':
      return { redirected: event.to }
    default:
      return {}
  }
}
