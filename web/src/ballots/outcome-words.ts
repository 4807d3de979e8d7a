import type { ballots } from '@comity/contract'
import type { OutcomeCode, ReasonCode } from '@comity/votes'
import type { Params, Words } from '@comity/words'

type Translate = Words['t']

const outcomes = {
  adopted: 'ballots.adopted',
  not_adopted: 'ballots.notAdopted',
  no_quorum: 'ballots.noQuorum',
  tie: 'ballots.tie',
  vote_needed: 'ballots.voteNeeded',
  pending: 'ballots.pending',
  referred: 'ballots.referred',
  not_in_order: 'ballots.notInOrder',
  cannot_decide: 'ballots.cannotDecide',
} as const satisfies Record<OutcomeCode, string>

/** An outcome in the reader's language; its mere code where a newer hub knows another. */
export const outcomeText = (t: Translate, outcome: string): string =>
  isOutcome(outcome) ? t(outcomes[outcome]) : outcome

const isOutcome = (text: string): text is OutcomeCode => text in outcomes

/** Each step of the reasoning as a message; what the reason holds fills its placeholders. */
const reasons = {
  quorum_met: 'ballots.quorumMet',
  quorum_missing: 'ballots.quorumMissing',
  presence_unknown: 'ballots.presenceUnknown',
  nobody_voting: 'ballots.nobodyVoting',
  majority_met: 'ballots.majority',
  majority_missing: 'ballots.majority',
  equal_second_vote: 'ballots.equalSecondVote',
  equal_rejected: 'ballots.equalRejected',
  suspended_would_matter: 'ballots.suspendedMatter',
  no_objection: 'ballots.noObjection',
  objection: 'ballots.objection',
  objection_left_out: 'ballots.objectionLeftOut',
  objection_of_no_member: 'ballots.noRightToObject',
  opinions_recorded: 'ballots.opinions',
  standing_aside: 'ballots.standingAside',
  silence_running: 'ballots.silenceRunning',
  referred_to: 'ballots.referredTo',
  vote_follows: 'ballots.voteFollows',
  precondition_missing: 'ballots.precondition',
  among_participants: 'ballots.participants',
  members_share_met: 'ballots.membersShare',
  members_share_missing: 'ballots.membersShare',
  population_share_met: 'ballots.populationShare',
  population_share_missing: 'ballots.populationShare',
  no_blocking_minority: 'ballots.noBlocking',
  voted_against: 'ballots.votedAgainst',
  not_all_present: 'ballots.notAllPresent',
  declared_abstentions_block: 'ballots.declaredBlock',
  nobody_against: 'ballots.nobodyAgainst',
  missing: 'ballots.missing',
} as const satisfies Record<ReasonCode, string>

const isReason = (code: string): code is ReasonCode => code in reasons

/**
 * A step of the reasoning in the reader's language; the English sentence where it has no words, or lacks
 * what they need.
 */
export function reasonText(
  { t, format }: Pick<Words, 't' | 'format'>,
  reason: ballots.LiveVote['reasons'][number],
  nameOf: (member: string) => string,
): string {
  const { code, numbers, members, sentence } = reason
  if (!isReason(code)) return sentence
  const say: (key: (typeof reasons)[ReasonCode], params: Params) => string = t
  try {
    return say(reasons[code], { ...numbers, who: format.list(members.map(nameOf)) })
  } catch {
    return sentence
  }
}
