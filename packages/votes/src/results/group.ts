import type { Day } from '../day.ts'
import { type Decision, type Membership, membersOn, unconfirmedOn } from '../decision.ts'
import { type MemberCode, type Tally, tallyOf, type Vote, votes } from '../vote.ts'

/** How the members of a group, as of the day of a decision, stood in it. */
export interface GroupResult {
  readonly group: string
  readonly decision: string
  readonly day: Day
  /** Whether there is a roll call; without one nobody stands anywhere, and nobody is counted. */
  readonly recorded: boolean
  /** Members of the group that day, by code in order. */
  readonly members: readonly MemberCode[]
  readonly tally: Tally
  readonly by: Readonly<Record<Vote, readonly MemberCode[]>>
  /** How more of them stood than in any other way; `undefined` where there is no such way. */
  readonly most: Vote | undefined
  /** Those who stood otherwise. */
  readonly exceptions: readonly Stand[]
  /** Members of the group that were no members of the body that day; in no count. */
  readonly outside: readonly MemberCode[]
  /** Memberships that are not certain on the day, counted or not. */
  readonly doubtful: readonly Doubtful[]
}

export interface Stand {
  readonly member: MemberCode
  readonly vote: Vote
}

export interface Doubtful {
  readonly member: MemberCode
  /** How it stood; `undefined` where it was no member of the body or nothing was recorded. */
  readonly vote: Vote | undefined
  /** In the record's own words. */
  readonly doubt: string
  /** Whether the counts hold it. */
  readonly counted: boolean
}

/**
 * The result within a group. Membership is taken as of the day of the decision; whoever joined later
 * or had left is not in it.
 */
export function groupResult(
  decision: Decision,
  memberships: Iterable<Membership>,
  group: string,
): GroupResult {
  const all = [...memberships]
  const held = uniqueByMember(membersOn(all, group, decision.date))
  const isMember = new Set(held.map((one) => one.member))
  const others = uniqueByMember(unconfirmedOn(all, group, decision.date))
  const doubtful = [
    ...held.filter((one) => doubtOn(one, decision.date) !== undefined),
    ...others.filter((one) => !isMember.has(one.member)),
  ]
  const { roll } = decision
  const recorded = roll.size > 0
  const members = held.map((one) => one.member)
  const stands: Stand[] = members.flatMap((member) => {
    const vote = roll.get(member)
    return vote === undefined ? [] : [{ member, vote }]
  })
  const tally = tallyOf(stands.map((one) => one.vote))
  const most = mostOf(tally)
  return {
    group,
    decision: decision.id,
    day: decision.date,
    recorded,
    members,
    tally,
    by: byVote(stands),
    most,
    exceptions: most === undefined ? [] : stands.filter((one) => one.vote !== most),
    outside: recorded ? members.filter((member) => !roll.has(member)) : [],
    doubtful: doubtful.map((one) => ({
      member: one.member,
      vote: roll.get(one.member),
      doubt: doubtOn(one, decision.date) ?? 'unconfirmed',
      counted: isMember.has(one.member),
    })),
  }
}

/** The result of each group that had a member that day, by its code in order. */
export function groupResults(
  decision: Decision,
  memberships: Iterable<Membership>,
): readonly GroupResult[] {
  const all = [...memberships]
  const groups = [...new Set(all.map((one) => one.group))].sort()
  return groups
    .map((group) => groupResult(decision, all, group))
    .filter((result) => result.members.length > 0)
}

/** Why a membership is not certain on a day: a doubt of its own, or a day within an inexact date. */
export function doubtOn(membership: Membership, day: Day): string | undefined {
  if (membership.doubt !== undefined) return membership.doubt
  const { from, to, precision } = membership
  if (precision === 'day') return undefined
  const length = precision === 'month' ? 7 : 4
  const isWithin = (edge: Day | undefined) => edge?.slice(0, length) === day.slice(0, length)
  return isWithin(from) || isWithin(to) ? `date known to the ${precision} only` : undefined
}

function uniqueByMember(rows: readonly Membership[]): readonly Membership[] {
  const first = new Map<MemberCode, Membership>()
  for (const row of rows) if (!first.has(row.member)) first.set(row.member, row)
  return [...first.values()].sort((a, b) => (a.member < b.member ? -1 : 1))
}

function byVote(stands: readonly Stand[]): Readonly<Record<Vote, readonly MemberCode[]>> {
  const of = (vote: Vote) => stands.filter((one) => one.vote === vote).map((one) => one.member)
  return {
    yes: of('yes'),
    no: of('no'),
    abstain: of('abstain'),
    not_voting: of('not_voting'),
    suspended: of('suspended'),
  }
}

function mostOf(tally: Tally): Vote | undefined {
  const most = Math.max(...votes.map((vote) => tally[vote]))
  const leading = votes.filter((vote) => tally[vote] === most)
  return most > 0 && leading.length === 1 ? leading[0] : undefined
}
