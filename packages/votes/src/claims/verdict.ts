import type { Day } from '../day.ts'
import type { Decision, Membership, Source } from '../decision.ts'
import type { Figures } from '../results/bases.ts'
import type { Doubtful, GroupResult, Stand } from '../results/group.ts'
import type { Tally } from '../vote.ts'
import type { Claim, OpenReason } from './claim.ts'
import type { Saying } from './saying.ts'

/** The facts that claims are held against; given by the caller, as far as it has them. */
export interface ClaimRecord {
  readonly decisions: readonly Decision[]
  readonly memberships: readonly Membership[]
  /** Names by which members are found in a text, beside the library's own table of aliases. */
  readonly members: readonly Named[]
  readonly groups: readonly Named[]
  readonly sessions?: readonly KnownSession[]
  readonly positions?: readonly Position[]
}

export interface Named {
  readonly code: string
  /** The usual English one first. */
  readonly names: readonly string[]
}

/** A session of a body that a decision set up. */
export interface KnownSession {
  readonly body: string
  /** The decision that the body was set up by. */
  readonly decision: string
  readonly title: string
  readonly from: Day
  readonly to: Day
}

/** Where an organisation itself said how it stands: its own fact, beside its members' votes. */
export interface Position {
  readonly group: string
  readonly decision: string
  readonly stance: 'for' | 'against' | 'other'
  readonly date: Day
  readonly source: Source
}

/** `needs-definition` is whatever the record cannot decide. */
export type VerdictCode = 'true' | 'false' | 'needs-definition'

/**
 * Why it cannot be decided, or what differs.
 *
 * Beside what a claim is open for:
 * - `base`: the answer depends on what the share is taken of
 * - `membership-date`: it depends on a membership that is not certain that day
 * - `outside-record`: the record holds no such fact
 * - `position`: an organisation's position is no vote of its members
 * - `without-vote`: there was no vote, so nobody stood anywhere
 * - `no-decision`: no decision was found that the sentence is about
 * - `several-decisions`: it fits more than one
 * - `not-member`: who is named was no member of the body that day
 * - `exceptions`, `count`, `date`, `subject`, `outcome`, `others`: what differs
 * - `mixed`: parts of the text differ in their verdicts
 */
export type VerdictReason =
  | OpenReason
  | 'base'
  | 'membership-date'
  | 'outside-record'
  | 'position'
  | 'without-vote'
  | 'no-decision'
  | 'several-decisions'
  | 'not-member'
  | 'exceptions'
  | 'count'
  | 'date'
  | 'subject'
  | 'outcome'
  | 'others'
  | 'mixed'

/** What the record says of one claim. */
export interface Verdict {
  readonly verdict: VerdictCode
  /** `undefined` where it simply matches. */
  readonly reason: VerdictReason | undefined
  readonly numbers: Numbers
  /** Those who stood otherwise than claimed, or were left out of "only". */
  readonly exceptions: readonly Stand[]
  readonly doubtful: readonly Doubtful[]
  /** The results of the groups it speaks of. */
  readonly groups: readonly GroupResult[]
  /** Other decisions to be read beside it, by id: a rival, the one on the subject claimed. */
  readonly beside: readonly string[]
  /** What the record says, as data: to be worded in any language. */
  readonly says: readonly Saying[]
  /** The same in English. */
  readonly sentence: string
}

/** What was found, before it is worded. */
export type Unworded = Omit<Verdict, 'sentence'>

export interface Numbers {
  /** The whole count of the decision; `undefined` where none was recorded. */
  readonly tally: Tally | undefined
  /** What was claimed, where it is a number. */
  readonly claimed: number | undefined
  /** What the record has for it. */
  readonly found: number | undefined
  /** The count over each base. */
  readonly figures: Figures | undefined
  /** How those named stand. */
  readonly stands: readonly Stand[]
}

/** Part of a text, and how it was read. */
export interface Part {
  /** Offsets into the text, in UTF-16 units; `end` is the first not in it. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly claim: Claim
  /** How it was read, in English. */
  readonly read_as: string
  /** The decision it is about, by id, and how that was found. */
  readonly decision: string | undefined
  readonly found_by: FoundBy | undefined
}

export type FoundBy = 'given' | 'symbol' | 'count' | 'date' | 'subject' | 'before' | 'only_one'

export interface CheckedPart extends Part, Verdict {}

/** A text, part by part. */
export interface Checked {
  /** `true` when every part is; `false` when one is; otherwise `needs-definition`. */
  readonly verdict: VerdictCode
  readonly reason: VerdictReason | undefined
  readonly read_as: string
  /** The decision most parts are about. */
  readonly decision: string | undefined
  readonly numbers: Numbers | undefined
  readonly parts: readonly CheckedPart[]
}
