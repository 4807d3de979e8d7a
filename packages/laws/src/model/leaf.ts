import type { FactId } from './fact.ts'
import type { Truth } from './formula.ts'
import type { Span } from './mapping.ts'

/** One leaf of a rule as it was found for given conduct. */
export interface Leaf {
  readonly mappingId: string
  readonly element: string
  /** The fact it asks for; none where only a person can say, or the element is absent from the law. */
  readonly fact?: FactId | undefined
  /** Why a person has to say. */
  readonly reason?: string | undefined
  readonly truth: Truth
  readonly basis: Basis
}

/** What a leaf rests on: words of the law, or a coding of a version from which nothing was quoted yet. */
export type Basis =
  | { readonly kind: 'quote'; readonly span: Span }
  | { readonly kind: 'coding'; readonly versionIds: readonly string[] }
