import type { meetings as contract } from '@comity/contract'
import { decisionRule } from '@comity/votes'
import { Problem } from '../core/problem.ts'

/** The decision rules of these ids, as far as they are known, with where they stand written. */
export const rulesNamed = (ids: readonly string[]): contract.Body['rules'] =>
  ids.flatMap((id) => {
    const rule = decisionRule(id)
    return rule === undefined ? [] : [{ id, name: rule.name, sources: [...rule.sources] }]
  })

/** @throws Problem `rule-unknown` */
export function checkRules(ids: readonly string[]): void {
  const unknown = ids.find((id) => decisionRule(id) === undefined)
  if (unknown !== undefined)
    throw new Problem('invalid', 'rule-unknown', `No decision rule is called ${unknown}.`, {
      params: { rule: unknown },
    })
}
