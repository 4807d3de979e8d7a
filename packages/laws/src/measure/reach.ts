import { answerOf, type Facts, type Rule } from '../dual/rule.ts'
import type { Truth } from '../dual/truth.ts'

/** A case that is put to every law alike. */
export interface Scenario {
  readonly id: string
  readonly article: string
  /** In English. */
  readonly text: string
  readonly facts: Facts
}

/**
 * Whether two laws reach the same conduct: apart from whether either has what an article requires, and never
 * without the numbers it stands on.
 */
export interface Reach {
  /** Cases that both decide. */
  readonly decided: number
  /** Of those, the ones decided alike. */
  readonly alike: number
  /** Of those, the ones that are offences in both: what cooperation needs. */
  readonly both: number
  /** Cases that one of the two, or both, cannot decide. */
  readonly undecided: number
  /** P, the share decided alike; `undefined` where none is decided by both. */
  readonly same: number | undefined
  /** D, the share that are offences in both. */
  readonly offence: number | undefined
  /** The cases decided otherwise, by id. */
  readonly apart: readonly string[]
}

/** How each case is decided by a law. */
export const decisionsOf = (
  rule: Rule,
  scenarios: readonly Scenario[],
): ReadonlyMap<string, Truth> =>
  new Map(scenarios.map(({ id, facts }) => [id, answerOf(rule, facts).truth]))

/** @example const { same, decided } = reachOf(decisionsOf(one, bank), decisionsOf(other, bank)) */
export function reachOf(one: ReadonlyMap<string, Truth>, other: ReadonlyMap<string, Truth>): Reach {
  let [alike, both, undecided] = [0, 0, 0]
  const apart: string[] = []
  for (const [id, first] of one) {
    const second = other.get(id) ?? 'unknown'
    if (first === 'unknown' || second === 'unknown') undecided += 1
    else if (first !== second) apart.push(id)
    else {
      alike += 1
      if (first === 'yes') both += 1
    }
  }
  const decided = alike + apart.length
  const share = (part: number) => (decided === 0 ? undefined : part / decided)
  return { decided, alike, both, undecided, same: share(alike), offence: share(both), apart }
}
