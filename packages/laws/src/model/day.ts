/**
 * A day of the proleptic Gregorian calendar as ISO 8601 writes it, `2018-12-05`, from year 0001 to
 * 9999. Days compare as text: an earlier day is the smaller string.
 */
export type Day = string & { readonly [dayBrand]: true }

declare const dayBrand: unique symbol

/** The first day that there is. */
export const firstDay = '0001-01-01' as Day

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/**
 * Reads a day; `undefined` where the text is not one, such as `2018-02-30`.
 *
 * @example
 * const day = parseDay('2018-12-05')
 */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const most = month === 2 && isLeap(year) ? 29 : daysIn[month - 1]
  return year > 0 && most !== undefined && day >= 1 && day <= most
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
