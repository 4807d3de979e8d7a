import type { FactId } from './fact.ts'

/**
 * A condition on conduct, over the closed list of facts, as data.
 *
 * `all` of nothing holds and `any` of nothing does not. `unclear` is what only a person can say; its text
 * is the reason. A rule marks each leaf with the element that it is of.
 */
export type Formula =
  | { readonly fact: FactId; readonly element?: string | undefined }
  | { readonly unclear: string; readonly element?: string | undefined }
  | { readonly absent: string }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }

/** What a law makes of conduct: true, false, or left open by what is known (Kleene’s strong logic). */
export type Truth = 'true' | 'false' | 'unclear'

/** What is known of conduct. A fact that is not in it is unknown. */
export type Conduct = Readonly<Partial<Record<FactId, boolean>>>

/** When conduct is an offence under one mapping. */
export interface Rule {
  readonly mappingId: string
  readonly articleId: string
  readonly formula: Formula
  /** Whether it follows from the statuses of the elements, or a lawyer has edited it since. */
  readonly made: 'generated' | 'edited'
}
