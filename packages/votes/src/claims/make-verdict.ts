import type { Numbers, Verdict, VerdictCode, VerdictReason } from './verdict.ts'

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
  sentence: string,
  more: Partial<Verdict> = {},
): Verdict {
  return {
    ...{ numbers: noNumbers, exceptions: [], doubtful: [], groups: [], beside: [] },
    ...more,
    ...{ verdict: code, reason, sentence },
  }
}
