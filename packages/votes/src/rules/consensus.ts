import type { MemberCode } from '../vote.ts'
import { entitledIn, tallyIn, whoVoted } from './ballots.ts'
import type { OutcomeCode, Put, Reason } from './outcome.ts'
import type { ConsensusProcedure, FlexibleParticipation } from './rule.ts'
import { reason } from './sentence.ts'

/** An outcome and how it was reached. */
export interface Step {
  readonly outcome: OutcomeCode
  readonly reasons: readonly Reason[]
}

/**
 * Decides by the absence of an objection. Where votes were taken under such a rule, a vote against is
 * an objection; an abstention and a silence are none.
 */
export function byConsensus(procedure: ConsensusProcedure, put: Put): Step {
  const { cites } = procedure
  if (put.silence !== undefined && !procedure.silence)
    return cannot('a_rule_with_a_silence_procedure')
  if (procedure.minus === 'states_concerned' && (put.concerned ?? []).length === 0)
    return cannot('which_state_is_concerned')
  const raised = objectionsIn(put)
  if (raised === undefined) return cannot('whether_anybody_objected')
  if (procedure.minus === 'states_concerned' && raised.count > raised.members.length)
    return cannot('votes_by_member')
  const sorted = sortObjections(raised.members, procedure, put)
  const count = raised.members.length > 0 ? sorted.counted.length : raised.count
  const notes = [...sorted.notes, ...besides(procedure, put)]
  if (count > 0) {
    const facts = { numbers: { objections: count }, members: sorted.counted }
    return without(procedure, [reason('objection', cites, facts), ...notes])
  }
  if (put.silence === 'running')
    return { outcome: 'pending', reasons: [reason('silence_running', cites), ...notes] }
  return { outcome: 'adopted', reasons: [reason('no_objection', cites), ...notes] }
}

/** Some go ahead when nobody objects to their doing so. */
export function byFlexibleParticipation({ cites }: FlexibleParticipation, put: Put): Step {
  const raised = objectionsIn(put)
  if (raised === undefined) return cannot('whether_anybody_objected')
  const members = put.takingPart ?? []
  if (members.length === 0) return cannot('who_takes_part')
  if (raised.count > 0) {
    const facts = { numbers: { objections: raised.count }, members: raised.members }
    return { outcome: 'not_adopted', reasons: [reason('objection', cites, facts)] }
  }
  return {
    outcome: 'adopted',
    reasons: [reason('no_objection', cites), reason('among_participants', cites, { members })],
  }
}

function objectionsIn(put: Put) {
  if (put.objections !== undefined) {
    const members = [...new Set(put.objections)].sort()
    return { members, count: members.length }
  }
  if (put.votes === undefined) return undefined
  const members = [...(whoVoted(put.votes, 'no') ?? [])].sort()
  return { members, count: tallyIn(put.votes).no }
}

/** Objections that count, and why others do not. */
function sortObjections(
  raised: readonly MemberCode[],
  { minus, cites }: ConsensusProcedure,
  put: Put,
) {
  const entitled = put.members ?? entitledIn(put.votes)
  const concerned = minus === 'states_concerned' ? (put.concerned ?? []) : []
  const isEntitled = (one: MemberCode) => entitled === undefined || entitled.includes(one)
  const strangers = raised.filter((one) => !isEntitled(one))
  const leftOut = raised.filter((one) => isEntitled(one) && concerned.includes(one))
  const counted = raised.filter((one) => isEntitled(one) && !concerned.includes(one))
  return {
    counted,
    notes: [
      ...named('objection_left_out', leftOut, cites),
      ...named('objection_of_no_member', strangers, undefined),
    ],
  }
}

/** Opinions and standing aside, as far as the rule knows them. */
const besides = (procedure: ConsensusProcedure, put: Put): Reason[] => [
  ...(procedure.opinions ? named('opinions_recorded', put.opinions ?? [], procedure.cites) : []),
  ...(procedure.standingAside
    ? named('standing_aside', put.standingAside ?? [], procedure.cites)
    : []),
]

const named = (
  code: Reason['code'],
  members: readonly MemberCode[],
  cites: Reason['cites'],
): Reason[] => (members.length === 0 ? [] : [reason(code, cites, { members: [...members].sort() })])

function without({ referredTo, cites }: ConsensusProcedure, reasons: readonly Reason[]): Step {
  if (referredTo === undefined) return { outcome: 'not_adopted', reasons }
  return {
    outcome: 'referred',
    reasons: [...reasons, reason('referred_to', cites, { word: referredTo })],
  }
}

export const cannot = (word: string, members: readonly MemberCode[] = []): Step => ({
  outcome: 'cannot_decide',
  reasons: [reason('missing', undefined, { word, members })],
})
