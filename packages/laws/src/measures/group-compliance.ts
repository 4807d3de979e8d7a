import type { LawBook } from '../law/law-book.ts'
import type { Day } from '../model/day.ts'
import type { Article } from '../model/reference.ts'
import type { StateCode } from '../model/text.ts'
import { type Compliance, compliance } from './compliance.ts'

/** A mean that is never shown without the rest: a chain is as weak as its weakest member. */
export interface Spread {
  /** Mean and minimum of what is known; none where nothing is. */
  readonly mean?: number | undefined
  readonly minimum?: number | undefined
  /** Of how many it is known, and of how many it was asked. */
  readonly known: number
  readonly asked: number
}

/** Mean and minimum of values of which some may not be known, with the counts. */
export function spreadOf(values: readonly (number | undefined)[]): Spread {
  const known = values.flatMap((value) => value ?? [])
  return {
    ...(known.length > 0 ? { mean: meanOf(known), minimum: Math.min(...known) } : {}),
    ...{ known: known.length, asked: values.length },
  }
}

/** The compliance of several states with one article: mean and minimum of K. */
export interface GroupCompliance extends Spread {
  readonly articleId: string
  /** Means of the bounds over all states asked. */
  readonly low: number
  readonly high: number
  readonly byState: ReadonlyMap<StateCode, Compliance>
}

/** The compliance of a group on a day, with an article: its mean beside its minimum and count. */
export function groupCompliance(
  book: LawBook,
  states: readonly StateCode[],
  article: Article,
  day: Day,
): GroupCompliance {
  const byState = new Map(states.map((state) => [state, compliance(book, state, article, day)]))
  const all = [...byState.values()]
  return {
    articleId: article.id,
    ...spreadOf(all.map(({ k }) => k)),
    low: all.length > 0 ? meanOf(all.map(({ low }) => low)) : 0,
    high: all.length > 0 ? meanOf(all.map(({ high }) => high)) : 1,
    byState,
  }
}

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length
