/**
 * When a desk is staffed: `always`, or the hours of a week in the desk's own time zone. An empty list
 * means on call by arrangement only.
 */
export type Hours = 'always' | readonly Span[]

/** Hours of some days of the week, as a clock on the desk's wall shows them. */
export interface Span {
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[]
  /** `09:00`. */
  readonly from: string
  /** `17:00`; `24:00` is the end of the day. Not after `from`: it runs into the next day. */
  readonly to: string
}

/** Whether somebody is on duty at a moment, and when that changes next. */
export type Duty =
  | { readonly on: true; readonly until?: Date }
  | { readonly on: false; readonly opens?: Date }

/**
 * Who calls at `at`: is anybody there? Hours are those of `zone` on that day, summer time included.
 * `until` and `opens` are left out where nothing changes within a week; a zone that is unknown here is
 * not guessed at.
 *
 * @example
 * dutyAt('always', 'UTC', new Date()) // { on: true }
 */
export function dutyAt(hours: Hours, zone: string, at: Date): Duty | undefined {
  if (hours === 'always') return { on: true }
  if (!isZone(zone)) return undefined
  const now = at.getTime()
  const spans = joined(around(hours, zone, at))
  const current = spans.find(({ from, to }) => from <= now && now < to)
  if (current !== undefined)
    return current.to - now > week ? { on: true } : { on: true, until: new Date(current.to) }
  const next = spans.find(({ from }) => from > now)
  return next === undefined ? { on: false } : { on: false, opens: new Date(next.from) }
}

const day = 86_400_000
const week = 7 * day

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Each span on each day from yesterday, which may reach into today, to a week and a day from now. */
function around(hours: readonly Span[], zone: string, at: Date): Stretch[] {
  const wall = wallOf(zone, at.getTime())
  const today = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate())
  const found: Stretch[] = []
  for (let offset = -1; offset <= 9; offset += 1) {
    const date = today + offset * day
    const weekday = ((new Date(date).getUTCDay() + 6) % 7) + 1
    for (const { days, from, to } of hours) {
      if (!days.includes(weekday)) continue
      const [start, end] = [date + minutesOf(from) * 60_000, date + minutesOf(to) * 60_000]
      found.push({ from: momentOf(zone, start), to: momentOf(zone, end > start ? end : end + day) })
    }
  }
  return found
}

/** Stretches that touch are one: nobody leaves at midnight who goes on at midnight. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.from - b.from)
  const found: Stretch[] = []
  for (const stretch of sorted) {
    const last = found.at(-1)
    if (last !== undefined && stretch.from <= last.to)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) }
    else found.push(stretch)
  }
  return found
}

const minutesOf = (clock: string): number => {
  const [hour = '0', minute = '0'] = clock.split(':')
  return Number(hour) * 60 + Number(minute)
}

/** What the clocks of a zone show at a moment, as if it were UTC. */
function wallOf(zone: string, moment: number): Date {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return new Date(
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')),
  )
}

/** The moment at which the clocks of a zone show this; where they skip it, as much later as they skip. */
function momentOf(zone: string, wall: number): number {
  const offsetAt = (moment: number) => wallOf(zone, moment).getTime() - floored(moment)
  const first = wall - offsetAt(wall)
  const second = wall - offsetAt(first)
  return second === first ? first : Math.max(first, second)
}

/**
 * The moment at which the clocks of a zone show this time of this day: `2027-03-28`, `10:00`. Where they
 * skip it, as much later as they skip; where they show it twice, one of the two.
 *
 * @throws RangeError for a zone that is unknown here
 * @example
 * momentAt('Asia/Almaty', '2027-06-03', '10:00').toISOString() // 2027-06-03T05:00:00.000Z
 */
export const momentAt = (zone: string, date: string, time: string): Date =>
  new Date(momentOf(zone, Date.parse(`${date}T${time}:00Z`)))

/**
 * The day that the calendars of a zone show at a moment, as `2027-06-03`.
 *
 * @throws RangeError for a zone that is unknown here
 */
export const dayIn = (zone: string, moment: Date): string =>
  wallOf(zone, moment.getTime()).toISOString().slice(0, 10)

const floored = (moment: number): number => Math.floor(moment / 60_000) * 60_000

/** By the zone's own name: whoever writes it in other letters makes no second clock. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  if (clock.resolvedOptions().timeZone === zone) clocks.set(zone, clock)
  return clock
}

/** Whether this is a zone of the IANA database that is known here, such as `Asia/Almaty`. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}

/** Whether this tag (BCP 47) names a language that is known here, such as `kk` or `zh-Hant`. */
export function isLanguageTag(tag: string): boolean {
  try {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    return Intl.getCanonicalLocales(tag).length === 1 && names.of(tag) !== undefined
  } catch {
    return false
  }
}
