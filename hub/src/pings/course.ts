import type { pings } from '@comity/contract'
import { Problem } from '../core/problem.ts'

const hour = 3_600_000
const day = 24 * hour

/** How long a check may take, and how far ahead it may be scheduled; in milliseconds. */
export const shortest = hour
export const longest = 90 * day
export const ahead = 366 * day

export interface Times {
  readonly opensAt: Date
  readonly endsAt: Date
  /** Whole hours, each once, the earliest first. */
  readonly remindAfter: readonly number[]
}

interface Given {
  readonly opensAt?: string | undefined
  readonly endsAt: string
  readonly remindAfter: readonly number[]
}

/**
 * When a check begins, reminds and ends. What opened already begins now.
 *
 * @throws Problem `ping-times-wrong`
 */
export function timesOf(now: Date, { opensAt, endsAt, remindAfter }: Given): Times {
  const opens = new Date(Math.max(now.getTime(), Date.parse(opensAt ?? '') || 0))
  const ends = new Date(endsAt)
  const length = ends.getTime() - opens.getTime()
  const hours = [...new Set(remindAfter)].sort((a, b) => a - b)
  const last = hours.at(-1) ?? 0
  if (
    !(length >= shortest && length <= longest) ||
    opens.getTime() - now.getTime() > ahead ||
    last * hour >= length
  )
    throw new Problem(
      'invalid',
      'ping-times-wrong',
      'A check takes an hour to ninety days, begins within a year, and reminds before it ends.',
    )
  return { opensAt: opens, endsAt: ends, remindAfter: hours }
}

export interface Standing extends Times {
  readonly status: pings.PingStatus
  readonly startedAt: Date | null
  /** How many of the reminders are behind it. */
  readonly reminded: number
}

export type Step =
  | { readonly kind: 'start' | 'end' | 'miss' }
  /** `number`: reminders that are behind it from now on; those that were slept through are one. */
  | { readonly kind: 'remind'; readonly number: number }

/** What the time alone makes of a check. One whose whole time the hub stood still is never held. */
export function stepAt(now: Date, ping: Standing): Step | undefined {
  const { status, opensAt, endsAt, startedAt, remindAfter, reminded } = ping
  if (status === 'scheduled') {
    if (endsAt <= now) return { kind: 'miss' }
    return opensAt <= now ? { kind: 'start' } : undefined
  }
  if (status !== 'running' || startedAt === null) return undefined
  if (endsAt <= now) return { kind: 'end' }
  const number = remindAfter.filter((each) => startedAt.getTime() + each * hour <= now.getTime())
  return number.length > reminded ? { kind: 'remind', number: number.length } : undefined
}
