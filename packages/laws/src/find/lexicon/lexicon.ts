import { type Concept, concepts } from '../concepts.ts'
import { type Phrase, phraseOf } from '../pattern.ts'

/** By which phrases a language speaks of the concepts. */
export interface Lexicon {
  /** The first subtags that it reads: `id` and `ms` share one. */
  readonly languages: readonly string[]
  /** Whether a lawyer who drafts in the language has read it. */
  readonly reviewed: boolean
  readonly phrases: ReadonlyMap<Concept, readonly Phrase[]>
}

/** Phrases parted by bars for each concept; see `Phrase` for how they are written. */
export type Entries = { readonly [concept in Concept]?: string }

export function lexicon(
  languages: readonly string[],
  { reviewed }: { readonly reviewed: boolean },
  entries: Entries,
): Lexicon {
  const phrases = new Map<Concept, readonly Phrase[]>()
  for (const concept of concepts) {
    const written = entries[concept]
    if (written !== undefined) phrases.set(concept, written.split('|').map(phraseOf))
  }
  return { languages, reviewed, phrases }
}
