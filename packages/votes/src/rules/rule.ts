import type { Fraction } from '../share.ts'

/**
 * How a body decides, as data. A rule names where it stands written, and how sure that is: what is
 * recalled and not read again is marked `checked: false`, so that whoever shows it can say so.
 */
export interface DecisionRule {
  /** Stable: decisions name it. */
  readonly id: string
  /** In English, as a heading: "General Assembly: simple majority". */
  readonly name: string
  /** What holds when no exception is named. */
  readonly procedure: Procedure
  /** Kinds of question that are decided otherwise, by the word under which they are put. */
  readonly exceptions: Readonly<Record<string, Procedure>>
  readonly quorum: { readonly [forum in Forum]?: Quorum }
  readonly sources: readonly Citation[]
}

/** Where a rule stands written. */
export interface Citation {
  readonly text: string
  /** Whether the wording was seen where it is public, and not only recalled. */
  readonly checked: boolean
}

/** A whole body, or one of its main committees: their quorum and ties differ. */
export type Forum = 'plenary' | 'committee'

/** How many must be there, as a share of the members with the right to vote. */
export interface Quorum {
  /** To open a meeting and let the debate go on. */
  readonly open: Need | undefined
  /** To take a decision. */
  readonly decide: Need | undefined
}

export interface Need {
  readonly fraction: Fraction
  readonly how: 'at_least' | 'above'
  readonly cites: Citation
}

export type Procedure =
  | VoteProcedure
  | ConsensusProcedure
  | ConsensusThenVote
  | SilenceThenVote
  | DoubleMajority
  | UnanimityWithAbstention
  | FlexibleParticipation

/**
 * What a share is taken of: `members` with the right to vote (M), or those `present_and_voting`, who
 * cast a vote for or against (V).
 */
export type Base = 'members' | 'present_and_voting'

/** A vote decided by a share of a base. */
export interface VoteProcedure {
  readonly kind: 'vote'
  readonly base: Base
  readonly majority: Need
  /** What an equal division leads to where that is a case of its own. */
  readonly tie: { readonly [forum in Forum]?: Tie } | undefined
}

/** An equal division is rejected at once, or voted on again within so many hours and then rejected. */
export type Tie =
  | { readonly leads_to: 'rejected'; readonly cites: Citation }
  | { readonly leads_to: 'second_vote'; readonly withinHours: number; readonly cites: Citation }

/**
 * Adopted when nobody entitled objects. It is not unanimity: who keeps silent has not voted yes.
 */
export interface ConsensusProcedure {
  readonly kind: 'consensus'
  /** Whose objection does not count: nobody's, or that of the states the question concerns. */
  readonly minus: 'nobody' | 'states_concerned'
  /** A text may be put under a silence procedure: adopted when the deadline passes unbroken. */
  readonly silence: boolean
  /** Opinions on points of the text are put on record and do not block. */
  readonly opinions: boolean
  /** A member may say that it is not interested or takes no part; that does not block. */
  readonly standingAside: boolean
  /** Where consensus is missing, who decides how the matter is settled. */
  readonly referredTo: string | undefined
  readonly cites: Citation
}

/** Consensus is sought; when that is declared exhausted, a vote decides. */
export interface ConsensusThenVote {
  readonly kind: 'consensus_then_vote'
  /** What must have happened before the vote, by a stable word; `undefined` where nothing must. */
  readonly precondition: string | undefined
  readonly vote: VoteProcedure
  readonly cites: Citation
}

/** Silence for so many hours adopts; a break leads to a vote. */
export interface SilenceThenVote {
  readonly kind: 'silence_then_vote'
  readonly hours: number
  /** How long before the close all can see the votes, in seconds. */
  readonly visibleBeforeClose: number
  readonly vote: VoteProcedure
  readonly cites: Citation
}

/** A share of the members who represent a share of the population. */
export interface DoubleMajority {
  readonly kind: 'double_majority'
  readonly members: Fraction
  /** No fewer members than this, whatever the share. */
  readonly atLeastMembers: number | undefined
  readonly population: Fraction
  /** With fewer members than this not in favour, the majority is deemed attained. */
  readonly blockingMembers: number | undefined
  readonly cites: Citation
}

/**
 * Adopted when no member votes against. An abstention does not prevent it, except where those who
 * abstain with a formal declaration are at least these shares of members and of population.
 */
export interface UnanimityWithAbstention {
  readonly kind: 'unanimity_with_abstention'
  readonly declared: { readonly members: Fraction; readonly population: Fraction }
  readonly cites: Citation
}

/** Carried out by those who take part, when all have agreed that it may be so ("minus X"). */
export interface FlexibleParticipation {
  readonly kind: 'flexible_participation'
  readonly cites: Citation
}
