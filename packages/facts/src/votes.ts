import decisionRows from './data/decisions.json' with { type: 'json' }
import relationRows from './data/relations.json' with { type: 'json' }

type Vote = 'yes' | 'no' | 'abstain' | 'not_voting' | 'suspended'

/** A decision as plain data; `decisionOf` of the library of votes makes it one to count with. */
export interface DecisionFact {
  readonly id: string
  readonly symbols: readonly string[]
  readonly body: string
  readonly session: string
  readonly date: string
  readonly title: string
  readonly on: 'whole' | 'paragraph' | 'amendment' | 'motion'
  readonly mode: 'recorded' | 'roll_call' | 'not_recorded' | 'without_vote'
  readonly adopted?: boolean
  readonly rule?: string
  /** Who stood how, by code in order; nothing where no roll call is held. */
  readonly roll: Readonly<Partial<Record<Vote, readonly string[]>>>
  readonly announced?: Readonly<Record<Vote, number>>
  readonly subjects: readonly string[]
  readonly proposedBy?: readonly string[]
  readonly sources: readonly { readonly name: string; readonly url?: string }[]
  /** Why the fact as a whole is not certain. */
  readonly doubt?: string
  /** What has to be known to read it right. */
  readonly notes: readonly string[]
}

/** How one decision stands to another: `rival` texts are never shown one without the other. */
export interface RelationFact {
  readonly kind: 'rival' | 'successor' | 'committee' | 'same_session'
  readonly of: string
  readonly to: string
}

/**
 * Decisions of the General Assembly on information and communications technologies. The roll calls of
 * 2018 and 2019 are from data in the public domain; later ones are imported by whoever may use them.
 */
export const decisions = decisionRows as readonly DecisionFact[]

export const relations = relationRows as readonly RelationFact[]
