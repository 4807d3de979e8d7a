import { type Language, localeOf } from './languages.ts'

/** A moment: milliseconds since 1970 (UTC), an RFC 3339 text, or a Date. */
export type Moment = number | string | Date

export interface Formats {
  /** `1,234,567.5`; up to three decimals. */
  number(value: number | bigint): string
  /** `0.5` as `0.500`: always as many decimals, to be compared down a column. */
  fixed(value: number, decimals: number): string
  /** A ratio of 0 to 1 as per cent, with at most one decimal. */
  percent(ratio: number): string
  /** A size in bytes with a decimal unit (1 kB = 1,000 bytes) and at most one decimal. */
  bytes(size: number): string
  /** Several things in one phrase, joined by the language's "and" or "or". */
  list(items: readonly string[], kind?: 'and' | 'or'): string
  /** A calendar date as precise as it is written: `2018`, `2018-12` or `2018-12-05`. */
  date(text: string): string
  /** Date and time to the minute, with the zone's name; UTC unless an IANA zone is given. */
  time(moment: Moment, zone?: string): string
  /** UTC and, where it differs, the viewer's zone beside it. */
  times(moment: Moment, zone: string): string
  /** The weekday and the clock of a zone, such as `Thu, 08:19`. */
  clock(moment: Moment, zone: string): string
  /** How far ahead a moment is, in its largest whole unit: `in 3 hours`. */
  ahead(moment: Moment, now: Moment): string
  /** How long something took, in seconds, in the largest unit of which it is two or more: `3.5 hours`. */
  lasting(seconds: number): string
  /** A day of the week, short; 1 is Monday. */
  weekday(day: number): string
  /** The order of the language, for sorting names; digits inside text count as numbers. */
  compare(a: string, b: string): number
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** In seconds, the longest first. */
const lengths = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** What `Intl` knows of one language, made once and kept. Throws RangeError for an invalid date. */
export function createFormats(language: Language): Formats {
  const locale = localeOf(language)
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const collator = new Intl.Collator(locale, { numeric: true })
  const relative = new Intl.RelativeTimeFormat(locale)
  // 1 January 2024 was a Monday.
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  }

  const time = (moment: Moment, zone = 'UTC'): string =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'short',
    }).format(new Date(moment))

  return {
    number: (value) => number.format(value),
    fixed: (value, decimals) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
    percent: (ratio) => percent.format(ratio),
    bytes: (size) => {
      let power = 0
      // 999.95 and more would round up to 1,000 of the smaller unit.
      while (size / 1000 ** power >= 999.95 && power < byteUnits.length - 1) power += 1
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: byteUnits[power] ?? 'byte',
        unitDisplay: power === 0 ? 'long' : 'short',
        maximumFractionDigits: power === 0 ? 0 : 1,
      }).format(size / 1000 ** power)
    },
    list: (items, kind = 'and') => lists[kind].format(items),
    date: (text) => {
      const [, month, day] = /^\d{4}(-\d\d)?(-\d\d)?$/.exec(text) ?? []
      return new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        ...(month === undefined ? {} : { month: 'long' }),
        ...(day === undefined ? {} : { day: 'numeric' }),
        timeZone: 'UTC',
      }).format(new Date(text))
    },
    time,
    times: (moment, zone) => {
      const utc = time(moment)
      const local = time(moment, zone)
      return utc === local ? utc : `${utc} (${local})`
    },
    clock: (moment, zone) =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
        ...{ hourCycle: 'h23', timeZone: zone },
      }).format(new Date(moment)),
    ahead: (moment, now) => {
      const minutes = Math.ceil((new Date(moment).getTime() - new Date(now).getTime()) / 60_000)
      if (minutes < 60) return relative.format(minutes, 'minute')
      if (minutes < 48 * 60) return relative.format(Math.round(minutes / 60), 'hour')
      return relative.format(Math.round(minutes / (24 * 60)), 'day')
    },
    lasting: (seconds) => {
      const [unit, length] =
        lengths.find(([, each]) => seconds >= 2 * each) ?? (['second', 1] as const)
      const value = seconds / length
      return new Intl.NumberFormat(locale, {
        ...{ style: 'unit', unit, unitDisplay: 'long' },
        maximumFractionDigits: unit === 'second' || value >= 10 ? 0 : 1,
      }).format(value)
    },
    weekday: (day) => weekdays.format(Date.UTC(2024, 0, day)),
    compare: collator.compare,
  }
}
