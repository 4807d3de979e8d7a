import type { proposals } from '@comity/contract'
import type { Words } from '@comity/words'
import { cited, isMotion, motionWords } from './proposal-words.ts'

type Say = Pick<Words, 't' | 'format' | 'direction'>

/**
 * Symbols or addresses in one line. Where one reads from right to left each is set apart, or the first
 * would be read last.
 */
export const namedText = (
  { format, direction }: Pick<Words, 'format' | 'direction'>,
  names: readonly string[],
): string => format.list(direction === 'rtl' ? names.map((name) => `\u2068${name}\u2069`) : names)

/** Paragraphs as they are cited, in one line. */
export const paragraphsText = (
  words: Pick<Words, 'format' | 'direction'>,
  eIds: readonly string[],
): string => namedText(words, eIds.map(cited))

/** A motion by what it asks for; its code where a newer hub knows another. */
export const motionText = (t: Words['t'], kind: string): string =>
  isMotion(kind) ? t(motionWords[kind]) : kind

/** What a planned vote is on, in one line of the reader's language. */
export function plannedVoteText(
  words: Say,
  plan: proposals.VotingPlan,
  { on, of, part }: Pick<proposals.PlannedVote, 'on' | 'of' | 'part'>,
): string {
  const { t } = words
  switch (on) {
    case 'motion': {
      const kind = plan.motions.find(({ id }) => id === of)?.kind
      return t('proposals.onMotion', { motion: motionText(t, kind ?? of ?? '') })
    }
    case 'division':
      return t('proposals.onDivision')
    case 'amendment':
      return t('proposals.onAmendment', { amendment: of ?? '' })
    case 'part':
      return t('proposals.onPart', { paragraphs: paragraphsText(words, part) })
    case 'approved_parts':
      return of === undefined
        ? t('proposals.onApproved')
        : t('proposals.onApprovedOf', { amendment: of })
    case 'whole':
      return t('proposals.onWhole')
    default:
      return t('proposals.onOther', { code: on satisfies never })
  }
}

/** The same of a vote that is named by its id, as the history names it. */
export function voteNamedText(words: Say, plan: proposals.VotingPlan, id: string): string {
  const planned = plan.votes.find((vote) => vote.id === id)
  return planned === undefined
    ? words.t('proposals.onOther', { code: id })
    : plannedVoteText(words, plan, planned)
}

/** By what a vote is not put: a motion is told by what it asked for, all else by its own name. */
export function leftOutBy(
  words: Say,
  plan: proposals.VotingPlan,
  by: string | undefined,
): string | undefined {
  const motion = plan.motions.find(({ id }) => id === by)
  return motion === undefined ? by : motionText(words.t, motion.kind)
}
