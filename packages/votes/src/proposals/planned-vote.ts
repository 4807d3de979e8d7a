import type { Citation } from '../rules/rule.ts'
import type { EId } from './eid.ts'

/** One vote of a plan. */
export interface PlannedVote {
  /** Stable over all the course of the voting: outcomes are given by it. */
  readonly id: string
  /**
   * - `motion`: on procedure; `division`: the motion for division, to which somebody objected
   * - `amendment`: one as a whole; `part`: a part of the proposal or of an amendment
   * - `approved_parts`: what remains after the parts, as a whole; `whole`: an undivided proposal
   */
  readonly on: 'motion' | 'division' | 'amendment' | 'part' | 'approved_parts' | 'whole'
  /** The motion, request or amendment it is about; `undefined` for the proposal. */
  readonly of: string | undefined
  /** The blocks voted on where it is a part; empty otherwise. */
  readonly part: readonly EId[]
  /** The decision rule, by id. */
  readonly rule: string
  /** Why it is voted on, and here. */
  readonly cites: readonly Citation[]
  /** `due`: now. `waiting`: for those before it. `left_out`: it is not put, see `why`. */
  readonly status: 'due' | 'waiting' | 'decided' | 'left_out'
  readonly outcome: VoteOutcome | undefined
  readonly why: LeftOut | undefined
}

export type VoteOutcome = 'adopted' | 'rejected'

/** Why a vote is not taken. */
export interface LeftOut {
  readonly code:
    | 'motion_carried'
    | 'excluded'
    | 'amendment_rejected'
    | 'division_refused'
    | 'no_longer_in_text'
    | 'all_operative_rejected'
    | 'nothing_left'
  /** The vote or amendment by which. */
  readonly by: string | undefined
  /** The chair's, where the chair found it. */
  readonly reasons: string | undefined
}

/** A vote before it is known whether it is due: a plan is written in these. */
export type Draft = Pick<PlannedVote, 'id' | 'on' | 'of' | 'part' | 'rule' | 'cites'> & {
  readonly why: LeftOut | undefined
}

export const leftOut = (code: LeftOut['code'], by?: string, reasons?: string): LeftOut => ({
  code,
  by,
  reasons,
})
