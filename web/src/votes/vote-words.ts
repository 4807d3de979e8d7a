import type { votes } from '@comity/contract'
import type { Words } from '@comity/words'

export type Vote = votes.GroupResult['exceptions'][number]['vote']

/** In the order in which they are shown. */
export const ways: readonly Vote[] = ['yes', 'no', 'abstain', 'not_voting', 'suspended']

/** A shape for each way, so that no meaning hangs on colour alone. */
export const shapes: Readonly<Record<Vote, string>> = {
  yes: '●',
  no: '▲',
  abstain: '◆',
  not_voting: '○',
  suspended: '□',
}

/** How somebody stood, in the reader's language. */
export function voteWord(t: Words['t'], vote: Vote): string {
  switch (vote) {
    case 'yes':
      return t('votes.yes')
    case 'no':
      return t('votes.no')
    case 'abstain':
      return t('votes.abstain')
    case 'not_voting':
      return t('votes.notVoting')
    case 'suspended':
      return t('votes.suspended')
    default:
      return vote satisfies never
  }
}

/** `119–46–14–14`, each number in the reader's digits. */
export const countText = (tally: votes.Tally, number: (value: number) => string): string =>
  [tally.yes, tally.no, tally.abstain, tally.not_voting + tally.suspended].map(number).join('–')
