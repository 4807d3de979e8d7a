/** What national law is held against: a treaty, a model law, an agreement, a text of one's own. */
export interface Reference {
  readonly id: string
  readonly name: string
  readonly kind: 'treaty' | 'model_law' | 'agreement' | 'own_text'
  readonly series?: string
  readonly adopted?: string
}

export interface Article {
  /** Unique over all references: `bc-2`. */
  readonly id: string
  readonly reference: string
  readonly number: string
  readonly title: string
  readonly group: 'offence' | 'procedure' | 'jurisdiction' | 'cooperation' | 'general'
  readonly elements: readonly Element[]
  /** Articles of other references on the same. */
  readonly corresponds: readonly string[]
  /** Whether the reference wants the basic form punished by deprivation of liberty. */
  readonly deprivation?: boolean
}

export const elementKinds = [
  ...(['mental', 'unlawfulness', 'act', 'object', 'means', 'result', 'purpose'] as const),
  ...(['option', 'exclusion', 'power', 'condition', 'safeguard', 'jurisdiction', 'duty'] as const),
  ...(['ground_of_refusal', 'threshold'] as const),
] as const
export type ElementKind = (typeof elementKinds)[number]

/** One thing that an article asks for, or, as an option, that a state may ask for besides. */
export interface Element {
  readonly id: string
  readonly kind: ElementKind
  /** In words of one's own, not those of the text. */
  readonly text: string
  readonly required: boolean
  /** How much it counts among the others; 1 unless a group says otherwise. */
  readonly weight?: number
  /** Of elements with one name here, one is enough: an article that lists ways of doing. */
  readonly oneOf?: string
  /**
   * The fact by which the element is told in a case; without one it cannot be told from facts, and a
   * person has to.
   */
  readonly fact?: string
}
