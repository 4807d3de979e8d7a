/**
 * How one member stands in a recorded vote.
 *
 * - `yes`, `no`, `abstain`: cast. An abstention is no vote for or against (rule 86 of the General
 *   Assembly: who abstains counts as not voting).
 * - `not_voting`: a member with the right to vote that cast nothing. The records do not tell one who
 *   was away from one who sat there.
 * - `suspended`: a member without the right to vote that day, such as under Article 19 of the Charter
 *   of the United Nations. Records that do not say so write it as they write `not_voting`.
 */
export type Vote = 'yes' | 'no' | 'abstain' | 'not_voting' | 'suspended'

/** What a member may cast. */
export type Choice = 'yes' | 'no' | 'abstain'

export const votes: readonly Vote[] = ['yes', 'no', 'abstain', 'not_voting', 'suspended']

/**
 * A member of the body that votes, by code: ISO 3166-1 alpha-2 for a state (`BR`), ISO 3166-3 for one
 * that is no more (`SUHH`), and where neither has one, the code of the record itself (`EAZ`).
 */
export type MemberCode = string

/** Each member of the body on the day, once, and how it stands. Who is not in it was no member. */
export type RollCall = ReadonlyMap<MemberCode, Vote>

/** How many stand how; every count is a whole number from 0. */
export interface Tally {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly not_voting: number
  readonly suspended: number
}

/**
 * Counts a roll call, or a part of it.
 *
 * @example
 * const tally = tallyOf(['yes', 'yes', 'abstain'])
 */
export function tallyOf(cast: Iterable<Vote>): Tally {
  const tally = { yes: 0, no: 0, abstain: 0, not_voting: 0, suspended: 0 }
  for (const vote of cast) tally[vote] += 1
  return tally
}
