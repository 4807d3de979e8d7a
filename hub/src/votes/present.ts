import type { votes as contract, Names } from '@comity/contract'
import { decisionSheet, type Membership, rowSheet } from '@comity/votes'
import type { HeldRecord } from './record.ts'
import type { DecisionRow, RelationKind } from './store.ts'

/** A line of a list, with the texts that it is never shown without. */
export function decisionRow(row: DecisionRow, { rivals, rows }: HeldRecord): contract.DecisionRow {
  const beside = (rivals.get(row.id) ?? []).flatMap((id) => {
    const rival = rows.get(id)
    return rival ? [{ id, tally: rowSheet(rival).tally }] : []
  })
  return { ...rowSheet(row), ...(beside.length > 0 ? { rivals: beside } : {}) }
}

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
