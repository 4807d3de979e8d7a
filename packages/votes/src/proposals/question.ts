import type { Forum } from '../rules/rule.ts'
import type { MemberCode } from '../vote.ts'
import { clashes, type Edit } from './edits.ts'
import type { EId } from './eid.ts'
import type { ProposalText } from './text.ts'

/** All there is to vote on about one proposal before one body, as far as it has been moved. */
export interface Question {
  readonly forum: Forum
  /** The rule by which the proposal is decided, its amendments and parts too (rule 84): `unga.simple`. */
  readonly rule: string
  /** The text that is put, before any of the amendments. */
  readonly text: ProposalText
  readonly motions: readonly ProceduralMotion[]
  readonly divisions: readonly DivisionRequest[]
  readonly amendments: readonly Amendment[]
  /** The order that the chair gives the amendments; needed where there are two or more. */
  readonly order: ChairsOrder | undefined
  readonly exclusions: readonly Exclusion[]
}

/** In the order in which they are put (rules 77 and 119); `no_action` is put as adjournment is. */
export const motionKinds = [
  'suspend_meeting',
  'adjourn_meeting',
  'no_action',
  'adjourn_debate',
  'close_debate',
] as const

export interface ProceduralMotion {
  readonly id: string
  readonly kind: (typeof motionKinds)[number]
  readonly by: MemberCode
}

/** A member asks that parts be voted on separately (rules 89 and 129). */
export interface DivisionRequest {
  readonly id: string
  readonly by: MemberCode
  /** The amendment it is about, by id; `undefined` for the proposal. */
  readonly of: string | undefined
  /** One vote each. Of an amendment: the blocks its edits change, delete or insert. */
  readonly parts: readonly (readonly EId[])[]
  /** Where anybody objects, the motion for division is voted on first. */
  readonly objections: readonly MemberCode[]
}

export interface Amendment {
  readonly id: string
  readonly by: MemberCode
  readonly edits: readonly Edit[]
  /** The amendment that it amends, which is then voted on after it; `undefined` where the proposal. */
  readonly amends: string | undefined
}

/**
 * What is "furthest removed in substance from the original proposal" (rules 90 and 130) is judged by
 * the chair and never computed. The reasons are shown with the order.
 */
export interface ChairsOrder {
  readonly amendments: readonly string[]
  readonly reasons: string
}

/** The chair finds that the adoption of one amendment necessarily implies the rejection of another. */
export interface Exclusion {
  readonly adopted: string
  readonly excludes: string
  readonly reasons: string
}

/** Two amendments at the same place: shown to the chair, who alone says whether one excludes the other. */
export interface Overlap {
  readonly amendments: readonly [string, string]
  /** `conflict`: both cannot be applied. `same_place`: both can, and stand beside each other. */
  readonly code: 'conflict' | 'same_place'
  readonly eIds: readonly EId[]
}

/** Which amendments to the same text have targets in common. */
export function amendmentOverlaps(amendments: readonly Amendment[]): readonly Overlap[] {
  return amendments.flatMap((one, at) =>
    amendments
      .slice(at + 1)
      .filter(({ amends }) => amends === one.amends)
      .flatMap((other) => overlapOf(one, other)),
  )
}

function overlapOf(one: Amendment, other: Amendment): readonly Overlap[] {
  const amendments = [one.id, other.id] as const
  // Edits of one amendment may not clash among themselves, so each clash is between the two.
  const between = clashes([...one.edits, ...other.edits]).map(({ eId }) => eId)
  if (between.length > 0) return [{ amendments, code: 'conflict', eIds: [...new Set(between)] }]
  const places = new Set(other.edits.map(({ target }) => target))
  const shared = one.edits.map(({ target }) => target).filter((target) => places.has(target))
  if (shared.length === 0) return []
  return [{ amendments, code: 'same_place', eIds: [...new Set(shared)] }]
}

/** The block by which an edit is named: what it changes or deletes, or the first that it inserts. */
export const editId = (edit: Edit): EId =>
  edit.kind === 'insert' ? (edit.blocks[0]?.eId ?? edit.target) : edit.target
