import type { Concept } from './concepts.ts'
import { lexiconFor } from './lexicon/index.ts'
import { type CharacterMatcher, characterMatcher } from './match-characters.ts'
import { type Hit, type Hits, type WordMatcher, wordMatcher } from './match-words.ts'
import type { MatchSpan, Passage } from './passage.ts'
import { charactersOf } from './text/characters.ts'
import { hasLostSpaces, partsWords, primary } from './text/script.ts'
import { wordsOf } from './text/words.ts'

/** What was found in one field: places in words, whatever the script, so that distances compare. */
export interface FieldReading {
  readonly length: number
  readonly hits: Hits
  /** The place of a hit in the text, in UTF-16 code units. */
  spanOf(hit: Hit): { readonly start: number; readonly end: number }
  /** How many of the hits' places make one word. */
  readonly scale: number
}

export interface PassageReading {
  readonly id: string
  readonly language: string
  readonly chapter: string
  readonly heading: FieldReading
  readonly text: FieldReading
  readonly chapterHits: Hits
}

/** Reads a passage by the lexicon of its language; without one nothing is found in it. */
export function readPassage(passage: Passage): PassageReading {
  const language = primary(passage.language)
  const chapter = passage.chapter ?? ''
  return {
    id: passage.id,
    language,
    chapter,
    heading: readField(passage.heading, language),
    text: readField(passage.text, language),
    chapterHits: readField(chapter, language).hits,
  }
}

export function spansOf(reading: PassageReading, concept: Concept): MatchSpan[] {
  const of = (field: 'heading' | 'text') =>
    (reading[field].hits.get(concept) ?? []).map((hit) => ({
      field,
      ...reading[field].spanOf(hit),
    }))
  return [...of('heading'), ...of('text')]
}

function readField(text: string, language: string): FieldReading {
  const matchers = matchersOf(language)
  if (partsWords(language)) {
    const words = wordsOf(text, language)
    if (!hasLostSpaces(words, language))
      return {
        length: words.length,
        hits: matchers?.words.match(words) ?? none,
        spanOf: ({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }),
        scale: 1,
      }
  }
  const characters = charactersOf(text)
  const scale = partsWords(language) ? 6 : 2
  return {
    length: characters.text.length / scale,
    hits: matchers?.characters.match(characters) ?? none,
    spanOf: ({ from, to }) => ({
      start: characters.starts[from] ?? 0,
      end: characters.ends[to] ?? 0,
    }),
    scale,
  }
}

interface Matchers {
  readonly words: WordMatcher
  readonly characters: CharacterMatcher
}

/** Made once for a language: compiling a lexicon costs more than reading a section with it. */
const made = new Map<string, Matchers>()

function matchersOf(language: string): Matchers | undefined {
  const kept = made.get(language)
  if (kept !== undefined) return kept
  const lexicon = lexiconFor(language)
  if (lexicon === undefined) return undefined
  const matchers = {
    words: wordMatcher(lexicon, language),
    characters: characterMatcher(lexicon, language),
  }
  made.set(language, matchers)
  return matchers
}

const none: Hits = new Map()
