/** Thrown where a function is given text that `isTimestamp` refuses. */
export class TimestampError extends RangeError {
  readonly code = 'not-a-timestamp'

  constructor(text: string) {
    super(`not a STIX timestamp: ${JSON.stringify(text.slice(0, 40))}`)
  }
}

/**
 * Tells whether text is a timestamp of STIX 2.1 §2.16: RFC 3339 in UTC, `YYYY-MM-DDTHH:mm:ss[.s+]Z`,
 * with a fraction of any length and upper-case `T` and `Z`. The date must exist in the calendar.
 *
 * Second 60 is refused, and so is year 0000. RFC 3339 has a leap second only where the tables of
 * the day name one; the reference validator refuses all of them, and neither UNIX time nor
 * databases can tell it from the second after.
 *
 * @example
 * isTimestamp('2016-01-20T12:31:12.123Z') // true
 * isTimestamp('2016-02-30T00:00:00Z')     // false
 */
export function isTimestamp(text: string): boolean {
  if (text === lastTaken) return true
  if (text.length < 20 || !hasShape(text)) return false
  const year = numberAt(text, 0, 4)
  const exists =
    year >= 1 &&
    isDayOf(year, numberAt(text, 5, 2), numberAt(text, 8, 2)) &&
    numberAt(text, 11, 2) <= 23 &&
    numberAt(text, 14, 2) <= 59 &&
    numberAt(text, 17, 2) <= 59
  // Long ones are not worth keeping, and come rarely.
  if (exists && text.length <= 40) lastTaken = text
  return exists
}

/** An object tells its dates several times, and each of them is asked about by many rules. */
let lastTaken = '1970-01-01T00:00:00Z'

/**
 * Orders two timestamps in time, whatever their precisions: negative, zero or positive.
 *
 * @throws TimestampError
 */
export function compareTimestamps(a: string, b: string): number {
  const [left, right] = [versionKey(a), versionKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The text of an instant without what may differ between equal ones: no `Z`, no zeros at the end of
 * the fraction. Two keys are equal where the instants are, and sort bytewise as the instants do
 * (in SQL with `COLLATE "C"`).
 *
 * @throws TimestampError
 * @example
 * versionKey('2016-01-20T12:31:12.120Z') // '2016-01-20T12:31:12.12'
 * versionKey('2016-01-20T12:31:12.000Z') // '2016-01-20T12:31:12'
 */
export function versionKey(text: string): string {
  if (!isTimestamp(text)) throw new TimestampError(text)
  let end = text.length - 1
  if (end === 19) return text.slice(0, end)
  while (text.charCodeAt(end - 1) === zero) end--
  return text.slice(0, end === 20 ? 19 : end)
}

/**
 * Microseconds since 1970 as TAXII 2.1 writes them, always with six digits:
 * `2026-01-31T12:00:00.000001Z`.
 *
 * @throws RangeError outside the years 0001 to 9999
 */
export function microsToTimestamp(micros: bigint): string {
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n
  const millis = (micros - rest) / 1000n
  if (millis < earliest || millis > latest) {
    throw new RangeError(`no timestamp of four-digit years: ${micros} microseconds`)
  }
  const seconds = new Date(Number(millis)).toISOString().slice(0, 19)
  return `${seconds}.${rest.toString().padStart(6, '0')}Z`
}

/**
 * Microseconds since 1970. What is finer is cut off, so an instant is never rounded into the
 * future; before 1970 too.
 *
 * @throws TimestampError
 */
export function timestampToMicros(text: string): bigint {
  if (!isTimestamp(text)) throw new TimestampError(text)
  const seconds = BigInt(Date.parse(`${text.slice(0, 19)}Z`)) * 1000n
  return seconds + BigInt(text.slice(20, -1).slice(0, 6).padEnd(6, '0'))
}

const zero = 0x30
const earliest = BigInt(Date.parse('0001-01-01T00:00:00Z'))
const latest = BigInt(Date.parse('9999-12-31T23:59:59.999Z'))

const dash = 0x2d
const colon = 0x3a
const isDate = (text: string): boolean =>
  areDigits(text, 0, 4) &&
  text.charCodeAt(4) === dash &&
  areDigits(text, 5, 2) &&
  text.charCodeAt(7) === dash &&
  areDigits(text, 8, 2)
const isTime = (text: string): boolean =>
  areDigits(text, 11, 2) &&
  text.charCodeAt(13) === colon &&
  areDigits(text, 14, 2) &&
  text.charCodeAt(16) === colon &&
  areDigits(text, 17, 2)

/** Reads character by character: linear in the text, and much quicker than a `Date`. */
function hasShape(text: string): boolean {
  if (!isDate(text) || text.charCodeAt(10) !== 0x54 || !isTime(text)) return false
  const end = text.length - 1
  if (text.charCodeAt(end) !== 0x5a) return false
  if (end === 19) return true
  if (text.charCodeAt(19) !== 0x2e || end === 20) return false
  for (let k = 20; k < end; k++) if (!isDigit(text.charCodeAt(k))) return false
  return true
}

function areDigits(text: string, start: number, length: number): boolean {
  for (let k = start; k < start + length; k++) if (!isDigit(text.charCodeAt(k))) return false
  return true
}

function isDigit(code: number): boolean {
  return code >= zero && code <= 0x39
}

function numberAt(text: string, start: number, length: number): number {
  let value = 0
  for (let k = start; k < start + length; k++) value = value * 10 + text.charCodeAt(k) - zero
  return value
}

function isDayOf(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return day <= (leap ? 29 : 28)
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}
