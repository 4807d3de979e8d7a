import type { Formula } from './formula.ts'
import type { Doubt } from './text.ts'

/**
 * How an article stands in the law of a state over a time: which provisions answer it, which of its
 * elements were found there and in which words.
 */
export interface Mapping {
  readonly id: string
  readonly articleId: string
  /** Versions that answer the article together; it holds while all of them are in force. */
  readonly versionIds: readonly string[]
  readonly spans: readonly Span[]
  readonly elementStatus: Readonly<Record<string, ElementStatus>>
  readonly extraRequirements: readonly ExtraRequirement[]
  readonly exclusions: readonly Exclusion[]
  readonly state: MappingState
  readonly proposedBy: Proposer
  readonly reviewers: readonly string[]
  /** What the state concerned says of it, shown beside it. */
  readonly stateReply?: string | undefined
  readonly note?: string | undefined
  readonly doubt?: Doubt | undefined
}

/**
 * Whether an element is in the law.
 *
 * - `met`, `partly`: found, as a whole or in part
 * - `absent`: a person has looked at the whole of the law and says that it is not there
 * - `not_found`: not in the texts held; no finding about the law
 * - `unclear`: found, and what it means is left to a person
 */
export type ElementStatus = 'met' | 'partly' | 'absent' | 'not_found' | 'unclear'

export type MappingState = 'proposed' | 'reviewed' | 'disputed' | 'superseded'

/** Words of a version on which an element rests: UTF-16 units from `start` to before `end`. */
export interface Span {
  /** An element of the article, an extra requirement or an exclusion of the mapping. */
  readonly elementId: string
  readonly versionId: string
  readonly start: number
  readonly end: number
  /** Exactly the text between them. */
  readonly quote: string
}

/** What a law asks for and the article does not, or allows a state to ask for. */
export interface ExtraRequirement {
  /** Unique within the mapping, and no element of the article. */
  readonly id: string
  readonly text: string
  readonly kind: 'mental' | 'unlawfulness' | 'act' | 'object' | 'means' | 'result' | 'purpose'
  /** The option of the article that allows it. */
  readonly allowedOption?: string | undefined
  /** Which conduct has it; without one a person has to say. */
  readonly holds?: Formula | undefined
}

/** Conduct that a law takes out. */
export interface Exclusion {
  /** Unique within the mapping; the exclusion of the article where it is that one. */
  readonly id: string
  readonly text: string
  readonly holds?: Formula | undefined
}

/** Who proposed a mapping: a person, or a finder with what it gave the provision. */
export type Proposer =
  | { readonly person: string }
  | { readonly algorithm: string; readonly score: number }
