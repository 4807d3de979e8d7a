import { isTimestamp } from '../timestamp.ts'
import type { TimestampLiteral } from './ast.ts'
import type { Report } from './report.ts'

/** The timestamp where its day exists, with second 59 for 60; `undefined` otherwise. */
export function checkTimestamp(literal: TimestampLiteral, report: Report): string | undefined {
  const { value, offset } = literal
  const leap = value.startsWith('60', 17)
  const text = leap ? `${value.slice(0, 17)}59${value.slice(19)}` : value
  if (!isTimestamp(text)) {
    report('impossible-timestamp', `there is no ${value.slice(0, 10)}`, offset)
    return undefined
  }
  if (leap) report('leap-second', 'second 60 has no place in most clocks', offset)
  return text
}
