import { amendedText, type Outcomes } from './amended-text.ts'
import { checkQuestion, inChairsOrder, needsOrder, type PlanFinding } from './check-question.ts'
import { amendmentVotes, motionVotes, proposalVotes } from './plan-votes.ts'
import { type Draft, leftOut, type PlannedVote, type VoteOutcome } from './planned-vote.ts'
import type { Question } from './question.ts'

export interface VotingPlan {
  readonly votes: readonly PlannedVote[]
  /** What is put now; `undefined` where something is waited for, or nothing is left. */
  readonly next: PlannedVote | undefined
  /** What the chair has to give before the voting can go on. */
  readonly waitsFor: 'chairs_order' | undefined
  /** `suspended`: the meeting is; the voting goes on after it. */
  readonly result: VoteOutcome | 'not_acted_on' | 'adjourned' | 'suspended' | undefined
  readonly findings: readonly PlanFinding[]
}

/**
 * The votes on one proposal in the order in which they are put, by the rules of procedure of the General
 * Assembly, with what is due given the outcomes so far. Give it outcomes that have not happened to see
 * what would follow.
 *
 * 1. Motions, in the order of rule 77 (119), then motions for division that were objected to.
 * 2. Amendments before the proposal, in the order of the chair; one to an amendment before that; one
 *    excluded by another that was adopted is not put (rules 90, 130).
 * 3. Parts by division, then what was approved as a whole; all operative parts rejected, all is (89, 129).
 *
 * Nothing is judged here: order and exclusions are the chair's, with reasons.
 *
 * @example
 * const { next } = votingPlan(question, new Map([['amendment:L.30', 'adopted']]))
 */
export function votingPlan(question: Question, outcomes: Outcomes): VotingPlan {
  const made = amendedText(question, outcomes)
  const drafts = [
    ...motionVotes(question),
    ...inChairsOrder(question).flatMap((one) => amendmentVotes(question, one, outcomes)),
    ...proposalVotes(question, made.ok ? made.amended : question.text, outcomes),
  ]
  const stop = stopOf(question, outcomes)
  const waits = stop === undefined && needsOrder(question)
  let due: PlannedVote | undefined
  const votes = drafts.map((draft): PlannedVote => {
    const outcome = outcomes.get(draft.id)
    if (outcome !== undefined) return { ...draft, status: 'decided', outcome, why: undefined }
    const why = stop?.ends ? leftOut('motion_carried', stop.by) : draft.why
    if (why !== undefined) return { ...draft, why, status: 'left_out', outcome }
    const isHeld = stop !== undefined || !made.ok || (waits && !isMotion(draft))
    if (due !== undefined || isHeld) return { ...draft, status: 'waiting', outcome }
    due = { ...draft, status: 'due', outcome }
    return due
  })
  return {
    votes,
    next: due,
    waitsFor: waits && due === undefined ? 'chairs_order' : undefined,
    result: stop?.result ?? resultOf(votes),
    findings: [
      ...checkQuestion(question),
      ...(made.ok ? [] : [{ code: 'adopted_amendments_conflict' as const, about: made.about }]),
      ...[...outcomes.keys()]
        .filter((id) => !votes.some((vote) => vote.id === id))
        .map((about) => ({ code: 'outcome_of_no_vote' as const, about })),
    ],
  }
}

const isMotion = ({ on }: Draft): boolean => on === 'motion' || on === 'division'

interface Stop {
  readonly by: string
  readonly result: NonNullable<VotingPlan['result']>
  /** Whether what has not been voted on is not voted on at all. */
  readonly ends: boolean
}

const stops = {
  suspend_meeting: { result: 'suspended', ends: false },
  adjourn_meeting: { result: 'suspended', ends: false },
  no_action: { result: 'not_acted_on', ends: true },
  adjourn_debate: { result: 'adjourned', ends: true },
  close_debate: undefined,
} as const

/** The motion that was carried and stops the voting. */
function stopOf({ motions }: Question, outcomes: Outcomes): Stop | undefined {
  for (const { id, kind } of motions) {
    const stop = stops[kind]
    if (stop !== undefined && outcomes.get(`motion:${id}`) === 'adopted') return { by: id, ...stop }
  }
  return undefined
}

function resultOf(votes: readonly PlannedVote[]): VoteOutcome | undefined {
  const last = votes.at(-1)
  const code = last?.why?.code
  return code === 'all_operative_rejected' || code === 'nothing_left' ? 'rejected' : last?.outcome
}

/**
 * The order in which several proposals on one question are voted on: as they were submitted, unless the
 * body decides otherwise; after each it may decide whether to vote on the next (rules 91 and 131).
 *
 * @param decided the ids in the order that the body decided on; those it does not name come after
 */
export function proposalOrder<One extends { readonly id: string; readonly submittedAt: string }>(
  proposals: readonly One[],
  decided: readonly string[] = [],
): readonly One[] {
  const place = ({ id }: One) => (decided.includes(id) ? decided.indexOf(id) : decided.length)
  const key = ({ submittedAt, id }: One) => `${submittedAt} ${id}`
  return [...proposals].sort(
    (a, b) => place(a) - place(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0),
  )
}
