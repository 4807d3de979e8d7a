import type { Concept } from './concepts.ts'

/** A provision as the finder reads it: text as enacted, in one language. */
export interface Passage {
  /** Names the provision among those searched. */
  readonly id: string
  /** Its heading; empty where the drafters gave none. */
  readonly heading: string
  /** The heading of the chapter that it stands in. */
  readonly chapter?: string
  readonly text: string
  /** BCP 47; what follows the first subtag is not read. */
  readonly language: string
}

/** A part of a passage, in UTF-16 code units; `end` is exclusive. */
export interface MatchSpan {
  readonly field: 'heading' | 'text'
  readonly start: number
  readonly end: number
}

/** Where a passage speaks of something that the article is about. */
export interface ConceptMatch {
  readonly concept: Concept
  readonly spans: readonly MatchSpan[]
}

/** A passage that may answer an article. */
export interface Candidate {
  readonly id: string
  /** From 1. */
  readonly rank: number
  /** Above 0; says only which of one search comes first, and nothing between two searches. */
  readonly score: number
  /** Why: the concepts of the article found in it, those that say most first. */
  readonly matches: readonly ConceptMatch[]
}
