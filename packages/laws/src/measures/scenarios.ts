import type { FactId, Scenario } from '../model/fact.ts'
import type { Conduct } from '../model/formula.ts'
import { accessCases, interceptionCases } from './scenarios-access.ts'
import { dataCases, systemCases } from './scenarios-damage.ts'
import { forgeryCases, fraudCases } from './scenarios-gain.ts'
import { itemCases } from './scenarios-items.ts'

/** A case in a row: its id, what happened, all that is so, and whether the article itself reaches it. */
export type Case = readonly [
  id: string,
  text: string,
  so: readonly FactId[],
  expected: 'reached' | 'not_reached',
]

/** The cases of one article: of the facts that it is told in, what is not said to be so is not. */
export interface Cases {
  readonly articleId: string
  readonly facts: readonly FactId[]
  readonly cases: readonly Case[]
}

/**
 * Cases that every law is asked alike, so that two laws can be compared by what they reach: invented, in words of
 * our own, told in facts of the closed list. `expected` is what the article makes of one with none of its options.
 */
export const scenarios: readonly Scenario[] = [
  accessCases,
  interceptionCases,
  dataCases,
  systemCases,
  itemCases,
  forgeryCases,
  fraudCases,
].flatMap(({ articleId, facts, cases }) =>
  cases.map(
    ([id, text, so, expected]): Scenario => ({
      ...{ id: `${articleId}-${id}`, articleId, text: { en: text } },
      facts: conductOf(facts, so),
      expected: expected === 'reached' ? 'true' : 'false',
    }),
  ),
)

function conductOf(facts: readonly FactId[], so: readonly FactId[]): Conduct {
  return Object.fromEntries(
    [...new Set([...facts, ...so])].map((fact) => [fact, so.includes(fact)]),
  )
}
