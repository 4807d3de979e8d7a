import type { Decision } from '../decision.ts'
import { type Doubtful, type GroupResult, groupResult, type Stand } from '../results/group.ts'
import type { MemberCode } from '../vote.ts'
import type { Who } from './claim.ts'
import type { ClaimRecord } from './verdict.ts'

/** How those that a claim speaks of stood, with membership as of the day of the decision. */
export interface Stands {
  readonly stands: readonly Stand[]
  /** Named, and no member of the body that day. */
  readonly notMembers: readonly MemberCode[]
  readonly doubtful: readonly Doubtful[]
  readonly groups: readonly GroupResult[]
  /** The groups that those named are said to be in. */
  readonly saidIn: readonly GroupResult[]
}

/** Reads a claim's "who" against the roll call of a decision. */
export function standsOf(who: Who, decision: Decision, record: ClaimRecord): Stands {
  const all = [...decision.roll].map(([member, vote]): Stand => ({ member, vote }))
  const none = { notMembers: [], doubtful: [], groups: [], saidIn: [] }
  if (who.kind === 'everyone') return { ...none, stands: all }
  const groups = who.groups.map((group) => groupResult(decision, record.memberships, group))
  const doubtful = groups.flatMap((group) => group.doubtful)
  const inGroups = new Set(groups.flatMap((group) => group.members))
  if (who.kind === 'outside')
    return {
      ...none,
      stands: all.filter((one) => !inGroups.has(one.member)),
      doubtful,
      groups,
    }
  const asked = new Set([...inGroups, ...who.members])
  return {
    stands: all.filter((one) => asked.has(one.member)),
    notMembers: who.members.filter((member) => !decision.roll.has(member)),
    doubtful,
    groups,
    saidIn: (who.saidIn ?? []).map((group) => groupResult(decision, record.memberships, group)),
  }
}
