import type { LegEventKind } from './event.ts'
import { type LegState, legStates, terminalStates } from './state.ts'

/** Who may bring a transition about: a state's desk, its clearing person, whoever carries, or time. */
export type Mover = 'asking_desk' | 'asking_clearance' | 'addressed_desk' | 'operator' | 'clock'

/**
 * What else must hold.
 *
 * - `cleared_by_another`: who clears is not who drafted
 * - `no_clearance`: the asking state lets its desk send alone
 * - `acknowledgement_overdue`: and a contact is left that was not told yet
 * - `response_overdue`, `clarification_overdue`, `confirmation_overdue`: their time is over
 * - `not_lately`: not done within the time for confirmation before
 */
export type Guard =
  | 'cleared_by_another'
  | 'no_clearance'
  | 'acknowledgement_overdue'
  | 'response_overdue'
  | 'clarification_overdue'
  | 'confirmation_overdue'
  | 'not_lately'

export interface Transition {
  readonly from: LegState
  readonly event: LegEventKind
  readonly by: Mover
  readonly to: LegState
  readonly guard?: Guard
}

const each = (
  from: readonly LegState[],
  event: LegEventKind,
  by: Mover,
  to: LegState,
  guard?: Guard,
): Transition[] =>
  from.map((one) => ({ from: one, event, by, to, ...(guard === undefined ? {} : { guard }) }))

const open = legStates.filter((state) => !terminalStates.some((one) => one === state))
const answerable = ['acknowledged', 'under_consideration'] as const

/**
 * Everything that can happen to a leg. What is not here does not happen. An acknowledgement that does not
 * come moves nothing: the next contact is told, and the state of the leg stays what it was.
 */
export const transitions: readonly Transition[] = [
  ...each(['draft'], 'submit', 'asking_desk', 'awaiting_clearance'),
  ...each(['draft'], 'send', 'asking_desk', 'sent', 'no_clearance'),
  ...each(['awaiting_clearance'], 'clear', 'asking_clearance', 'sent', 'cleared_by_another'),
  ...each(['awaiting_clearance'], 'return', 'asking_clearance', 'draft'),
  ...each(['sent'], 'retry', 'operator', 'sent'),
  ...each(['sent'], 'deliver', 'operator', 'delivered'),
  ...each(['sent'], 'escalate', 'clock', 'sent', 'acknowledgement_overdue'),
  ...each(['delivered'], 'escalate', 'clock', 'delivered', 'acknowledgement_overdue'),
  ...each(['delivered'], 'acknowledge', 'addressed_desk', 'acknowledged'),
  ...each(['acknowledged'], 'consider', 'addressed_desk', 'under_consideration'),
  ...each(['under_consideration'], 'ask', 'addressed_desk', 'clarification_pending'),
  ...each(['clarification_pending'], 'clarify', 'asking_desk', 'under_consideration'),
  ...each(answerable, 'accept', 'addressed_desk', 'accepted'),
  ...each(answerable, 'offer_conditions', 'addressed_desk', 'conditions_offered'),
  ...each(answerable, 'decline', 'addressed_desk', 'declined'),
  ...each(answerable, 'redirect', 'addressed_desk', 'redirected'),
  ...each(['conditions_offered'], 'agree', 'asking_desk', 'accepted'),
  ...each(['conditions_offered'], 'refuse', 'asking_desk', 'under_consideration'),
  ...each(['accepted'], 'start', 'addressed_desk', 'in_progress'),
  ...each(['in_progress'], 'report', 'addressed_desk', 'in_progress'),
  ...each(['in_progress'], 'complete', 'addressed_desk', 'completed'),
  ...each(['in_progress'], 'discontinue', 'addressed_desk', 'discontinued'),
  ...each(['completed'], 'confirm', 'asking_desk', 'closed'),
  ...each(['completed'], 'not_resolved', 'asking_desk', 'in_progress', 'not_lately'),
  ...each(['completed'], 'close', 'clock', 'closed', 'confirmation_overdue'),
  ...each(open, 'withdraw', 'asking_desk', 'withdrawn'),
  ...each(['sent', 'delivered', ...answerable], 'expire', 'clock', 'lapsed', 'response_overdue'),
  ...each(['clarification_pending'], 'expire', 'clock', 'lapsed', 'clarification_overdue'),
]

/** The one transition of an event out of a state, if there is one. */
export const transitionOf = (from: LegState, event: LegEventKind): Transition | undefined =>
  transitions.find((one) => one.from === from && one.event === event)
