import type { Figures } from '../results/bases.ts'
import type { Stand } from '../results/group.ts'
import type { MemberCode, Tally, Vote } from '../vote.ts'
import type { OpenReason } from './claim.ts'

/**
 * One sentence of what the record says of a claim, as data: a code and what fills it, so that it can
 * be worded in any language. `englishOf` is its English.
 *
 * `decision`, `other`, `first` and `second` are ids; days are `YYYY-MM-DD`.
 */
export type Saying =
  | { readonly code: 'open'; readonly reason: OpenReason }
  | { readonly code: 'one_vote_each' }
  | { readonly code: 'rank' }
  | { readonly code: 'no_decision' }
  | { readonly code: 'no_such_decision'; readonly symbol: string }
  | { readonly code: 'count'; readonly decision: string; readonly tally: Tally }
  | { readonly code: 'none_against' }
  /** That nobody objected is not that all voted yes. */
  | { readonly code: 'no_objection'; readonly decision: string }
  | { readonly code: 'nobody_counted'; readonly decision: string }
  | { readonly code: 'no_count'; readonly decision: string }
  | { readonly code: 'count_only'; readonly decision: string }
  | { readonly code: 'no_rolls' }
  | { readonly code: 'dated'; readonly decision: string; readonly date: string }
  | { readonly code: 'no_position' }
  | { readonly code: 'positions'; readonly positions: readonly SaidPosition[] }
  | { readonly code: 'outcome_unknown' }
  | {
      readonly code: 'outcome'
      readonly decision: string
      readonly adopted: boolean
      readonly by_vote: boolean
    }
  /** `other`: the decision that the second count is of, where it is another. */
  | {
      readonly code: 'compared'
      readonly count: number
      readonly than: number
      readonly other?: string
    }
  | { readonly code: 'about'; readonly decision: string; readonly title: string }
  | { readonly code: 'about_other'; readonly decisions: readonly SaidDecision[] }
  | { readonly code: 'proposers'; readonly members: readonly MemberCode[] }
  | { readonly code: 'on_record'; readonly members: readonly MemberCode[] }
  | { readonly code: 'no_proposers' }
  | {
      readonly code: 'earlier'
      readonly stands: readonly { readonly member: MemberCode; readonly decision: string }[]
    }
  | { readonly code: 'no_earlier' }
  /** `count`: how often one of them stood so in the decisions held. */
  | {
      readonly code: 'earlier_held'
      readonly decisions: readonly string[]
      readonly count: number
    }
  | { readonly code: 'no_session' }
  | {
      readonly code: 'session'
      readonly title: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'not_member' }
  /** A count of all, over each base. */
  | {
      readonly code: 'so_of_all'
      readonly decision: string
      readonly stance: readonly Vote[]
      readonly figures: Figures
    }
  | { readonly code: 'stood'; readonly decision: string; readonly stands: readonly Stand[] }
  /** `who`: those who stood so, where few are claimed, else those who did not; `others`: not spoken of. */
  | {
      readonly code: 'so_of'
      readonly decision: string
      readonly so: number
      readonly of: number
      readonly stance: readonly Vote[]
      readonly who: 'so' | 'otherwise'
      readonly stands: readonly Stand[]
      readonly others: readonly MemberCode[]
    }
  | {
      readonly code: 'not_in_group'
      readonly member: MemberCode
      readonly group: string
      readonly day: string
    }
  | {
      readonly code: 'so_in_both'
      readonly so: number
      readonly of: number
      readonly stance: readonly Vote[]
      readonly first: string
      readonly second: string
    }

/** How an organisation itself said that it stands. */
export interface SaidPosition {
  readonly group: string
  readonly date: string
  readonly stance: 'for' | 'against' | 'other'
}

/** `tally`: left out where there was no vote. */
export interface SaidDecision {
  readonly id: string
  readonly date: string
  readonly tally?: Tally
}
