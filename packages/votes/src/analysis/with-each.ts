import type { MemberCode, RollCall, Vote } from '../vote.ts'
import { type PairAgreement, pairAgreement } from './agreement.ts'

/** Counts how a member and each other voted, roll call by roll call, so that long work can be parted. */
export interface CountWithEach {
  add(roll: RollCall): void
  /** Each other that cast in at least one roll call in which the member did, by code in order. */
  measured(): ReadonlyMap<MemberCode, PairAgreement>
}

/**
 * @example
 * const count = countWithEach('BR')
 * for (const { roll } of decisions) count.add(roll)
 * const india = count.measured().get('IN')
 */
export function countWithEach(member: MemberCode): CountWithEach {
  const counts = new Map<MemberCode, Int32Array>()
  return {
    add(roll) {
      const own = level(roll.get(member))
      if (own === undefined) return
      roll.forEach((vote, other) => {
        const at = level(vote)
        if (at === undefined || other === member) return
        const held = counts.get(other) ?? new Int32Array(9)
        counts.set(other, held)
        const place = own * 3 + at
        held[place] = (held[place] ?? 0) + 1
      })
    },
    measured: () =>
      new Map([...counts].sort(byCode).map(([other, held]) => [other, pairAgreement(held)])),
  }
}

const byCode = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1

const levels = { yes: 0, abstain: 1, no: 2, not_voting: undefined, suspended: undefined } as const

const level = (vote: Vote | undefined): number | undefined =>
  vote === undefined ? undefined : levels[vote]
