import { least, reaches } from '../share.ts'
import type { Tally } from '../vote.ts'
import { tallyIn, whole } from './ballots.ts'
import type { Step } from './consensus.ts'
import type { Bases, OutcomeCode, Put, Reason } from './outcome.ts'
import type { DecisionRule, Need, Procedure, VoteProcedure } from './rule.ts'
import { reason } from './sentence.ts'

/** The figures of a vote. An abstention is no vote for or against; who is suspended is in no base. */
export function basesOf(tally: Tally, present?: number): Bases {
  const recorded = tally.yes + tally.no + tally.abstain
  const members = recorded + tally.not_voting
  const there = present === undefined ? recorded : whole(present, 'present')
  return {
    members,
    suspended: tally.suspended,
    present: Math.max(recorded, there),
    recorded,
    present_and_voting: tally.yes + tally.no,
  }
}

/** Decides by the share of those in favour. */
export function byVote(procedure: VoteProcedure, put: Put): Step {
  if (put.votes === undefined)
    return { outcome: 'cannot_decide', reasons: [reason('missing', undefined, { word: 'votes' })] }
  const tally = tallyIn(put.votes)
  const base = basesOf(tally)[procedure.base]
  if (tally.yes + tally.no === 0)
    return { outcome: 'not_adopted', reasons: [reason('nobody_voting', procedure.majority.cites)] }
  const equal = equalDivision(procedure, put, tally)
  if (equal !== undefined) return equal
  const { fraction, how, cites } = procedure.majority
  const isMet = reaches({ part: tally.yes, whole: base }, fraction, how)
  const numbers = { yes: tally.yes, no: tally.no, base, need: least(base, fraction, how) }
  return {
    outcome: isMet ? 'adopted' : 'not_adopted',
    reasons: [
      reason(isMet ? 'majority_met' : 'majority_missing', cites, { numbers }),
      ...suspendedWouldMatter(procedure, tally, base, isMet),
    ],
  }
}

function equalDivision(procedure: VoteProcedure, put: Put, tally: Tally): Step | undefined {
  const tie = procedure.tie?.[put.forum ?? 'plenary']
  const isEqual = tally.yes === tally.no && procedure.base === 'present_and_voting'
  const { of, in: parts } = procedure.majority.fraction
  if (!isEqual || 2 * of !== parts) return undefined
  if (tie?.leads_to === 'second_vote' && put.again !== true) {
    const numbers = { yes: tally.yes, no: tally.no, hours: tie.withinHours }
    return { outcome: 'tie', reasons: [reason('equal_second_vote', tie.cites, { numbers })] }
  }
  const numbers = { yes: tally.yes, no: tally.no }
  return {
    outcome: put.again === true ? 'not_adopted' : 'tie',
    reasons: [reason('equal_rejected', tie?.cites ?? procedure.majority.cites, { numbers })],
  }
}

/** The texts say "members"; whether those without a vote are among them is said, not settled, here. */
function suspendedWouldMatter(
  { base, majority }: VoteProcedure,
  { yes, suspended }: Tally,
  counted: number,
  isMet: boolean,
): Reason[] {
  if (base !== 'members' || suspended === 0 || !isMet) return []
  const all = { part: yes, whole: counted + suspended }
  if (reaches(all, majority.fraction, majority.how)) return []
  return [reason('suspended_would_matter', majority.cites, { numbers: { suspended } })]
}

interface QuorumStep {
  readonly outcome: OutcomeCode | undefined
  readonly reasons: readonly Reason[]
}

/** Whether enough members were there to decide. */
export function quorumToDecide(rule: DecisionRule, procedure: Procedure, put: Put): QuorumStep {
  const need = rule.quorum[put.forum ?? 'plenary']?.decide
  const isBySilence = procedure.kind === 'silence_then_vote' && put.votes === undefined
  if (need === undefined || isBySilence) return { outcome: undefined, reasons: [] }
  const bases = presence(put)
  if (bases === undefined) return { outcome: undefined, reasons: [] }
  return heldTo(need, bases)
}

function heldTo(need: Need, { members, present }: Presence): QuorumStep {
  const needed = least(members, need.fraction, need.how)
  if (present === undefined) {
    const numbers = { members, need: needed }
    return { outcome: undefined, reasons: [reason('presence_unknown', need.cites, { numbers })] }
  }
  const numbers = { present, members, need: needed }
  return reaches({ part: present, whole: members }, need.fraction, need.how)
    ? { outcome: undefined, reasons: [reason('quorum_met', need.cites, { numbers })] }
    : { outcome: 'no_quorum', reasons: [reason('quorum_missing', need.cites, { numbers })] }
}

interface Presence {
  readonly members: number
  readonly present: number | undefined
}

function presence(put: Put): Presence | undefined {
  if (put.votes !== undefined) return basesOf(tallyIn(put.votes), put.present)
  if (put.members === undefined) return undefined
  const present = put.present === undefined ? undefined : whole(put.present, 'present')
  return { members: put.members.length, present }
}

/**
 * Whether a meeting may be opened with so many members there; `undefined` where the rule asks for no
 * number.
 */
export function mayOpen(
  rule: DecisionRule,
  present: number,
  members: number,
  forum: 'plenary' | 'committee' = 'plenary',
): boolean | undefined {
  const need = rule.quorum[forum]?.open
  if (need === undefined) return undefined
  const share = { part: whole(present, 'present'), whole: whole(members, 'members') }
  return reaches(share, need.fraction, need.how)
}
