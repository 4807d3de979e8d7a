import type { MemberCode } from '../vote.ts'
import { allPairCounts, type PairCounts, pairPlace } from './pair-counts.ts'
import { type RecordedRoll, type VoteTableOptions, voteTable } from './vote-table.ts'

/** How far apart two votes are: yes, abstain and no are 0, ½ and 1, so that 1 is yes against no. */
const distances = [0, 0.5, 1, 0.5, 0, 0.5, 1, 0.5, 0] as const

/**
 * How alike two members voted, by several measures, over the votes that both cast. `undefined`
 * stands where a measure has no value: without a vote, or, for κ and π, where chance alone would
 * have them agree always.
 */
export interface PairAgreement {
  /** Votes that both cast: what all the rest stands on. */
  readonly votes: number
  readonly same: number
  /** One of the two abstained. */
  readonly partial: number
  readonly opposite: number
  /** Mean of 1 − d, from 0 to 1 (Lijphart 1963); the "voting coincidence" of the US State Department. */
  readonly agreement: number | undefined
  /** S = 1 − 2·mean d, from −1 to 1 (Signorino and Ritter 1999), absolute distances. */
  readonly sAbsolute: number | undefined
  /** The same with d². */
  readonly sSquared: number | undefined
  /** κ = 1 − D_o/D_e, chance by each member's own shares of yes, abstain and no (Cohen 1968), d. */
  readonly kappaLinear: number | undefined
  /** The same with d². */
  readonly kappaSquared: number | undefined
  /** π = 1 − D_o/D_e, chance by the shares of both together (Scott 1955; Häge 2011), d. */
  readonly piLinear: number | undefined
  /** The same with d². */
  readonly piSquared: number | undefined
}

/**
 * The measures of a pair from its nine counts. Two members that mostly vote yes agree often for no
 * other reason: κ and π subtract that (F. M. Häge, Political Analysis 19 (2011) 287–305).
 *
 * @example
 * const { agreement } = pairAgreement([1, 0, 0, 0, 1, 0, 0, 0, 1])
 */
export function pairAgreement(counts: PairCounts): PairAgreement {
  const at = (place: number): number => counts[place] ?? 0
  const same = at(0) + at(4) + at(8)
  const partial = at(1) + at(3) + at(5) + at(7)
  const opposite = at(2) + at(6)
  const votes = same + partial + opposite
  if (votes === 0) return { ...none, votes, same, partial, opposite }
  const linear = (partial / 2 + opposite) / votes
  const squared = (partial / 4 + opposite) / votes
  const first = [0, 3, 6].map((row) => (at(row) + at(row + 1) + at(row + 2)) / votes)
  const second = [0, 1, 2].map((column) => (at(column) + at(column + 3) + at(column + 6)) / votes)
  const both = first.map((share, level) => (share + (second[level] ?? 0)) / 2)
  return {
    votes,
    same,
    partial,
    opposite,
    agreement: 1 - linear,
    sAbsolute: 1 - 2 * linear,
    sSquared: 1 - 2 * squared,
    kappaLinear: beyondChance(linear, expected(first, second, 1)),
    kappaSquared: beyondChance(squared, expected(first, second, 2)),
    piLinear: beyondChance(linear, expected(both, both, 1)),
    piSquared: beyondChance(squared, expected(both, both, 2)),
  }
}

const none = {
  agreement: undefined,
  sAbsolute: undefined,
  sSquared: undefined,
  kappaLinear: undefined,
  kappaSquared: undefined,
  piLinear: undefined,
  piSquared: undefined,
} as const

/** The mean distance of votes drawn apart from each other, by these shares. */
function expected(first: readonly number[], second: readonly number[], power: 1 | 2): number {
  let sum = 0
  for (const [place, distance] of distances.entries())
    sum += (first[Math.floor(place / 3)] ?? 0) * (second[place % 3] ?? 0) * distance ** power
  return sum
}

const beyondChance = (observed: number, chance: number): number | undefined =>
  chance === 0 ? undefined : 1 - observed / chance

/** All pairs of members over the same decisions. */
export interface AgreementTable {
  readonly members: readonly MemberCode[]
  readonly decisions: number
  /** The measures of a pair; `undefined` where one of the two is not in the table, or both are one. */
  readonly of: (first: MemberCode, second: MemberCode) => PairAgreement | undefined
}

/**
 * Counts all pairs at once; the measures of a pair are made when asked for.
 *
 * @example
 * const { of } = agreementTable([{ roll: new Map([['BR', 'yes'], ['IN', 'abstain']]) }])
 * const pair = of('BR', 'IN')
 */
export function agreementTable(
  decisions: Iterable<RecordedRoll>,
  options: VoteTableOptions = {},
): AgreementTable {
  const table = voteTable(decisions, options)
  const { members } = table
  const counts = allPairCounts(table)
  const places = new Map(members.map((member, place) => [member, place]))
  return {
    members,
    decisions: table.decisions,
    of(one, other) {
      const [first, second] = [places.get(one), places.get(other)]
      if (first === undefined || second === undefined || first === second) return undefined
      const at = pairPlace(members.length, Math.min(first, second), Math.max(first, second))
      const found = counts.subarray(at, at + 9)
      return pairAgreement(first < second ? found : turned(found))
    },
  }
}

/** The counts with the second member first. */
const turned = (counts: PairCounts): number[] =>
  [0, 3, 6, 1, 4, 7, 2, 5, 8].map((place) => counts[place] ?? 0)
