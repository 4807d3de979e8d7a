import type { Concept } from './concepts.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Phrase, WordPattern } from './pattern.ts'
import { formsOf, type Word } from './text/words.ts'

/** Words `from` to `to`, both included, that speak of a concept. */
export interface Hit {
  readonly from: number
  readonly to: number
}

export type Hits = ReadonlyMap<Concept, readonly Hit[]>

interface Entry {
  readonly concept: Concept
  readonly phrase: Phrase
}

/** Finds the phrases of a lexicon among words; what a form means is looked up once and kept. */
export interface WordMatcher {
  match(words: readonly Word[]): Hits
}

export function wordMatcher({ phrases }: Lexicon, language: string): WordMatcher {
  const patterns = new WordPatterns()
  const byFirst = new Map<number, Entry[]>()
  for (const [concept, list] of phrases)
    for (const phrase of list)
      for (const first of phrase.steps[0]?.choices ?? []) {
        const id = patterns.idOf(first)
        byFirst.set(id, [...(byFirst.get(id) ?? []), { concept, phrase }])
      }
  for (const list of phrases.values())
    for (const { steps } of list)
      for (const { choices } of steps) choices.map((c) => patterns.idOf(c))

  const known = new Map<string, ReadonlySet<number>>()
  const meaningOf = (form: string): ReadonlySet<number> => {
    const kept = known.get(form)
    if (kept !== undefined) return kept
    const found = new Set(formsOf(form, language).flatMap((each) => patterns.matching(each)))
    // A text of nothing but new words would otherwise be kept whole.
    if (known.size > 200_000) known.clear()
    known.set(form, found)
    return found
  }

  return {
    match(words) {
      const meanings = words.map((word) => meaningOf(word.form))
      const hits = new Map<Concept, Hit[]>()
      for (const [from, meaning] of meanings.entries())
        for (const id of meaning)
          for (const { concept, phrase } of byFirst.get(id) ?? []) {
            const to = endOf(phrase, from, meanings, patterns)
            if (to !== undefined) enter(hits, concept, { from, to })
          }
      return hits
    },
  }
}

/** The last word of a phrase that begins at `from`, or nothing where the phrase does not stand. */
function endOf(
  phrase: Phrase,
  from: number,
  meanings: readonly ReadonlySet<number>[],
  patterns: WordPatterns,
): number | undefined {
  let at = from
  for (const { gap, choices } of phrase.steps.slice(1)) {
    const ids = choices.map((choice) => patterns.idOf(choice))
    const next = range(at + 1, at + 1 + gap).find((i) => ids.some((id) => meanings[i]?.has(id)))
    if (next === undefined) return undefined
    at = next
  }
  return at
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Of hits that overlap the longest is kept: "computer system" is one mention, not two. */
function enter(hits: Map<Concept, Hit[]>, concept: Concept, hit: Hit): void {
  const list = hits.get(concept)
  const last = list?.at(-1)
  if (list === undefined) hits.set(concept, [hit])
  else if (last === undefined || last.to < hit.from) list.push(hit)
  else if (hit.to > last.to) list[list.length - 1] = { from: last.from, to: hit.to }
}

/** Every word pattern of a lexicon once, by number, found through what they begin or end with. */
class WordPatterns {
  readonly #ids = new Map<string, number>()
  readonly #byKind = {
    whole: new Map<string, number>(),
    prefix: new Map<string, number>(),
    suffix: new Map<string, number>(),
    infix: new Map<string, number>(),
  }

  idOf({ letters, kind }: WordPattern): number {
    const key = `${kind} ${letters}`
    const id = this.#ids.get(key) ?? this.#ids.size
    this.#ids.set(key, id)
    this.#byKind[kind].set(letters, id)
    return id
  }

  matching(form: string): number[] {
    const { whole, prefix, suffix, infix } = this.#byKind
    const found = [whole.get(form)]
    for (let i = 1; i <= form.length; i++) {
      found.push(prefix.get(form.slice(0, i)))
      found.push(suffix.get(form.slice(-i)))
    }
    for (const [letters, id] of infix) if (form.includes(letters)) found.push(id)
    return found.filter((id) => id !== undefined)
  }
}
