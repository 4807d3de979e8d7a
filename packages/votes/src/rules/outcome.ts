import type { MemberCode, RollCall, Tally } from '../vote.ts'
import type { Citation, Forum } from './rule.ts'

/** What was put to a body, and what happened. What the rule does not ask for may be left out. */
export interface Put {
  /** A kind of question the rule makes an exception for, such as `procedural`. */
  readonly question?: string
  /** `plenary` unless said otherwise. */
  readonly forum?: Forum
  /** The votes, by member or counted. Every member of the day is in them, suspended ones as such. */
  readonly votes?: RollCall | Tally
  /** The members of the day that may object; taken from the votes where those name them. */
  readonly members?: readonly MemberCode[]
  /** Who objected when asked; an empty list says that it was asked and nobody did. */
  readonly objections?: readonly MemberCode[]
  /** The states a question concerns, whose objection an exception may leave out. */
  readonly concerned?: readonly MemberCode[]
  /** Who declared no interest, or that it takes no part. */
  readonly standingAside?: readonly MemberCode[]
  /** Who had an opinion on points of the text put on record. */
  readonly opinions?: readonly MemberCode[]
  /** Who takes part where a rule lets some go ahead. */
  readonly takingPart?: readonly MemberCode[]
  /** Where a text was put under silence: whether the deadline is still to come. */
  readonly silence?: 'running' | 'over'
  /** How many members were there. Without it, those who cast yes, no or an abstention were. */
  readonly present?: number
  /** Whether what the rule asks for before a vote has happened. */
  readonly preconditionMet?: boolean
  /** Whether this is the second vote after an equal division. */
  readonly again?: boolean
  /** Who abstained with a formal declaration. */
  readonly declared?: readonly MemberCode[]
  /** People of each member, whole numbers; their sum times 100 must stay below 2^53. */
  readonly population?: ReadonlyMap<MemberCode, number>
}

export interface Outcome {
  readonly rule: string
  readonly outcome: OutcomeCode
  /** The votes counted; `undefined` where nothing was put to the vote. */
  readonly tally: Tally | undefined
  readonly bases: Bases | undefined
  /** The steps that lead there, in order. */
  readonly reasons: readonly Reason[]
  /** The same in English. */
  readonly sentence: string
}

/**
 * - `tie`: an equal division; the reasons say whether a second vote follows
 * - `vote_needed`: there is no consensus, and the rule goes on to a vote
 * - `pending`: the deadline of a silence procedure is still to come
 * - `referred`: another body decides how the matter is settled
 * - `not_in_order`: what the rule asks for before a vote has not happened
 * - `cannot_decide`: something is missing or does not fit, named in the reasons
 */
export type OutcomeCode =
  | 'adopted'
  | 'not_adopted'
  | 'no_quorum'
  | 'tie'
  | 'vote_needed'
  | 'pending'
  | 'referred'
  | 'not_in_order'
  | 'cannot_decide'

/** The figures a vote is measured by. */
export interface Bases {
  /** Members with the right to vote (M). */
  readonly members: number
  /** Members without it that day; part of no base. */
  readonly suspended: number
  /** There for certain (P): at least those who cast yes, no or an abstention. */
  readonly present: number
  /** Who cast yes, no or an abstention. */
  readonly recorded: number
  /** Who cast yes or no (V). */
  readonly present_and_voting: number
}

/** One step of the reasoning, as data: `words` phrases it, `sentence` says it in English. */
export interface Reason {
  readonly code: ReasonCode
  readonly numbers: Readonly<Record<string, number>>
  readonly members: readonly MemberCode[]
  /** A stable word: what is missing, what must come first, who decides. */
  readonly word: string | undefined
  readonly cites: Citation | undefined
  readonly sentence: string
}

export type ReasonCode =
  | 'quorum_met'
  | 'quorum_missing'
  | 'presence_unknown'
  | 'nobody_voting'
  | 'majority_met'
  | 'majority_missing'
  | 'equal_second_vote'
  | 'equal_rejected'
  | 'suspended_would_matter'
  | 'no_objection'
  | 'objection'
  | 'objection_left_out'
  | 'objection_of_no_member'
  | 'opinions_recorded'
  | 'standing_aside'
  | 'silence_running'
  | 'referred_to'
  | 'vote_follows'
  | 'precondition_missing'
  | 'among_participants'
  | 'members_share_met'
  | 'members_share_missing'
  | 'population_share_met'
  | 'population_share_missing'
  | 'no_blocking_minority'
  | 'voted_against'
  | 'not_all_present'
  | 'declared_abstentions_block'
  | 'nobody_against'
  | 'missing'
