import { europeanUnion, regional } from './regional.ts'
import type { DecisionRule } from './rule.ts'
import { unitedNations } from './united-nations.ts'

/** Every rule held here, each id once. */
export const decisionRules: readonly DecisionRule[] = [
  ...unitedNations,
  ...regional,
  ...europeanUnion,
]

/**
 * The rule of an id; `undefined` where there is none.
 *
 * @example
 * const rule = decisionRule('unga.simple')
 */
export function decisionRule(id: string): DecisionRule | undefined {
  return decisionRules.find((rule) => rule.id === id)
}
