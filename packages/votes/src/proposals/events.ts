import type { Forum } from '../rules/rule.ts'
import type { MemberCode } from '../vote.ts'

/** Something that happened to a proposal: who did it, as what, and when (RFC 3339, UTC). */
export type ProposalEvent = ProposalStep & {
  readonly at: string
  readonly actor: ProposalActor
}

export interface ProposalActor {
  /** A member of the body, or the body itself where its chair or secretariat acts. */
  readonly party: MemberCode
  readonly as: 'member' | 'chair' | 'secretariat'
}

export type ProposalStep =
  /** The secretariat gives it a symbol; from here on it is public. */
  | {
      readonly kind: 'tabled'
      readonly symbol: string
      readonly proposers: readonly MemberCode[]
    }
  | { readonly kind: 'introduced' }
  /** The proposers change their own text, in writing or as announced in the meeting. */
  | {
      readonly kind: 'revised'
      readonly how: 'revision' | 'oral_revision'
      readonly version: number
      readonly symbol?: string
    }
  /** The body adopted amendments to it. */
  | { readonly kind: 'amended'; readonly version: number; readonly amendments: readonly string[] }
  /** The chair announces that action will be taken. */
  | { readonly kind: 'action_opened' }
  /** Instead of adoption without a vote; any member may ask for it, and need give no reason. */
  | { readonly kind: 'vote_requested' }
  /** The chair announces the beginning of voting. */
  | { readonly kind: 'voting_began' }
  | {
      readonly kind: 'decided'
      readonly outcome: 'adopted' | 'rejected'
      readonly method: 'without_vote' | 'vote'
      /** The decision in the record. */
      readonly decision: string
    }
  /** A motion that no action be taken was carried, or that the body vote on no further proposal. */
  | {
      readonly kind: 'not_acted_on'
      readonly motion: 'no_action' | 'several_proposals'
      readonly decision: string
    }
  | { readonly kind: 'adjourned'; readonly decision: string }
  | { readonly kind: 'resumed' }
  /** One of its proposers is none any more; the others go on. */
  | { readonly kind: 'left' }
  /** In the name of all who propose it. */
  | { readonly kind: 'withdrawn'; readonly inTheNameOf: readonly MemberCode[] }
  | { readonly kind: 'reintroduced' }
  /** The motion to reconsider was carried by two thirds of those present and voting. */
  | { readonly kind: 'reconsidered'; readonly decision: string }
  /** What a committee adopted goes to the plenary, which decides for itself. */
  | { readonly kind: 'referred'; readonly body: string; readonly forum: Forum }
