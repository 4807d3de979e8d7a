import type { Concept } from './concepts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Hit, Hits } from './match-words.ts'
import type { Phrase } from './pattern.ts'
import type { Characters } from './text/characters.ts'
import { partsWords } from './text/script.ts'

/** Finds the phrases of a lexicon among characters; a hit's ends count characters. */
export interface CharacterMatcher {
  match(characters: Characters): Hits
}

export function characterMatcher({ phrases }: Lexicon, language: string): CharacterMatcher {
  const spaced = partsWords(language)
  const expressions = new Map<Concept, RegExp>()
  for (const [concept, list] of phrases) {
    const sources = list.map((phrase) => sourceOf(phrase, spaced)).filter((each) => each !== '')
    if (sources.length > 0) expressions.set(concept, new RegExp(sources.join('|'), 'gu'))
  }
  return {
    match({ text }) {
      const hits = new Map<Concept, Hit[]>()
      for (const [concept, expression] of expressions) {
        const found = Array.from(text.matchAll(expression), ({ index, 0: match }) => ({
          from: index,
          to: index + match.length - 1,
        }))
        if (found.length > 0) hits.set(concept, found)
      }
      return hits
    },
  }
}

/**
 * A phrase as a regular expression without nested repetition, so that its time grows with the text
 * alone. Letters are all that patterns hold, so nothing needs to be escaped.
 */
function sourceOf({ steps }: Phrase, spaced: boolean): string {
  const letters = steps.flatMap((step) => step.choices.map((choice) => choice.letters.length))
  // Without spaces a short word is found in the middle of others.
  if (spaced && Math.min(...letters) < shortest) return ''
  return steps
    .map(({ gap, choices }, i) => {
      const word = `(?:${choices.map((choice) => choice.letters).join('|')})`
      if (i === 0) return word
      const between = spaced ? endings + gap * lettersPerWord : gap
      return between === 0 ? word : `.{0,${between}}?${word}`
    })
    .join('')
}

const shortest = 4
/** The letters that may follow a stem before the next word begins. */
const endings = 5
const lettersPerWord = 6
