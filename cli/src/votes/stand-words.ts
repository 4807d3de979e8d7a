import type { votes as contract } from '@comity/contract'
import type { Vote } from '@comity/votes'

/** How somebody stood, in words. */
export const wordOf: Readonly<Record<Vote, string>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  not_voting: 'not voting',
  suspended: 'no right to vote',
}

/** The count in one line, or that there was none. */
export const countOf = ({
  mode,
  tally,
}: Partial<Pick<contract.DecisionRow, 'mode' | 'tally'>>): string =>
  tally
    ? [tally.yes, tally.no, tally.abstain, tally.not_voting + tally.suspended].join('-')
    : mode === 'without_vote'
      ? 'without a vote'
      : '-'
