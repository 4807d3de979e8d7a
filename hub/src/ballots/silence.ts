import { decisionRule, leastSilence } from '@comity/votes'
import { Problem } from '../core/problem.ts'

const hour = 3_600_000
/** A text is put under silence for a year at most, in milliseconds. */
const longest = 366 * 24 * hour

/**
 * Until when a text is put under silence, to the millisecond.
 *
 * @throws Problem where the rule knows no silence procedure, or wants a longer one
 */
export function deadline(
  now: Date,
  { rule, question, until }: { rule: string; question: string; until?: string | undefined },
): string {
  const found = decisionRule(rule)
  const hours = found && leastSilence(found, question)
  if (hours === undefined)
    throw new Problem('invalid', 'no-silence', 'This rule knows no silence procedure.', {
      params: { rule },
    })
  const end = until === undefined ? Number.NaN : Date.parse(until)
  const lasts = end - now.getTime()
  if (!(lasts > 0 && lasts >= hours * hour && lasts <= longest))
    throw new Problem('invalid', 'silence-time', 'The silence is too short or too long.', {
      params: { hours },
    })
  return new Date(end).toISOString()
}
