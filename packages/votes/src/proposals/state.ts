import type { Citation, Forum } from '../rules/rule.ts'
import type { MemberCode } from '../vote.ts'
import { citeRule, practice, type RuleOfProcedure } from './citation.ts'
import type { ProposalActor, ProposalEvent } from './events.ts'

/**
 * Where a proposal stands. `adjourned`: the debate on it is, and can be resumed. `adopted`, `rejected`
 * and `not_acted_on` are the last in a body; a plenary may still decide on what a committee has.
 */
export type ProposalStage =
  | 'draft'
  | 'tabled'
  | 'introduced'
  | 'action_pending'
  | 'voting'
  | 'adjourned'
  | 'adopted'
  | 'rejected'
  | 'not_acted_on'
  | 'withdrawn'

export interface ProposalState {
  readonly stage: ProposalStage
  readonly body: string
  readonly forum: Forum
  readonly symbol: string | undefined
  readonly version: number
  readonly proposers: readonly MemberCode[]
  /** Whether the body, not its proposers, changed it: it can no longer be withdrawn. */
  readonly amended: boolean
  /** Whether a vote was asked for, so that it is not adopted without one. */
  readonly voteRequested: boolean
  /** Whether voting on it has begun before this body; a sponsor can no longer be added. */
  readonly votingBegan: boolean
  /** The stage to which the debate is resumed. */
  readonly before: ProposalStage | undefined
  /** What bodies decided on it, in order: a committee, then the plenary. */
  readonly decided: readonly DecidedBy[]
  /** What happened, each with the rule by which it could. */
  readonly history: readonly { readonly event: ProposalEvent; readonly cites: Citation }[]
}

export interface DecidedBy {
  readonly body: string
  readonly forum: Forum
  readonly outcome: 'adopted' | 'rejected' | 'not_acted_on'
  readonly decision: string
  readonly at: string
}

export type StateFindingCode =
  | 'wrong_stage'
  | 'wrong_actor'
  | 'before_last_event'
  | 'already_amended'
  | 'not_all_proposers'
  | 'vote_was_requested'
  | 'version_out_of_sequence'
  | 'not_from_a_committee'

/** Why something could not happen to a proposal, and the rule that says so. */
export interface StateFinding {
  readonly code: StateFindingCode
  readonly stage: ProposalStage
  readonly cites: Citation
}

export type Advanced =
  | { readonly ok: true; readonly state: ProposalState }
  | { readonly ok: false; readonly finding: StateFinding }

/** A draft before a body: version 1, without a symbol, read by those who draft it. */
export const draftProposal = (body: string, forum: Forum): ProposalState => ({
  stage: 'draft',
  body,
  forum,
  symbol: undefined,
  version: 1,
  proposers: [],
  amended: false,
  voteRequested: false,
  votingBegan: false,
  before: undefined,
  decided: [],
  history: [],
})

interface Step {
  readonly from: readonly ProposalStage[]
  readonly by: readonly ProposalActor['as'][]
  readonly rule: RuleOfProcedure | undefined
}

const members = ['member'] as const
/** The secretariat enters what was done in the meeting from the chair. */
const chair = ['chair', 'secretariat'] as const
const open = ['tabled', 'introduced', 'action_pending'] as const

/** From which stages something can happen, who does it, and by which rule. */
const steps: Readonly<Record<ProposalEvent['kind'], Step>> = {
  tabled: { from: ['draft'], by: ['secretariat'], rule: 'notice' },
  introduced: { from: ['tabled'], by: ['member', ...chair], rule: 'notice' },
  revised: { from: open, by: ['member', 'secretariat'], rule: undefined },
  amended: { from: ['voting'], by: chair, rule: 'amendments' },
  action_opened: { from: ['introduced'], by: chair, rule: undefined },
  vote_requested: { from: ['action_pending'], by: ['member', 'secretariat'], rule: 'method' },
  voting_began: { from: ['action_pending'], by: chair, rule: 'conduct_of_voting' },
  decided: { from: ['action_pending', 'voting'], by: chair, rule: 'majority' },
  not_acted_on: { from: [...open, 'voting'], by: chair, rule: 'adjourning_debate' },
  adjourned: { from: open, by: chair, rule: 'adjourning_debate' },
  resumed: { from: ['adjourned'], by: chair, rule: undefined },
  left: { from: [...open, 'adjourned', 'voting'], by: members, rule: undefined },
  withdrawn: { from: ['draft', ...open, 'adjourned', 'voting'], by: members, rule: 'withdrawal' },
  reintroduced: { from: ['withdrawn'], by: members, rule: 'withdrawal' },
  reconsidered: { from: ['adopted', 'rejected'], by: chair, rule: 'reconsideration' },
  referred: { from: ['adopted'], by: chair, rule: undefined },
}

/**
 * What an event makes of a proposal, or why it could not happen, with the rule. The hub that keeps
 * the events decides whether a party may act for whom; here it counts as what it acts.
 *
 * @example
 * const advanced = advanceProposal(draftProposal('unga.c1', 'committee'), event)
 */
export function advanceProposal(state: ProposalState, event: ProposalEvent): Advanced {
  const step = steps[event.kind]
  const cites = citesOf(state, event, step)
  const refuse = (code: StateFindingCode): Advanced => ({
    ok: false,
    finding: { code, stage: state.stage, cites },
  })
  const last = state.history.at(-1)?.event.at
  if (!step.from.includes(state.stage)) return refuse('wrong_stage')
  if (!step.by.includes(event.actor.as)) return refuse('wrong_actor')
  if (last !== undefined && event.at < last) return refuse('before_last_event')
  const code = obstacle(state, event)
  if (code !== undefined) return refuse(code)
  const history = [...state.history, { event, cites }]
  return { ok: true, state: { ...state, ...changes(state, event), history } }
}

/** All events one after the other, up to the first that could not happen. */
export function proposalState(draft: ProposalState, events: Iterable<ProposalEvent>): Advanced {
  let state = draft
  for (const event of events) {
    const advanced = advanceProposal(state, event)
    if (!advanced.ok) return advanced
    state = advanced.state
  }
  return { ok: true, state }
}

/** What stands in the way of an event beyond its stage and actor. */
function obstacle(state: ProposalState, event: ProposalEvent): StateFindingCode | undefined {
  const isProposer = state.proposers.includes(event.actor.party)
  switch (event.kind) {
    case 'revised':
      if (event.actor.as === 'member' && !isProposer) return 'wrong_actor'
      if (state.amended) return 'already_amended'
      return event.version === state.version + 1 ? undefined : 'version_out_of_sequence'
    case 'amended':
      return event.version === state.version + 1 ? undefined : 'version_out_of_sequence'
    case 'left':
      return isProposer ? undefined : 'wrong_actor'
    case 'withdrawn':
      // "… at any time before voting on it has commenced, provided that it has not been amended."
      if (state.amended) return 'already_amended'
      if (state.votingBegan) return 'wrong_stage'
      if (state.stage === 'draft') return undefined
      if (!isProposer) return 'wrong_actor'
      return state.proposers.every((one) => event.inTheNameOf.includes(one))
        ? undefined
        : 'not_all_proposers'
    case 'decided':
      if (event.method === 'vote') return state.stage === 'voting' ? undefined : 'wrong_stage'
      return state.voteRequested ? 'vote_was_requested' : undefined
    case 'not_acted_on':
      // In the middle of voting only the decision not to vote on the next proposal is left.
      return state.stage === 'voting' && event.motion === 'no_action' ? 'wrong_stage' : undefined
    case 'referred':
      return state.forum === 'committee' && event.forum === 'plenary'
        ? undefined
        : 'not_from_a_committee'
    default:
      return undefined
  }
}

const afresh = { voteRequested: false, votingBegan: false } as const

function changes(state: ProposalState, event: ProposalEvent): Partial<ProposalState> {
  const { body, forum } = state
  const decidedAs = (outcome: DecidedBy['outcome'], decision: string) => ({
    stage: outcome,
    decided: [...state.decided, { body, forum, outcome, decision, at: event.at }],
  })
  switch (event.kind) {
    case 'tabled':
      return { stage: 'tabled', symbol: event.symbol, proposers: event.proposers }
    case 'introduced':
      return { stage: 'introduced' }
    case 'revised':
      return { version: event.version, symbol: event.symbol ?? state.symbol }
    case 'amended':
      return { version: event.version, amended: true }
    case 'action_opened':
      return { stage: 'action_pending' }
    case 'vote_requested':
      return { voteRequested: true }
    case 'voting_began':
      return { stage: 'voting', votingBegan: true }
    case 'decided':
      return decidedAs(event.outcome, event.decision)
    case 'not_acted_on':
      return decidedAs('not_acted_on', event.decision)
    case 'adjourned':
      return { stage: 'adjourned', before: state.stage }
    case 'resumed':
      return { stage: state.before ?? 'introduced', before: undefined }
    case 'left':
      return { proposers: state.proposers.filter((one) => one !== event.actor.party) }
    case 'withdrawn':
      return { stage: 'withdrawn' }
    case 'reintroduced':
      return { ...afresh, stage: 'tabled', proposers: [event.actor.party] }
    case 'reconsidered':
      return { ...afresh, stage: 'action_pending' }
    case 'referred':
      return { ...afresh, stage: 'tabled', body: event.body, forum: event.forum }
  }
}

function citesOf(state: ProposalState, event: ProposalEvent, { rule }: Step): Citation {
  if (event.kind === 'not_acted_on' && event.motion === 'several_proposals')
    return citeRule('several_proposals', state.forum)
  if (rule === undefined || (event.kind === 'decided' && event.method === 'without_vote'))
    return practice
  return citeRule(rule, state.forum)
}
