import { isPartOf } from './eid.ts'
import { type Amendment, editId, type Question } from './question.ts'
import { idsOf } from './text.ts'

/** What is not right in what is put, and where. */
export interface PlanFinding {
  readonly code:
    | 'order_incomplete'
    | 'reasons_missing'
    | 'unknown_amendment'
    | 'part_twice'
    | 'unknown_part'
    | 'outcome_of_no_vote'
    | 'adopted_amendments_conflict'
  /** The amendment, request for division, block or vote it is about. */
  readonly about: string
}

/** What is missing or does not fit in a question, before anything is voted on. */
export function checkQuestion(question: Question): readonly PlanFinding[] {
  const { order, exclusions, amendments, divisions } = question
  const known = new Set(amendments.map(({ id }) => id))
  const named = [
    ...(order?.amendments ?? []),
    ...exclusions.flatMap(({ adopted, excludes }) => [adopted, excludes]),
    ...amendments.flatMap(({ amends }) => amends ?? []),
    ...divisions.flatMap(({ of }) => of ?? []),
  ]
  const unreasoned = [
    ...(order?.reasons.trim() === '' ? ['order'] : []),
    ...exclusions.filter(({ reasons }) => reasons.trim() === '').map(({ excludes }) => excludes),
  ]
  return [
    ...missingInOrder(question).map((about) => ({ code: 'order_incomplete' as const, about })),
    ...unreasoned.map((about) => ({ code: 'reasons_missing' as const, about })),
    ...[...new Set(named)]
      .filter((id) => !known.has(id))
      .map((about) => ({ code: 'unknown_amendment' as const, about })),
    ...divisions.flatMap(({ of }) => partFindings(question, of)),
  ].filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at)
}

const isSame = (a: PlanFinding, b: PlanFinding): boolean => a.code === b.code && a.about === b.about

/** Whether the chair's order is needed and not given, or not for all. */
export const needsOrder = (question: Question): boolean => missingInOrder(question).length > 0

/** Amendments to one text, of which there are several, that the chair's order does not name. */
function missingInOrder({ amendments, order }: Question): readonly string[] {
  const named = new Set(order?.amendments)
  return amendments
    .filter(({ amends }) => amendments.filter((one) => one.amends === amends).length > 1)
    .map(({ id }) => id)
    .filter((id) => !named.has(id))
}

/** In the chair's order, what amends an amendment before it; as submitted where there is no order. */
export function inChairsOrder({ amendments, order }: Question): readonly Amendment[] {
  const named = order?.amendments ?? []
  const place = ({ id }: Amendment) => (named.includes(id) ? named.indexOf(id) : named.length)
  const sorted = [...amendments].sort((a, b) => place(a) - place(b))
  return sorted
    .filter(({ amends }) => amends === undefined)
    .flatMap((one) => [...sorted.filter(({ amends }) => amends === one.id), one])
}

/** A block in two parts of what is divided, and one that is not in it. */
function partFindings({ divisions, amendments, text }: Question, of: string | undefined) {
  const parts = divisions
    .filter((one) => one.of === of)
    .flatMap((one) => one.parts)
    .flat()
  const amendment = amendments.find(({ id }) => id === of)
  // A part of the proposal may come to be by an amendment.
  const there = new Set(
    amendment === undefined
      ? [...idsOf(text), ...amendments.flatMap(({ edits }) => edits.map(editId))]
      : amendment.edits.map(editId),
  )
  return parts.flatMap((id, at): PlanFinding[] => {
    const isTwice = parts.some(
      (other, k) =>
        k !== at && (other === id || (k > at && (isPartOf(other, id) || isPartOf(id, other)))),
    )
    return [
      ...(isTwice ? [{ code: 'part_twice' as const, about: id }] : []),
      ...(there.has(id) ? [] : [{ code: 'unknown_part' as const, about: id }]),
    ]
  })
}
