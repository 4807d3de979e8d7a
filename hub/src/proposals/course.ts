import {
  type Amendment,
  advanceProposal,
  type ChairsOrder,
  type Citation,
  type DivisionRequest,
  draftProposal,
  type Exclusion,
  type Forum,
  type MemberCode,
  type ProceduralMotion,
  type ProposalState,
  type ProposalStep,
  type StateFinding,
  type SupportEvent,
  type SupportRecord,
  supportOf,
  type VoteOutcome,
} from '@comity/votes'
import { type Entered, isStep, type Moved } from './said.ts'

/** How a proposal stands after all that happened to it. */
export interface Course extends Made {
  readonly state: ProposalState
  readonly support: SupportRecord
  /** The version that is put to the vote: the last that its proposers made. */
  readonly put: number
  /** The rule by which a step could happen, by its place in what happened. */
  readonly cites: ReadonlyMap<number, Citation>
}

/** What was moved and entered beside its steps. */
interface Made {
  readonly symbol: string | undefined
  readonly amendments: readonly SubmittedAmendment[]
  readonly motions: readonly ProceduralMotion[]
  readonly divisions: readonly DivisionRequest[]
  readonly order: ChairsOrder | undefined
  readonly exclusions: readonly Exclusion[]
  readonly outcomes: ReadonlyMap<string, VoteOutcome>
}

export interface SubmittedAmendment extends Amendment {
  readonly version: number
  readonly at: string
  readonly withdrawnAt: string | undefined
}

export type Followed =
  | { readonly ok: true; readonly course: Course }
  | { readonly ok: false; readonly finding: StateFinding }

/** Works out how a proposal stands, or which step could not happen. */
export function follow(
  { body, forum }: { readonly body: string; readonly forum: Forum },
  happened: readonly Entered[],
): Followed {
  let state = draftProposal(body, forum)
  let made = nothingMade
  let put = 1
  const given: SupportEvent[] = []
  const cites = new Map<number, Citation>()
  for (const [place, { said, as, party, at }] of happened.entries()) {
    if (isStep(said)) {
      const advanced = advanceProposal(state, {
        ...said,
        at,
        actor: { party: memberOf(party), as },
      })
      if (!advanced.ok) return advanced
      given.push(...supportByStep(said, state, { as, party, at }))
      state = advanced.state
      const rule = state.history.at(-1)?.cites
      if (rule !== undefined) cites.set(place, rule)
      if (said.kind === 'revised') put = said.version
      if (said.kind === 'tabled' || said.kind === 'revised')
        made = { ...made, symbol: said.symbol ?? made.symbol }
      if (said.kind === 'resumed') made = withoutMotions(made)
    } else {
      if (said.kind === 'sponsored') given.push({ kind: 'sponsored', member: said.member, at })
      if (said.kind === 'support_withdrawn')
        given.push({ kind: 'withdrew', member: said.member, at })
      made = changed(made, said, at)
    }
  }
  return { ok: true, course: { ...made, state, support: supportOf(given), put, cites } }
}

/** `state:XA` is the member `XA`; a body acts under its own name. */
export const memberOf = (party: string): MemberCode => party.replace(/^state:/, '')

/**
 * Who proposes a text supports it, and so does who revises it; what the body amends, or the secretariat
 * words anew, nobody does until they say so.
 */
function supportByStep(
  said: ProposalStep,
  { proposers }: ProposalState,
  { as, party, at }: Pick<Entered, 'as' | 'party' | 'at'>,
): SupportEvent[] {
  switch (said.kind) {
    case 'tabled':
      return said.proposers.map((one) => ({ kind: 'sponsored', member: one, at }))
    case 'revised': {
      const submittedBy = as === 'member' ? proposers : []
      return [{ kind: 'new_version', version: said.version, submittedBy, at }]
    }
    case 'amended':
      return [{ kind: 'new_version', version: said.version, submittedBy: [], at }]
    case 'voting_began':
      return [{ kind: 'voting_began', at }]
    case 'left':
      return [{ kind: 'withdrew', member: memberOf(party), at }]
    default:
      return []
  }
}

const nothingMade: Made = {
  ...{ symbol: undefined, amendments: [], motions: [], divisions: [] },
  ...{ order: undefined, exclusions: [], outcomes: new Map() },
}

/** Motions that were decided are spent once the debate or the meeting goes on. */
function withoutMotions(made: Made): Made {
  const outcomes = new Map([...made.outcomes].filter(([id]) => !id.startsWith('motion:')))
  return { ...made, motions: [], outcomes }
}

function changed(made: Made, said: Moved, at: string): Made {
  switch (said.kind) {
    case 'sponsored':
    case 'support_withdrawn':
      return made
    case 'symbol_given':
      return { ...made, symbol: said.symbol }
    case 'amendment_submitted': {
      const { kind: _, amends, ...one } = said
      const submitted = { ...one, amends, at, withdrawnAt: undefined }
      return { ...made, amendments: [...made.amendments, submitted] }
    }
    case 'amendment_withdrawn':
      return {
        ...made,
        amendments: made.amendments.map((one) =>
          one.id === said.id ? { ...one, withdrawnAt: at } : one,
        ),
      }
    case 'motion_moved': {
      const { id, motion, by } = said
      return { ...made, motions: [...made.motions, { id, kind: motion, by }] }
    }
    case 'division_requested': {
      const { id, by, of, parts, objections } = said
      return { ...made, divisions: [...made.divisions, { id, by, of, parts, objections }] }
    }
    case 'order_given':
      return { ...made, order: { amendments: said.amendments, reasons: said.reasons } }
    case 'exclusion_found': {
      const { adopted, excludes, reasons } = said
      return { ...made, exclusions: [...made.exclusions, { adopted, excludes, reasons }] }
    }
    case 'meeting_resumed':
      return withoutMotions(made)
    case 'vote_decided':
      return { ...made, outcomes: new Map(made.outcomes).set(said.vote, said.outcome) }
  }
}
