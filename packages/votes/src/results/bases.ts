import type { Decision } from '../decision.ts'
import { PackedRollCall } from '../packed-roll-call.ts'
import { percent, type Share } from '../share.ts'
import { type Tally, tallyOf } from '../vote.ts'

/**
 * What "119 of how many" can mean. Each names its whole:
 * - `members`: all members of the body that day, those without the right to vote too
 * - `recorded`: those who cast yes, no or an abstention
 * - `present_and_voting`: those who cast yes or no, as the rules of procedure of the General Assembly
 *   use the words (rule 86)
 */
export type ShareBase = 'members' | 'recorded' | 'present_and_voting'

export const shareBases: readonly ShareBase[] = ['members', 'recorded', 'present_and_voting']

/** How many each base holds. */
export function wholes(tally: Tally): Readonly<Record<ShareBase, number>> {
  const voting = tally.yes + tally.no
  const recorded = voting + tally.abstain
  const members = recorded + tally.not_voting + tally.suspended
  return { members, recorded, present_and_voting: voting }
}

/** One part over every base, exactly and in per cent with one digit. */
export interface Figures {
  readonly part: number
  readonly over: Readonly<Record<ShareBase, Figure>>
}

export interface Figure extends Share {
  /** `undefined` of nothing. */
  readonly percent: string | undefined
}

/**
 * A count as a share of each base.
 *
 * @example
 * const tally = { yes: 119, no: 46, abstain: 14, not_voting: 14, suspended: 0 }
 * const { over } = figures(tally.yes, tally)
 * const shown = over.members.percent
 */
export function figures(part: number, tally: Tally): Figures {
  const of = wholes(tally)
  const figure = (whole: number): Figure => ({ part, whole, percent: percent({ part, whole }) })
  return {
    part,
    over: {
      members: figure(of.members),
      recorded: figure(of.recorded),
      present_and_voting: figure(of.present_and_voting),
    },
  }
}

/**
 * The votes of a decision counted; `undefined` where none were recorded. What was adopted without a
 * vote has no yes. Where there is no roll, the count announced is used.
 */
export function tallyOfDecision(decision: Decision): Tally | undefined {
  if (decision.mode === 'without_vote') return undefined
  const { roll } = decision
  if (roll.size > 0) return roll instanceof PackedRollCall ? roll.tally : tallyOf(roll.values())
  return decision.announced
}
