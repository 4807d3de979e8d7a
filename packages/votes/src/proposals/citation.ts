import type { Citation, Forum } from '../rules/rule.ts'
import { recalled } from '../rules/united-nations.ts'

/**
 * The rules of procedure of the General Assembly (A/520) that proposals go by: a number for the plenary,
 * another for the main committees. Their numbers are recalled; who shows one shows that too.
 */
const rules = {
  notice: [78, 120],
  withdrawal: [80, 122],
  reconsideration: [81, 123],
  conduct_of_voting: [88, 128],
  adjourning_debate: [74, 116],
  closing_debate: [75, 117],
  suspending_meeting: [76, 118],
  order_of_motions: [77, 119],
  division: [89, 129],
  amendments: [90, 130],
  several_proposals: [91, 131],
  majority: [85, 125],
  important: [84, 84],
  method: [87, 127],
} as const

export type RuleOfProcedure = keyof typeof rules

/**
 * The rule of the General Assembly on something, as it stands for a plenary or for a committee.
 *
 * @example
 * citeRule('division', 'committee').text // 'GA rule 129'
 */
export function citeRule(rule: RuleOfProcedure, forum: Forum): Citation {
  const [plenary, committee] = rules[rule]
  return recalled(`GA rule ${forum === 'plenary' ? plenary : committee}`)
}

/** Where no rule is written: what the General Assembly does. */
export const practice: Citation = recalled('practice of the General Assembly')
