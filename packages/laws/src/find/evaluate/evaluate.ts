import { type Finder, finderOf } from '../find.ts'
import type { Passage } from '../passage.ts'

/** A question whose answer is known: one or more passages of a law answer an article. */
export interface KnownAnswer {
  readonly state: string
  readonly language: string
  readonly article: string
  /** Any of these counts as found; a state may answer an article by several provisions. */
  readonly answers: readonly string[]
  /** All passages of the law, among which to find. The same array for the same law is read once. */
  readonly passages: readonly Passage[]
  /** Provisions confirmed to answer the article elsewhere. */
  readonly examples?: readonly Passage[]
}

/**
 * The questions with examples: what answers the same article in every other state. So a state is
 * asked as if it were the one not mapped yet.
 */
export function withExamples(questions: readonly KnownAnswer[]): KnownAnswer[] {
  const answering = questions.map(({ answers, passages }) =>
    passages.filter(({ id }) => answers.includes(id)),
  )
  return questions.map((question) => ({
    ...question,
    examples: questions.flatMap(({ article, state }, at) =>
      article === question.article && state !== question.state ? (answering[at] ?? []) : [],
    ),
  }))
}

export interface Found {
  readonly state: string
  readonly language: string
  readonly article: string
  /** The rank of the first passage that answers, from 1; undefined where none was found at all. */
  readonly rank: number | undefined
  readonly passages: number
}

/** Shares from 0 to 1 of the questions answered among the first so many. */
export interface Score {
  readonly questions: number
  readonly recall: {
    readonly 1: number
    readonly 3: number
    readonly 5: number
    readonly 10: number
  }
  /** The mean of 1/rank, 0 where nothing was found (mean reciprocal rank). */
  readonly mrr: number
}

export interface FinderEvaluation {
  readonly found: readonly Found[]
  readonly all: Score
  readonly byLanguage: ReadonlyMap<string, Score>
  readonly byState: ReadonlyMap<string, Score>
  readonly byArticle: ReadonlyMap<string, Score>
}

type Search = (passages: readonly Passage[]) => Pick<Finder, 'find'>

/** Measures a finder, by default this one, on questions whose answers are known. */
export function evaluateFinder(
  questions: readonly KnownAnswer[],
  search: Search = (passages) => finderOf(passages),
): FinderEvaluation {
  const finders = new Map<readonly Passage[], Pick<Finder, 'find'>>()
  const found = questions.map((question): Found => {
    const { state, language, article, answers, passages, examples } = question
    const finder = finders.get(passages) ?? search(passages)
    finders.set(passages, finder)
    const rank = finder.find(article, examples).find(({ id }) => answers.includes(id))?.rank
    return { state, language, article, rank, passages: passages.length }
  })
  return {
    found,
    all: scoreOf(found),
    byLanguage: scoresBy(found, ({ language }) => language),
    byState: scoresBy(found, ({ state }) => state),
    byArticle: scoresBy(found, ({ article }) => article),
  }
}

function scoresBy(found: readonly Found[], key: (each: Found) => string): Map<string, Score> {
  const keys = [...new Set(found.map(key))].sort()
  return new Map(keys.map((each) => [each, scoreOf(found.filter((one) => key(one) === each))]))
}

function scoreOf(found: readonly Found[]): Score {
  const questions = found.length
  const within = (k: number) =>
    found.filter(({ rank }) => rank !== undefined && rank <= k).length / (questions || 1)
  const reciprocal = found.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : 1 / rank), 0)
  return {
    questions,
    recall: { 1: within(1), 3: within(3), 5: within(5), 10: within(10) },
    mrr: reciprocal / (questions || 1),
  }
}
