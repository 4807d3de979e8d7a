import type { Decision, Membership } from '../decision.ts'
import { membersOn } from '../decision.ts'
import type { MemberCode, RollCall } from '../vote.ts'

/** How often a member votes as the others of a group do. */
export interface AgreementWithGroup {
  /** Decisions in which the member and at least one other member of the group cast a vote. */
  readonly votes: number
  /** Mean over those of the mean agreement (1 − d) with each of the others; from 0 to 1. */
  readonly agreement: number | undefined
  /** In how many the others had one most common position, and in how many of these it was the member's. */
  readonly positions: number
  readonly asPosition: number
}

const levels: Readonly<Record<string, number>> = { yes: 0, abstain: 1, no: 2 }

/**
 * Compares a member with the other members of a group, each decision with the membership of its day.
 * Whether the member belongs to the group makes no difference; it is never compared with itself.
 */
export function agreementWithGroup(
  decisions: Iterable<Pick<Decision, 'roll' | 'date'>>,
  memberships: readonly Membership[],
  member: MemberCode,
  group: string,
): AgreementWithGroup {
  const ofGroup = memberships.filter((one) => one.group === group)
  let [votes, sum, positions, asPosition] = [0, 0, 0, 0]
  for (const { roll, date } of decisions) {
    const own = levelOf(roll, member)
    const others = membersOn(ofGroup, group, date)
      .filter((one) => one.member !== member)
      .map((one) => levelOf(roll, one.member))
      .filter((level) => level !== undefined)
    if (own === undefined || others.length === 0) continue
    votes++
    const apart = others.reduce((total, level) => total + Math.abs(level - own) / 2, 0)
    sum += 1 - apart / others.length
    const position = mostCommon(others)
    if (position === undefined) continue
    positions++
    if (position === own) asPosition++
  }
  return { votes, agreement: votes === 0 ? undefined : sum / votes, positions, asPosition }
}

function levelOf(roll: RollCall, member: MemberCode): number | undefined {
  const vote = roll.get(member)
  return vote === undefined ? undefined : levels[vote]
}

/** `undefined` where two are equally common. */
function mostCommon(found: readonly number[]): number | undefined {
  const counts = [0, 1, 2].map((level) => found.filter((one) => one === level).length)
  const most = Math.max(...counts)
  return counts.filter((count) => count === most).length === 1 ? counts.indexOf(most) : undefined
}
