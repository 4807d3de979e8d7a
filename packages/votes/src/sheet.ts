import type { Checked, Numbers } from './claims/verdict.ts'
import type { Membership } from './decision.ts'
import { type DecisionFact, decisionOf } from './fact.ts'
import { figures, tallyOfDecision } from './results/bases.ts'
import { type GroupResult, groupResults, type Stand } from './results/group.ts'
import { decisionRule } from './rules/list.ts'
import { type Vote, votes } from './vote.ts'

/** One line of a list of decisions, as plain data. */
export function rowSheet(fact: DecisionFact & { readonly doubt?: string | undefined }) {
  const { id, symbols, body, session, date, title, on, mode, adopted, doubt } = fact
  return {
    ...{ id, symbols: [...symbols], body, session, date, title, on, mode, adopted, doubt },
    tally: tallyOfDecision(decisionOf(fact)),
  }
}

/** A decision whole, as plain data: roll call, shares, rule, and the groups that had members that day. */
export function decisionSheet(
  fact: DecisionFact & { readonly doubt?: string | undefined; readonly notes: readonly string[] },
  memberships: readonly Membership[],
) {
  const decision = decisionOf(fact)
  const tally = tallyOfDecision(decision)
  const rule = fact.rule === undefined ? undefined : decisionRule(fact.rule)
  const results = decision.roll.size === 0 ? [] : groupResults(decision, memberships)
  const list = (vote: Vote) => [...(fact.roll[vote] ?? [])]
  return {
    ...rowSheet(fact),
    rule: rule && {
      ...{ id: rule.id, name: rule.name },
      sources: rule.sources.map((source) => ({ ...source })),
    },
    roll: {
      ...{ yes: list('yes'), no: list('no'), abstain: list('abstain') },
      ...{ not_voting: list('not_voting'), suspended: list('suspended') },
    },
    figures: tally && figures(tally.yes, tally),
    groups: results.map(groupSheet),
    subjects: [...fact.subjects],
    proposedBy: [...(fact.proposedBy ?? [])],
    sources: fact.sources.map(({ name, url }) => ({ name, url })),
    notes: [...fact.notes],
  }
}

/** The result of a group as plain data. */
export const groupSheet = (one: GroupResult) => ({
  group: one.group,
  members: [...one.members],
  tally: one.tally,
  most: one.most,
  exceptions: standSheets(one.exceptions),
  outside: [...one.outside],
  doubtful: one.doubtful.map((doubt) => ({ ...doubt })),
})

const standSheets = (stands: readonly Stand[]) => stands.map((stand) => ({ ...stand }))

/** What was found of a text, as plain data. */
export const checkedSheet = (checked: Checked) => ({
  verdict: checked.verdict,
  reason: checked.reason,
  read_as: checked.read_as,
  decision: checked.decision,
  numbers: checked.numbers && numbersSheet(checked.numbers),
  parts: checked.parts.map((part) => ({
    ...{ start: part.start, end: part.end, text: part.text, read_as: part.read_as },
    ...{ kind: part.claim.kind, claim: part.claim, says: part.says },
    ...{ decision: part.decision, found_by: part.found_by },
    ...{ verdict: part.verdict, reason: part.reason, sentence: part.sentence },
    numbers: numbersSheet(part.numbers),
    exceptions: standSheets(part.exceptions),
    groups: part.groups.map(groupSheet),
    beside: [...part.beside],
  })),
})

const numbersSheet = (numbers: Numbers) => ({ ...numbers, stands: standSheets(numbers.stands) })

/** A decision as RFC 4180 has it: one row for each member, with how it stood. */
export function csvSheet(fact: DecisionFact): string {
  const head = ['symbol', 'date', 'title', 'member', 'vote']
  const rows = votes.flatMap((vote) =>
    (fact.roll[vote] ?? []).map((member) => [fact.id, fact.date, fact.title, member, vote]),
  )
  rows.sort((a, b) => ((a[3] ?? '') < (b[3] ?? '') ? -1 : 1))
  return [head, ...rows].map(csvRow).join('')
}

/** One row of CSV, its line end included; no cell of it is run by a spreadsheet. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** A text that begins as a formula would be run by a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
