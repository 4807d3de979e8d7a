import type { LawBook } from '../law/law-book.ts'
import type { Day } from '../model/day.ts'
import type { Article } from '../model/reference.ts'
import type { StateCode } from '../model/text.ts'
import { type Compliance, compliance } from './compliance.ts'

/** The compliance of several states with one article. The mean is never shown without the rest. */
export interface GroupCompliance {
  readonly articleId: string
  /** Mean and minimum of K over the states of which it is known; none where it is of none. */
  readonly mean?: number | undefined
  readonly minimum?: number | undefined
  /** Of how many states K is known, and of how many it was asked. */
  readonly known: number
  readonly asked: number
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
  const known = all.flatMap(({ k }) => k ?? [])
  return {
    articleId: article.id,
    ...(known.length > 0 ? { mean: meanOf(known), minimum: Math.min(...known) } : {}),
    ...{ known: known.length, asked: all.length },
    low: all.length > 0 ? meanOf(all.map(({ low }) => low)) : 0,
    high: all.length > 0 ? meanOf(all.map(({ high }) => high)) : 1,
    byState,
  }
}

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length
