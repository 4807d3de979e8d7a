import {
  amendedText,
  applyEdits,
  type ProposalText,
  proposalTextHash,
  type Question,
  type VotingPlan,
  votingPlan,
} from '@comity/votes'
import type { Course, SubmittedAmendment } from './course.ts'
import type { ProposalRecord } from './store.ts'

/** All there is to vote on: without amendments that were withdrawn or can no longer be made in the text. */
export function questionOf(
  { forum, rule }: Pick<ProposalRecord, 'forum' | 'rule'>,
  course: Course,
  text: ProposalText,
): Question {
  const { motions, divisions, order, exclusions } = course
  const live = course.amendments.filter((one) => fits(course, text, one))
  const there = new Set(live.map(({ id }) => id))
  return {
    ...{ forum, rule, text, motions },
    divisions: divisions.filter(({ of }) => of === undefined || there.has(of)),
    amendments: live,
    order: order && { ...order, amendments: order.amendments.filter((id) => there.has(id)) },
    exclusions: exclusions.filter((one) => there.has(one.adopted) && there.has(one.excludes)),
  }
}

/** Whether an amendment is put: it was not withdrawn, and can be made in the text, or in what it amends. */
export function fits(course: Course, text: ProposalText, one: SubmittedAmendment): boolean {
  if (one.withdrawnAt !== undefined) return false
  const base = textAmended(course, text, one)
  return base !== undefined && applyEdits(base, one.edits).ok
}

/** The text that an amendment changes: that of the proposal, or as the amendment it amends would make it. */
export function textAmended(
  course: Course,
  text: ProposalText,
  { amends }: Pick<SubmittedAmendment, 'amends'>,
): ProposalText | undefined {
  if (amends === undefined) return text
  const parent = course.amendments.find(({ id }) => id === amends)
  if (parent === undefined || !fits(course, text, parent)) return undefined
  const made = applyEdits(text, parent.edits)
  return made.ok ? made.text : undefined
}

export const planOf = (question: Question, course: Course): VotingPlan =>
  votingPlan(question, course.outcomes)

/** The text with what was adopted, where any amendment or part changed it. */
export function approvedText(question: Question, course: Course): ProposalText | undefined {
  const made = amendedText(question, course.outcomes)
  if (!made.ok) return undefined
  const isSame = proposalTextHash(made.approved) === proposalTextHash(question.text)
  return isSame ? undefined : made.approved
}
