import type { ShareBase } from '../results/bases.ts'
import type { Fraction } from '../share.ts'
import type { MemberCode, Tally, Vote } from '../vote.ts'

/**
 * What a sentence says about the record, typed. It can be written by hand as well as read from
 * English by `readClaims`.
 */
export type Claim =
  | StoodClaim
  | TallyClaim
  | OutcomeClaim
  | UnanimousClaim
  | MoreClaim
  | DateClaim
  | SubjectClaim
  | ProposedClaim
  | PositionClaim
  | EarlierClaim
  | MeetingClaim
  | WeightedClaim
  | RankClaim
  | OpenClaim

/**
 * So many of so many stood so: "119 states voted for it", "all SCO members abstained", "only NATO and
 * EU states voted against it", "the US did not vote against it".
 */
export interface StoodClaim {
  readonly kind: 'stood'
  readonly quantity: Quantity
  readonly who: Who
  /** Any of these satisfies it: to "not vote against" is everything but `no`. */
  readonly stance: readonly Vote[]
  /** On both of these decisions, where the sentence says "both" or names two. */
  readonly onBoth?: readonly [string, string] | undefined
}

export type Quantity =
  /** `of`: how many there are of them, where it says so: "all five". */
  | { readonly kind: 'all'; readonly of?: number | undefined }
  /** All but so many. */
  | { readonly kind: 'all_but'; readonly count: number }
  /** All but those named. */
  | { readonly kind: 'all_except'; readonly members: readonly MemberCode[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'some' }
  /** More than half. */
  | { readonly kind: 'most' }
  /** "Many", "almost all", "a handful": no number. */
  | { readonly kind: 'vague' }
  /** These, and nobody else. */
  | { readonly kind: 'only' }
  | {
      readonly kind: 'count'
      readonly how: Comparing
      readonly count: number
      /** "119 of the 193": how many there are, where it says so. */
      readonly of?: number | undefined
      /** What those are; `undefined` where the sentence does not say. */
      readonly base?: ShareBase | undefined
    }
  | {
      readonly kind: 'share'
      readonly how: Comparing
      readonly fraction: Fraction
      /** `undefined` where the sentence does not say of what. */
      readonly base?: ShareBase | undefined
    }

/** `about`: within one in twenty, or 1. */
export type Comparing = 'exactly' | 'at_least' | 'more_than' | 'at_most' | 'fewer_than' | 'about'

export type Who =
  /** The members of the body that day. */
  | { readonly kind: 'everyone' }
  /** The members of any of these groups that day, and these members. */
  | {
      readonly kind: 'these'
      readonly groups: readonly string[]
      readonly members: readonly MemberCode[]
      /** Groups that the members named are said to be in: "Turkey, a NATO member". */
      readonly saidIn?: readonly string[] | undefined
    }
  /** The members of the body that day that are in none of these groups. */
  | { readonly kind: 'outside'; readonly groups: readonly string[] }

/** The count as a whole: "by 119 to 46 with 14 abstentions". What it does not say is left out. */
export interface TallyClaim {
  readonly kind: 'tally'
  readonly tally: SaidTally
}

export interface OutcomeClaim {
  readonly kind: 'outcome'
  /** `undefined` where only the way is spoken of: "not by consensus". */
  readonly adopted?: boolean | undefined
  /** Whether it says that there was no vote, or that there was one. */
  readonly mode?: 'without_vote' | 'vote' | undefined
}

/** "Unanimously": nobody against among those it says it of. */
export interface UnanimousClaim {
  readonly kind: 'unanimous'
  /** "Not unanimous". */
  readonly isNot?: boolean | undefined
}

/** More stood so than so, within a decision or between two: "more abstained than voted against". */
export interface MoreClaim {
  readonly kind: 'more'
  readonly how: 'more' | 'fewer' | 'as_many'
  readonly stance: readonly Vote[]
  readonly than: {
    readonly stance: readonly Vote[]
    /** `undefined`: within the same decision. */
    readonly decision?: string | undefined
  }
}

/** The day of the decision, as exactly as it is said. */
export interface DateClaim {
  readonly kind: 'date'
  /** Left out: on that day, or in that month or year. */
  readonly how?: 'before' | 'after' | undefined
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** What the text is on, in the words of the sentence and the concepts they stand for. */
export interface SubjectClaim {
  readonly kind: 'subject'
  readonly words: readonly string[]
}

export interface ProposedClaim {
  readonly kind: 'proposed'
  readonly by: readonly MemberCode[]
  readonly as: 'proposer' | 'sponsor'
}

/** What an organisation itself held: a fact of its own, never refuted by its members' votes. */
export interface PositionClaim {
  readonly kind: 'position'
  readonly groups: readonly string[]
  readonly stance: readonly Vote[]
}

/** How some stood in decisions before or at any time: "never voted against", "had supported before". */
export interface EarlierClaim {
  readonly kind: 'earlier'
  readonly who: Who
  readonly stance: readonly Vote[]
  readonly when: 'before' | 'ever'
  readonly quantity: 'always' | 'never' | 'at_least_once'
}

/** That a body meets. */
export interface MeetingClaim {
  readonly kind: 'meeting'
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly isFirst: boolean
}

/** Votes weighted by people, which the record does not hold. */
export interface WeightedClaim {
  readonly kind: 'weighted'
}

/** The most, the fewest, the first of all: needs a complete record. */
export interface RankClaim {
  readonly kind: 'rank'
}

/** What no record of votes can decide, and why. */
export interface OpenClaim {
  readonly kind: 'open'
  readonly reason: OpenReason
}

export type OpenReason = 'causal' | 'future' | 'vague' | 'judgement' | 'motive' | 'not_read'

/** What is said of a count, whole or in part. */
export type SaidTally = { readonly [K in keyof Tally]?: Tally[K] | undefined }
