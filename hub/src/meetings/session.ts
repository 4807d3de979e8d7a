import type { meetings } from '@comity/contract'
import { Problem } from '../core/problem.ts'

type Status = meetings.SessionStatus

/** How a session stands. Days are of the place where it meets; both are of the session. */
export interface Standing {
  readonly status: Status
  /** None while a postponed session has no new days. */
  readonly days: Days | undefined
  readonly venue: string | undefined
  readonly mode: 'in_person' | 'remote' | 'hybrid' | undefined
}

export interface Days {
  readonly from: string
  readonly to: string
}

/** What is asked for; what is not named stays, and null takes away. */
export interface Change {
  readonly status?: Status | undefined
  readonly days?: Days | null | undefined
  readonly venue?: string | null | undefined
  readonly mode?: 'in_person' | 'remote' | 'hybrid' | null | undefined
  readonly reason?: string | undefined
}

/** What a session may become. A cancelled one stays so: another is scheduled in its stead. */
const following: Readonly<Record<Status, readonly Status[]>> = {
  planned: ['confirmed', 'open', 'postponed', 'cancelled'],
  confirmed: ['planned', 'open', 'postponed', 'cancelled'],
  open: ['suspended', 'closed'],
  suspended: ['open', 'closed', 'postponed'],
  closed: ['open'],
  postponed: ['planned', 'confirmed', 'open', 'cancelled'],
  cancelled: [],
}

export const nextStatuses = (status: Status): readonly Status[] => following[status]

/** A session of more days than this is a slip of the year. */
const mostDays = 366

/**
 * How a session stands after a change. What others had relied on does not change without a reason: days
 * once set, and a session that is put off, called off, suspended or opened again.
 *
 * @throws Problem `session-change-impossible`, `reason-needed`, `session-days-needed`,
 *   `session-days-wrong`, `session-unchanged`
 */
export function changed(now: Standing, change: Change): Standing {
  const status = change.status ?? now.status
  if (status !== now.status && !following[now.status].includes(status))
    throw impossible(now.status, status)
  const next: Standing = {
    status,
    days: daysAfter(now, change, status),
    venue: change.venue === undefined ? now.venue : (change.venue ?? undefined),
    mode: change.mode === undefined ? now.mode : (change.mode ?? undefined),
  }
  const isMoved = !sameDays(now.days, next.days)
  const isSame = status === now.status && !isMoved
  if (isSame && next.venue === now.venue && next.mode === now.mode)
    throw new Problem('invalid', 'session-unchanged', 'Change something: all stands so already.')
  // What is over is over, but for opening it again.
  if (now.status === 'cancelled' || (now.status === 'closed' && status === 'closed'))
    throw impossible(now.status, status)
  if (status === 'postponed' && now.status !== 'postponed' && !isMoved)
    throw new Problem('invalid', 'session-days-needed', 'Give the new days, or say they are open.')
  if (change.reason === undefined && needsReason(now, status, isMoved))
    throw new Problem('invalid', 'reason-needed', 'Give the reason: it stands in the history.')
  return next
}

function daysAfter(now: Standing, { days }: Change, status: Status): Days | undefined {
  const next = days === undefined ? now.days : (days ?? undefined)
  if (next !== undefined) return checkedDays(next)
  if (status === 'postponed') return undefined
  throw new Problem('invalid', 'session-days-needed', 'Give the first and the last day.')
}

/** @throws Problem `session-days-wrong` where the last day is before the first, or a year after it */
export function checkedDays(days: Days): Days {
  const length = (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1
  if (length >= 1 && length <= mostDays) return days
  throw new Problem(
    'invalid',
    'session-days-wrong',
    `The last day is the first or one after it, and within ${mostDays} days.`,
    { params: { most: mostDays } },
  )
}

const needsReason = (now: Standing, status: Status, isMoved: boolean): boolean =>
  (isMoved && now.days !== undefined) ||
  (status !== now.status &&
    (['postponed', 'cancelled', 'suspended'].includes(status) ||
      // Opened again, or no longer confirmed.
      now.status === 'closed' ||
      (now.status === 'confirmed' && status === 'planned')))

const sameDays = (a: Days | undefined, b: Days | undefined): boolean =>
  a?.from === b?.from && a?.to === b?.to

const impossible = (from: Status, to: Status) =>
  new Problem(
    'conflict',
    'session-change-impossible',
    `A session that is ${from} cannot become ${to}.`,
    { params: { from, to } },
  )
