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
}

/** Reads a claim's "who" against the roll call of a decision. */
export function standsOf(who: Who, decision: Decision, record: ClaimRecord): Stands {
  const all = [...decision.roll].map(([member, vote]): Stand => ({ member, vote }))
  if (who.kind === 'everyone') return { stands: all, notMembers: [], doubtful: [], groups: [] }
  const groups = who.groups.map((group) => groupResult(decision, record.memberships, group))
  const doubtful = groups.flatMap((group) => group.doubtful)
  const inGroups = new Set(groups.flatMap((group) => group.members))
  if (who.kind === 'outside')
    return {
      stands: all.filter((one) => !inGroups.has(one.member)),
      notMembers: [],
      doubtful,
      groups,
    }
  const asked = new Set([...inGroups, ...who.members])
  return {
    stands: all.filter((one) => asked.has(one.member)),
    notMembers: who.members.filter((member) => !decision.roll.has(member)),
    doubtful,
    groups,
  }
}
