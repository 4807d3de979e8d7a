import type {
  Edit,
  EId,
  MemberCode,
  ProceduralMotion,
  ProposalStep,
  VoteOutcome,
} from '@comity/votes'

/** One thing that happened to a proposal, as it is kept: a step of its course, or what bears on it. */
export type Said = ProposalStep | Moved

/** What is moved and entered beside the course of a proposal. */
export type Moved =
  | { readonly kind: 'sponsored'; readonly member: MemberCode; readonly version: number }
  | { readonly kind: 'support_withdrawn'; readonly member: MemberCode }
  | { readonly kind: 'symbol_given'; readonly symbol: string; readonly reasons: string }
  | {
      readonly kind: 'amendment_submitted'
      readonly id: string
      readonly by: MemberCode
      readonly version: number
      readonly edits: readonly Edit[]
      readonly amends?: string | undefined
    }
  | { readonly kind: 'amendment_withdrawn'; readonly id: string }
  | {
      readonly kind: 'motion_moved'
      readonly id: string
      readonly motion: ProceduralMotion['kind']
      readonly by: MemberCode
    }
  | {
      readonly kind: 'division_requested'
      readonly id: string
      readonly by: MemberCode
      readonly of?: string | undefined
      readonly parts: readonly (readonly EId[])[]
      readonly objections: readonly MemberCode[]
    }
  | {
      readonly kind: 'order_given'
      readonly amendments: readonly string[]
      readonly reasons: string
    }
  | {
      readonly kind: 'exclusion_found'
      readonly adopted: string
      readonly excludes: string
      readonly reasons: string
    }
  /** The meeting goes on after a motion that suspended it: what was moved of it is spent. */
  | { readonly kind: 'meeting_resumed' }
  | {
      readonly kind: 'vote_decided'
      /** The planned vote. */
      readonly vote: string
      readonly outcome: VoteOutcome
      /** The live vote by which; absent where it was held otherwise, with how it was in `reasons`. */
      readonly live?: string | undefined
      readonly reasons?: string | undefined
    }

export interface Entered {
  readonly said: Said
  /** A member's person acts for the member, the secretariat for the chair. */
  readonly as: 'member' | 'secretariat'
  readonly party: string
  /** As the log wrote it. */
  readonly at: string
  readonly entry: number | undefined
}

const moved: { readonly [kind in Moved['kind']]: true } = {
  sponsored: true,
  support_withdrawn: true,
  symbol_given: true,
  amendment_submitted: true,
  amendment_withdrawn: true,
  motion_moved: true,
  division_requested: true,
  order_given: true,
  exclusion_found: true,
  meeting_resumed: true,
  vote_decided: true,
}

export const isStep = (said: Said): said is ProposalStep => !(said.kind in moved)

/** What is told of it, as texts: in the log and in the history. Edits are told by their paragraphs. */
export function factsOf(said: Said): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]): [string, string][] => {
      if (name === 'kind' || value === undefined) return []
      if (name === 'edits') return [['paragraphs', paragraphsOf(said).join(' ')]]
      if (name === 'parts') return [['parts', partsText(said)]]
      return [[name, Array.isArray(value) ? value.join(' ') : String(value)]]
    }),
  )
}

const paragraphsOf = (said: Said): readonly string[] =>
  said.kind === 'amendment_submitted' ? [...new Set(said.edits.map(({ target }) => target))] : []

const partsText = (said: Said): string =>
  said.kind === 'division_requested' ? said.parts.map((part) => part.join(' ')).join('; ') : ''
