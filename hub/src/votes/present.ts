import type { votes as contract, Names } from '@comity/contract'
import {
  type DecisionFact,
  decisionOf,
  decisionRule,
  figures,
  type GroupResult,
  groupResults,
  type Membership,
  tallyOfDecision,
} from '@comity/votes'
import type { DecisionRow, RelationKind } from './store.ts'

/** One line of a list. */
export function decisionRow(row: DecisionRow): contract.DecisionRow {
  const { id, symbols, body, session, date, title, on, mode, adopted, doubt } = row
  return {
    ...{ id, symbols: [...symbols], body, session, date, title, on, mode, adopted, doubt },
    tally: tallyOfDecision(decisionOf(row)),
  }
}

/** A decision whole, with the results of the groups that had members that day. */
export function decision(
  row: DecisionRow,
  memberships: readonly Membership[],
  namesOf: (group: string) => Names,
  related: readonly { kind: RelationKind | 'predecessor' | 'plenary'; row: DecisionRow }[],
): contract.Decision {
  const value = decisionOf(row)
  const tally = tallyOfDecision(value)
  const rule = row.rule === undefined ? undefined : decisionRule(row.rule)
  const results = value.roll.size === 0 ? [] : groupResults(value, memberships)
  return {
    ...decisionRow(row),
    rule: rule && {
      id: rule.id,
      name: rule.name,
      sources: rule.sources.map((source) => ({ ...source })),
    },
    roll: rollOf(row),
    figures: tally && figures(tally.yes, tally),
    groups: results.map((one) => groupResult(one, namesOf(one.group))),
    subjects: [...row.subjects],
    proposedBy: [...(row.proposedBy ?? [])],
    sources: row.sources.map(({ name, url }) => ({ name, url })),
    notes: [...row.notes],
    related: related.map((one) => ({ kind: one.kind, decision: decisionRow(one.row) })),
  }
}

const rollOf = ({ roll }: DecisionFact): contract.Decision['roll'] => ({
  yes: [...(roll.yes ?? [])],
  no: [...(roll.no ?? [])],
  abstain: [...(roll.abstain ?? [])],
  not_voting: [...(roll.not_voting ?? [])],
  suspended: [...(roll.suspended ?? [])],
})

export const groupResult = (one: GroupResult, names: Names): contract.GroupResult => ({
  group: one.group,
  names,
  members: [...one.members],
  tally: one.tally,
  most: one.most,
  exceptions: one.exceptions.map((stand) => ({ ...stand })),
  outside: [...one.outside],
  doubtful: one.doubtful.map((doubt) => ({ ...doubt })),
})
