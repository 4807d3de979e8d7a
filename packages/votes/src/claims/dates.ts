import type { Found } from './number-words.ts'
import type { Token } from './tokens.ts'

/** A date as exactly as it is said; `years` counts from the year spoken of: next year is 1. */
export interface SaidDate {
  readonly year: number | undefined
  readonly years: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
  /** "Before 2018", "after December 2018". */
  readonly how?: 'before' | 'after'
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
    ...['october', 'november', 'december'],
  ].flatMap((name, i) => [
    [name, i + 1],
    ...(name.length > 4 ? [[name.slice(0, 3), i + 1]] : []),
    ...(name === 'september' ? [['sept', 9]] : []),
  ]),
)

/** `5 December 2018`, `December 5, 2018`, `5.12.2018`, `2018-12-05`, `June next year`, `in 2018`. */
export function dateAt(tokens: readonly Token[], at: number): Found<SaidDate> | undefined {
  const how = edges[tokens[at]?.key ?? '']
  const edge = how === undefined ? undefined : (plainAt(tokens, at + 1) ?? bareYear(tokens, at + 1))
  if (how === undefined || !edge) return plainAt(tokens, at)
  return { value: { ...edge.value, how }, length: edge.length + 1 }
}

const edges: Readonly<Record<string, 'before' | 'after'>> = {
  ...{ before: 'before', until: 'before', after: 'after', since: 'after' },
}

const bareYear = (tokens: readonly Token[], at: number): Found<SaidDate> | undefined => {
  const year = yearOf(tokens[at])
  return year === undefined
    ? undefined
    : { value: { year, years: undefined, month: undefined, day: undefined }, length: 1 }
}

function plainAt(tokens: readonly Token[], at: number): Found<SaidDate> | undefined {
  return isoAt(tokens, at) ?? dottedAt(tokens, at) ?? wordedAt(tokens, at) ?? yearAt(tokens, at)
}

function isoAt(tokens: readonly Token[], at: number): Found<SaidDate> | undefined {
  const [year, one, month, two, day] = tokens.slice(at, at + 5)
  if (one?.key !== '-' || two?.key !== '-') return undefined
  if (year?.start === undefined || day === undefined || day.end - year.start !== 10)
    return undefined
  return dateOf(Number(year.key), Number(month?.key), Number(day.key), 5)
}

/** Day before month, as everywhere but in the United States; what only fits the other way is so. */
function dottedAt(tokens: readonly Token[], at: number): Found<SaidDate> | undefined {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.key ?? '')
  if (!parts) return undefined
  return dateOf(Number(parts[3]), Number(parts[2]), Number(parts[1]), 1)
}

function dateOf(year: number, month: number, day: number, length: number) {
  if (!isYear(year) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return undefined
  return { value: { year, years: undefined, month, day }, length }
}

function wordedAt(tokens: readonly Token[], at: number): Found<SaidDate> | undefined {
  let i = at
  let day = dayOf(tokens[i])
  if (day !== undefined) {
    i += isOrdinal(tokens[i + 1]) ? 2 : 1
    if (tokens[i]?.key === 'of') i += 1
  }
  const month = months[tokens[i]?.key ?? '']
  // "May" alone is more often a verb than a month.
  if (
    month === undefined ||
    (month === 5 && day === undefined && !/^May$/.test(tokens[i]?.text ?? ''))
  )
    return undefined
  i += 1
  if (day === undefined) {
    const after = dayOf(tokens[i])
    if (after !== undefined) {
      day = after
      i += isOrdinal(tokens[i + 1]) ? 2 : 1
    }
  }
  const comma = tokens[i]?.key === ',' ? 1 : 0
  const year = yearOf(tokens[i + comma])
  if (year !== undefined)
    return { value: { year, years: undefined, month, day }, length: i + comma + 1 - at }
  const years = relativeAt(tokens, i)
  if (years)
    return {
      value: { year: undefined, years: years.value, month, day },
      length: i + years.length - at,
    }
  const isBare = day === undefined && month === 5
  return isBare
    ? undefined
    : { value: { year: undefined, years: undefined, month, day }, length: i - at }
}

function yearAt(tokens: readonly Token[], at: number): Found<SaidDate> | undefined {
  const lead = tokens[at]?.key ?? ''
  const empty = { month: undefined, day: undefined }
  const relative = relativeAt(tokens, at)
  if (relative)
    return { value: { year: undefined, years: relative.value, ...empty }, length: relative.length }
  if (!/^(in|during|of)$/.test(lead)) return undefined
  const year = yearOf(tokens[at + 1])
  return year === undefined ? undefined : { value: { year, years: undefined, ...empty }, length: 2 }
}

function relativeAt(tokens: readonly Token[], at: number): Found<number> | undefined {
  const two = `${tokens[at]?.key} ${tokens[at + 1]?.key}`
  const known: Readonly<Record<string, number>> = {
    'next year': 1,
    'this year': 0,
    'last year': -1,
    'same year': 0,
  }
  const value = known[two]
  if (value !== undefined) return { value, length: 2 }
  const three = `${two} ${tokens[at + 2]?.key}`
  if (three === 'of next year') return { value: 1, length: 3 }
  if (three === 'the following year' || three === 'of the following') return { value: 1, length: 3 }
  if (three === 'the same year' || three === 'of that year') return { value: 0, length: 3 }
  return undefined
}

const isYear = (year: number): boolean => year >= 1945 && year <= 2100
const isOrdinal = (token: Token | undefined) => /^(st|nd|rd|th)$/.test(token?.key ?? '')

function yearOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.key)) return undefined
  const year = Number(token.key)
  return isYear(year) ? year : undefined
}

function dayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.key)) return undefined
  const day = Number(token.key)
  return day >= 1 && day <= 31 ? day : undefined
}
