import {
  amendmentOutcome,
  divisionsOf,
  excludedBy,
  isProposalRejected,
  type Outcomes,
  partVoteId,
} from './amended-text.ts'
import { citeRule } from './citation.ts'
import type { EId } from './eid.ts'
import { type Draft, leftOut } from './planned-vote.ts'
import { type Amendment, editId, motionKinds, type Question } from './question.ts'
import { idsOf, type ProposalText } from './text.ts'

/** Motions are decided by more for than against, whatever the proposal needs. */
const motionRule = 'unga.simple'

const motionRules = {
  suspend_meeting: 'suspending_meeting',
  adjourn_meeting: 'suspending_meeting',
  no_action: 'adjourning_debate',
  adjourn_debate: 'adjourning_debate',
  close_debate: 'closing_debate',
} as const

/** The votes on motions, in their order, and on division where somebody objects to it. */
export function motionVotes({ motions, divisions, forum }: Question): readonly Draft[] {
  const shape = { part: [], rule: motionRule, why: undefined } as const
  return [
    ...[...motions]
      .sort((a, b) => motionKinds.indexOf(a.kind) - motionKinds.indexOf(b.kind))
      .map(({ id, kind }): Draft => {
        const cites = [citeRule('order_of_motions', forum), citeRule(motionRules[kind], forum)]
        return { ...shape, id: `motion:${id}`, on: 'motion', of: id, cites }
      }),
    ...divisions
      .filter(({ objections }) => objections.length > 0)
      .map(({ id }): Draft => {
        const cites = [citeRule('division', forum)]
        return { ...shape, id: `division:${id}`, on: 'division', of: id, cites }
      }),
  ]
}

/** The votes on one amendment: its parts where it is divided, then all or what was approved of it. */
export function amendmentVotes(
  question: Question,
  one: Amendment,
  outcomes: Outcomes,
): readonly Draft[] {
  const { forum, rule } = question
  const id = `amendment:${one.id}`
  const parts = partVotes(question, one.id, new Set(one.edits.map(editId)), outcomes)
  const isRejected = outcomes.get(id) === undefined && amendmentOutcome(question, one, outcomes)
  const on = isDivided(question, one.id, outcomes) ? 'approved_parts' : 'amendment'
  const cites = [citeRule('amendments', forum), ...divisionCites(question, on)]
  const why = isRejected ? leftOut('all_operative_rejected') : undefined
  const votes: Draft[] = [...parts, { id, on, of: one.id, part: [], rule, cites, why }]
  const exclusion = excludedBy(question, one, outcomes)
  if (exclusion === undefined) return votes
  const excluded = leftOut('excluded', exclusion.adopted, exclusion.reasons)
  return votes.map((vote) => ({ ...vote, why: excluded }))
}

/** The votes on the proposal as it was amended: its parts, then all or what was approved of it. */
export function proposalVotes(
  question: Question,
  text: ProposalText,
  outcomes: Outcomes,
): readonly Draft[] {
  const { forum, rule } = question
  const on = isDivided(question, undefined, outcomes) ? 'approved_parts' : 'whole'
  const isRejected = isProposalRejected(question, text, outcomes)
  const why = isRejected ? leftOut('all_operative_rejected') : undefined
  const cites = [citeRule('amendments', forum), ...divisionCites(question, on)]
  return [
    ...partVotes(question, undefined, idsOf(text), outcomes),
    { id: 'whole', on, of: undefined, part: [], rule, cites, why },
  ]
}

function partVotes(
  question: Question,
  of: string | undefined,
  there: ReadonlySet<EId>,
  outcomes: Outcomes,
): Draft[] {
  return divisionsOf(question, of, outcomes).flatMap(({ request, is }) =>
    request.parts.map((part, at): Draft => {
      const cites = [citeRule('division', question.forum)]
      const isGone = !part.some((id) => there.has(id))
      const refused = is === 'refused' ? leftOut('division_refused', request.id) : undefined
      const why = refused ?? (isGone ? leftOut('no_longer_in_text') : undefined)
      const id = partVoteId(request, at)
      return { id, on: 'part', of, part, rule: question.rule, cites, why }
    }),
  )
}

const isDivided = (question: Question, of: string | undefined, outcomes: Outcomes): boolean =>
  divisionsOf(question, of, outcomes).some(({ is }) => is !== 'refused')

const divisionCites = ({ forum }: Question, on: Draft['on']) =>
  on === 'approved_parts' ? [citeRule('division', forum)] : []
