import { tallyIn } from './ballots.ts'
import { byConsensus, byFlexibleParticipation, type Step } from './consensus.ts'
import { byDoubleMajority, byUnanimity } from './council.ts'
import { basesOf, byVote, quorumToDecide } from './majority.ts'
import type { Outcome, Put, Reason } from './outcome.ts'
import type { DecisionRule, Procedure } from './rule.ts'
import { reason } from './sentence.ts'

/**
 * What a rule makes of what happened: the outcome, the figures it rests on, and the reasoning with the
 * rule cited. Nothing is guessed: what the rule needs and was not given is named, and the outcome is
 * then `cannot_decide`.
 *
 * Counts are whole numbers of members, from 0; comparisons are exact.
 *
 * @throws RangeError where a count or a population is not a whole number from 0.
 *
 * @example
 * const rule = decisionRule('unga.simple')
 * const votes = { yes: 119, no: 46, abstain: 14, not_voting: 14, suspended: 0 }
 * const { outcome } = decideOutcome(rule, { votes })
 */
export function decideOutcome(rule: DecisionRule, put: Put): Outcome {
  const tally = put.votes === undefined ? undefined : tallyIn(put.votes)
  const bases = tally && basesOf(tally, put.present)
  const { outcome, reasons } = steps(rule, put)
  const sentence = reasons.map((one) => one.sentence).join(' ')
  return { rule: rule.id, outcome, tally, bases, reasons, sentence }
}

function steps(rule: DecisionRule, put: Put): Step {
  const procedure = procedureFor(rule, put.question)
  if (procedure === undefined) return missing('kind_of_question')
  const quorum = quorumToDecide(rule, procedure, put)
  if (quorum.outcome !== undefined) return { outcome: quorum.outcome, reasons: quorum.reasons }
  const { outcome, reasons } = byProcedure(procedure, put)
  return { outcome, reasons: [...quorum.reasons, ...reasons] }
}

/** An exception for the kind of question, or what usually holds; `substantive` is the usual. */
function procedureFor(rule: DecisionRule, question = 'substantive'): Procedure | undefined {
  if (Object.hasOwn(rule.exceptions, question)) return rule.exceptions[question]
  return question === 'substantive' ? rule.procedure : undefined
}

/**
 * The shortest time for which a text may be put under silence, in hours; `undefined` where the rule knows
 * no silence procedure for this kind of question.
 */
export function leastSilence(rule: DecisionRule, question?: string): number | undefined {
  const procedure = procedureFor(rule, question)
  if (procedure?.kind === 'silence_then_vote') return procedure.hours
  return procedure?.kind === 'consensus' && procedure.silence ? 0 : undefined
}

function byProcedure(procedure: Procedure, put: Put): Step {
  switch (procedure.kind) {
    case 'vote':
      return byVote(procedure, put)
    case 'consensus':
      return byConsensus(procedure, put)
    case 'flexible_participation':
      return byFlexibleParticipation(procedure, put)
    case 'double_majority':
      return byDoubleMajority(procedure, put)
    case 'unanimity_with_abstention':
      return byUnanimity(procedure, put)
    case 'consensus_then_vote': {
      if (put.votes === undefined) return voteFollows(byConsensus(alone(procedure.cites), put))
      if (procedure.precondition !== undefined && put.preconditionMet !== true)
        return notInOrder(procedure.precondition, procedure.cites)
      return byVote(procedure.vote, put)
    }
    case 'silence_then_vote': {
      if (put.votes !== undefined) return byVote(procedure.vote, put)
      if (put.silence === undefined) return missing('whether_the_deadline_is_over')
      return voteFollows(byConsensus({ ...alone(procedure.cites), silence: true }, put))
    }
  }
}

const alone = (cites: Reason['cites'] & object) =>
  ({
    kind: 'consensus',
    minus: 'nobody',
    silence: false,
    opinions: true,
    standingAside: false,
    referredTo: undefined,
    cites,
  }) as const

const voteFollows = (step: Step): Step =>
  step.outcome === 'not_adopted'
    ? { outcome: 'vote_needed', reasons: [...step.reasons, reason('vote_follows')] }
    : step

const notInOrder = (word: string, cites: Reason['cites']): Step => ({
  outcome: 'not_in_order',
  reasons: [reason('precondition_missing', cites, { word })],
})

const missing = (word: string): Step => ({
  outcome: 'cannot_decide',
  reasons: [reason('missing', undefined, { word })],
})
