import type { votes as contract, Names } from '@comity/contract'
import { decisionSheet, type Membership, rowSheet } from '@comity/votes'
import type { DecisionRow, RelationKind } from './store.ts'

/** A decision whole, with the names of the groups and what it is related to. */
export function decision(
  row: DecisionRow,
  memberships: readonly Membership[],
  namesOf: (group: string) => Names,
  related: readonly { kind: RelationKind | 'predecessor' | 'plenary'; row: DecisionRow }[],
): contract.Decision {
  const sheet = decisionSheet(row, memberships)
  return {
    ...sheet,
    groups: sheet.groups.map((one) => ({ ...one, names: namesOf(one.group) })),
    related: related.map((one) => ({ kind: one.kind, decision: rowSheet(one.row) })),
  }
}
