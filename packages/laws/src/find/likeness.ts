import type { Concept } from './concepts.ts'
import { concepts } from './concepts.ts'
import type { Passage } from './passage.ts'
import { type PassageReading, readPassage } from './reading.ts'
import { fold } from './text/fold.ts'

/** How much passages are like another one, from 0 to 1: by wording, and by what they speak of. */
export interface Likeness {
  wording(example: Passage): readonly number[]
  subject(example: Passage): readonly number[]
}

/**
 * Wording is compared by runs of four letters (two in Chinese and Japanese), which related languages
 * share and inflection leaves mostly alone; the subject by concepts, across any two languages that
 * are read. Both by the cosine of TF-IDF.
 */
export function likenessOf(
  passages: readonly Passage[],
  readings: readonly PassageReading[],
): Likeness {
  const wordings = new Vectors(passages.map(runsOf))
  const subjects = new Vectors(readings.map(subjectOf))
  return {
    wording: (example) => wordings.likeTo(runsOf(example)),
    subject: (example) => subjects.likeTo(subjectOf(readPassage(example))),
  }
}

type Counts = ReadonlyMap<string, number>

function runsOf({ heading, text }: Passage): Counts {
  const letters = fold(`${heading} ${text}`).replace(/[^\p{L}]+/gu, ' ')
  const size = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters) ? 2 : 4
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= letters.length; at++) {
    const run = letters.slice(at, at + size)
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

function subjectOf({ heading, text }: PassageReading): Counts {
  const count = (concept: Concept) =>
    2 * (heading.hits.get(concept)?.length ?? 0) + (text.hits.get(concept)?.length ?? 0)
  return new Map(
    concepts.map((concept) => [concept, count(concept)] as const).filter(([, found]) => found > 0),
  )
}

class Vectors {
  readonly #vectors: readonly Map<string, number>[]
  readonly #holding = new Map<string, number>()
  readonly #size: number

  constructor(counts: readonly Counts[]) {
    this.#size = counts.length
    for (const one of counts)
      for (const key of one.keys()) this.#holding.set(key, (this.#holding.get(key) ?? 0) + 1)
    this.#vectors = counts.map((one) => this.#weigh(one))
  }

  likeTo(counts: Counts): number[] {
    const example = this.#weigh(counts)
    return this.#vectors.map((vector) => {
      let product = 0
      for (const [key, weight] of example) product += weight * (vector.get(key) ?? 0)
      return product
    })
  }

  /** Of length 1, so that the product of two is their cosine. */
  #weigh(counts: Counts): Map<string, number> {
    const weights = new Map<string, number>()
    let squares = 0
    for (const [key, count] of counts) {
      const rarity = Math.log((this.#size + 1) / ((this.#holding.get(key) ?? 0) + 0.5))
      const weight = (1 + Math.log(count)) * Math.max(0, rarity)
      weights.set(key, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [key, weight] of weights) weights.set(key, weight / length)
    return weights
  }
}
