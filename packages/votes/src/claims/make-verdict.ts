import type { Saying } from './saying.ts'
import type { Numbers, Unworded, VerdictCode, VerdictReason } from './verdict.ts'

export const noNumbers: Numbers = {
  tally: undefined,
  claimed: undefined,
  found: undefined,
  figures: undefined,
  stands: [],
}

/** A verdict with what it leaves out filled in. */
export function verdict(
  code: VerdictCode,
  reason: VerdictReason | undefined,
  says: Saying | readonly Saying[],
  more: Partial<Unworded> = {},
): Unworded {
  return {
    ...{ numbers: noNumbers, exceptions: [], doubtful: [], groups: [], beside: [] },
    ...more,
    ...{ verdict: code, reason, says: 'code' in says ? [says] : says },
  }
}
