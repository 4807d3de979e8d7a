import type { Concept } from './concepts.ts'
import { concepts } from './concepts.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import type { Candidate, Passage } from './passage.ts'
import { queries } from './queries.ts'
import { conceptsOf, type RankSettings, ranked, type Scored, scored, settings } from './rank.ts'
import { readPassage } from './reading.ts'

/** Passages that have been read, to be searched for one article after the other. */
export interface Finder {
  /**
   * The passages that may answer an article, the most likely first; empty where none speaks of what
   * the article is about. Provisions that are confirmed to answer it, of any state and language,
   * help as examples.
   *
   * @throws RangeError for an article that is not in `queries`.
   */
  find(article: string, examples?: readonly Passage[]): Candidate[]
  /** The passages most like the examples, whatever they are about. */
  like(examples: readonly Passage[]): Candidate[]
}

/** Reads passages once. Their order does not matter; their ids tell them apart. */
export function finderOf(passages: readonly Passage[], set: RankSettings = settings): Finder {
  const readings = passages.map(readPassage)
  // Only searches by example compare wordings.
  let compared: Likeness | undefined
  const likenesses = (examples: readonly Passage[]): Scored[] => {
    compared ??= likenessOf(passages, readings)
    const scores = likeness(compared, examples)
    return readings.map((passage, at) => ({ passage, score: scores[at] ?? 0 }))
  }
  return {
    find(article, examples = []) {
      const query = queries.get(article)
      if (query === undefined) throw new RangeError(`no query for the article "${article}"`)
      const spoken = scored(query, readings, set)
      const list = examples.length === 0 ? spoken : joined(spoken, likenesses(examples))
      return ranked(list, conceptsOf(query))
    },
    like(examples) {
      const list = likenesses(examples).filter(({ score }) => score > least)
      return ranked(list, conceptsIn(examples))
    },
  }
}

/** What is less like than this is so by chance: two texts of a language share most short words. */
const least = 0.05
/** What the examples' subject adds to a query's best score, as a share of it. */
const subjectShare = 0.3

/**
 * The nearest example by wording, since one predecessor in the same words says enough, and the mean
 * of all by subject, since no single drafter speaks of all that an article is about.
 */
function likeness({ wording, subject }: Likeness, examples: readonly Passage[]): number[] {
  const wordings = examples.map(wording)
  const subjects = examples.map(subject)
  const all = (wordings[0] ?? []).map((_, at) => ({
    wording: Math.max(0, ...wordings.map((scores) => scores[at] ?? 0)),
    subject: subjects.reduce((sum, scores) => sum + (scores[at] ?? 0), 0) / subjects.length,
  }))
  const best = Math.max(0, ...all.map((one) => one.subject)) || 1
  return all.map((one) => one.wording + (subjectShare * one.subject) / best)
}

function joined(spoken: readonly Scored[], alike: readonly Scored[]): Scored[] {
  const best = Math.max(0, ...spoken.map(({ score }) => score)) || 1
  const bySpeaking = new Map(spoken.map(({ passage, score }) => [passage, score / best]))
  return alike
    .map(({ passage, score }) => ({ passage, score: score + (bySpeaking.get(passage) ?? 0) }))
    .filter(({ passage, score }) => bySpeaking.has(passage) || score > least)
}

function conceptsIn(examples: readonly Passage[]): Concept[] {
  const readings = examples.map(readPassage)
  return concepts.filter((concept) =>
    readings.some(({ heading, text }) => heading.hits.has(concept) || text.hits.has(concept)),
  )
}
