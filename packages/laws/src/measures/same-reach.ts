import { stateOutcome } from '../dual/state-outcome.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Outcome } from '../model/cooperation.ts'
import type { Day } from '../model/day.ts'
import type { Scenario } from '../model/fact.ts'
import type { StateCode } from '../model/text.ts'
import { withImplied } from '../rules/conduct.ts'

/** How alike two laws decide the standing scenarios of an article. Every share has its counts. */
export interface SameReach {
  /** Scenarios asked, and those that both laws decide. */
  readonly asked: number
  readonly decided: number
  /** Of those that both decide: decided alike, and an offence in both. */
  readonly alike: number
  readonly offenceInBoth: number
  /** P and D: those two as shares of `decided`, 0 to 1; none where nothing is decided by both. */
  readonly p?: number | undefined
  readonly d?: number | undefined
  /** Scenarios that are an offence in the one and not in the other, by id. */
  readonly onlyFirst: readonly string[]
  readonly onlySecond: readonly string[]
}

/** What the law of a state makes of each scenario of an article on a day, by id. */
export function scenarioOutcomes(
  book: LawBook,
  state: StateCode,
  articleId: string,
  day: Day,
  scenarios: readonly Scenario[],
): ReadonlyMap<string, Outcome> {
  return new Map(
    scenarios
      .filter((scenario) => scenario.articleId === articleId)
      .map(({ id, facts }) => [
        id,
        stateOutcome(book, state, [articleId], day, withImplied(facts)).outcome,
      ]),
  )
}

/** How alike the laws of two states decide the standing scenarios of an article on a day. */
export function sameReach(
  book: LawBook,
  [first, second]: readonly [StateCode, StateCode],
  articleId: string,
  day: Day,
  scenarios: readonly Scenario[],
): SameReach {
  return compareOutcomes(
    scenarioOutcomes(book, first, articleId, day, scenarios),
    scenarioOutcomes(book, second, articleId, day, scenarios),
  )
}

/** The same for outcomes at hand, so that many pairs are compared without running any law twice. */
export function compareOutcomes(
  first: ReadonlyMap<string, Outcome>,
  second: ReadonlyMap<string, Outcome>,
): SameReach {
  const pairs = [...first].map(([id, outcome]) => ({ id, a: outcome, b: second.get(id) }))
  const both = pairs.filter(({ a, b }) => isDecided(a) && b !== undefined && isDecided(b))
  const alike = both.filter(({ a, b }) => a === b)
  const offenceInBoth = alike.filter(({ a }) => a === 'offence').length
  const decided = both.length
  return {
    ...{ asked: pairs.length, decided, alike: alike.length, offenceInBoth },
    ...(decided > 0 ? { p: alike.length / decided, d: offenceInBoth / decided } : {}),
    onlyFirst: both.flatMap(({ id, a, b }) => (a === 'offence' && b === 'not' ? id : [])),
    onlySecond: both.flatMap(({ id, a, b }) => (a === 'not' && b === 'offence' ? id : [])),
  }
}

const isDecided = (outcome: Outcome) => outcome !== 'needs_person'
