import type { Day } from './day.ts'
import type { Formula } from './formula.ts'
import type { Doubt, StateCode, TextByLang } from './text.ts'

/** What laws are compared with: a treaty, a model law, an agreement, or a text of a group's own. */
export interface Reference {
  readonly id: string
  readonly name: TextByLang
  readonly kind: 'treaty' | 'model_law' | 'agreement' | 'own_text'
  /** Where it is published, such as `ETS 185`. */
  readonly series?: string | undefined
  readonly adopted: Day
  readonly inForce?: Day | undefined
  readonly sourceIds: readonly string[]
  readonly doubt?: Doubt | undefined
}

/** What an article is about. Only articles on offences have rules. */
export type ArticleGroup = 'offence' | 'procedure' | 'jurisdiction' | 'cooperation' | 'general'

/** An article of a reference, told in its elements. */
export interface Article {
  readonly id: string
  readonly referenceId: string
  readonly number: string
  readonly title: TextByLang
  readonly group: ArticleGroup
  /** Articles of other references on the same matter. */
  readonly corresponds: readonly string[]
  readonly elements: readonly Element[]
  /** Whether the reference wants penalties that include deprivation of liberty. */
  readonly deprivationOfLiberty?: boolean | undefined
  /** How the own words were held against the text: read, or recalled. */
  readonly verified: 'text_read' | 'recalled'
  readonly doubt?: Doubt | undefined
}

/**
 * What an element is. An `option` is a requirement a state may add: its law stays compliant and becomes
 * narrower. An `exclusion` takes conduct out. A `threshold` has a number.
 */
export type ElementKind =
  | 'mental'
  | 'unlawfulness'
  | 'act'
  | 'object'
  | 'means'
  | 'result'
  | 'purpose'
  | 'option'
  | 'exclusion'
  | 'power'
  | 'condition'
  | 'safeguard'
  | 'jurisdiction'
  | 'duty'
  | 'ground_of_refusal'
  | 'threshold'

/** One element of an article, in own words. */
export interface Element {
  /** Unique within its article. */
  readonly id: string
  readonly kind: ElementKind
  readonly text: TextByLang
  /** Whether the article asks for it; options and exclusions are not required. */
  readonly required: boolean
  /** Above 0; 1 where nothing is said. */
  readonly weight?: number | undefined
  /** Elements of one group are alternatives: conduct that has one of them is enough. */
  readonly altGroup?: string | undefined
  /** A refusal on this ground is not allowed. */
  readonly negated?: boolean | undefined
  /** An option that has to be reserved by a state that uses it. */
  readonly needsReservation?: boolean | undefined
  readonly threshold?: Threshold | undefined
  /** Which conduct has this element; without one a person has to say. */
  readonly holds?: Formula | undefined
}

/** The least that is asked for. */
export interface Threshold {
  readonly value: number
  readonly unit: 'years' | 'days'
  /** Whether the law of both states has to reach it. */
  readonly bothStates: boolean
}

/** How a state takes part in a reference. */
export interface Participation {
  readonly stateId: StateCode
  readonly referenceId: string
  readonly signed?: Day | undefined
  readonly inForce?: Day | undefined
  readonly reservations: readonly Reservation[]
  readonly sourceIds: readonly string[]
}

/** A reservation or declaration to an article, or to one element of it. */
export interface Reservation {
  readonly articleId: string
  readonly elementId?: string | undefined
  readonly text: string
  readonly sourceId: string
}
