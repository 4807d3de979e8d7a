import type { MemberCode } from '../vote.ts'
import { pairAgreement } from './agreement.ts'
import { communities, weightInside } from './communities.ts'
import { breathe, type LongWork } from './long-work.ts'
import { allPairCounts, pairPlace } from './pair-counts.ts'
import { type Random, randomFrom } from './random.ts'
import { type RecordedRoll, redraw, type VoteTable, voteTable } from './vote-table.ts'

export interface ClusterOptions extends LongWork {
  readonly members?: readonly MemberCode[] | undefined
  /** A whole number of 32 bits; the same seed gives the same result. */
  readonly seed: number
  /** How often the decisions are drawn anew to see what stands; 50 where it is not given. */
  readonly draws?: number | undefined
  /** Pairs with fewer votes in common neither draw together nor apart; 10 where it is not given. */
  readonly fewestVotes?: number | undefined
}

export interface Clustering {
  readonly decisions: number
  /** The mean κ of all pairs: pairs above it draw together, those below apart. */
  readonly meanKappa: number
  readonly clusters: readonly Cluster[]
  /** Members without enough votes in common with anybody: placed nowhere. */
  readonly unplaced: readonly MemberCode[]
}

export interface Cluster {
  readonly members: readonly ClusterMember[]
  /** Mean over its pairs of how often they were together in the draws; `undefined` for one alone. */
  readonly stability: number | undefined
}

export interface ClusterMember {
  readonly member: MemberCode
  /** How often it was with the others of its cluster in the draws, from 0 to 1. */
  readonly stability: number | undefined
}

/**
 * Members that voted alike beyond what chance and the common habit explain: pairs weigh κ (own
 * margins, linear) less the mean κ, and groups are sought with the most weight inside. What is found
 * is said with how it stands when the decisions are drawn anew with replacement (bootstrap): a
 * cluster of low stability is none to build on. It describes votes, not alliances.
 *
 * @throws the signal's reason where it was aborted
 */
export async function clusters(
  decisions: Iterable<RecordedRoll>,
  options: ClusterOptions,
): Promise<Clustering> {
  const { seed, draws = 50, fewestVotes = 10 } = options
  const table = voteTable(decisions, { members: options.members, isWithoutUnanimous: true })
  const size = table.members.length
  const random = randomFrom(seed)
  const found = weightsOf(table, fewestVotes)
  const group = best(found.weights, size, random)
  const together = new Int32Array(size * size)
  for (let draw = 0; draw < draws; draw++) {
    await breathe(options, draw, draws)
    const places = Int32Array.from({ length: table.decisions }, () => random.whole(table.decisions))
    const drawn = weightsOf(redraw(table, places), fewestVotes)
    countTogether(best(drawn.weights, size, random), together)
  }
  await breathe(options, draws, draws)
  return {
    decisions: table.decisions,
    meanKappa: found.mean,
    clusters: clustersOf(table.members, group, together, draws, found.isPlaced),
    unplaced: table.members.filter((_, place) => !found.isPlaced[place]),
  }
}

/** The best of several beginnings: local moves end in one of several tops. */
function best(weights: Float64Array, size: number, random: Random): Int32Array {
  let held = communities(weights, size, random)
  for (let attempt = 1; attempt < 5; attempt++) {
    const other = communities(weights, size, random)
    if (weightInside(weights, size, other) > weightInside(weights, size, held) + 1e-9) held = other
  }
  return held
}

function weightsOf(table: VoteTable, fewestVotes: number) {
  const size = table.members.length
  const counts = allPairCounts(table)
  const weights = new Float64Array(size * size)
  const isPlaced = table.members.map(() => false)
  const known: { readonly one: number; readonly other: number; readonly kappa: number }[] = []
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const at = pairPlace(size, one, other)
      const { votes, kappaLinear } = pairAgreement(counts.subarray(at, at + 9))
      if (votes < fewestVotes || kappaLinear === undefined) continue
      known.push({ one, other, kappa: kappaLinear })
      isPlaced[one] = true
      isPlaced[other] = true
    }
  const sum = known.reduce((total, { kappa }) => total + kappa, 0)
  const mean = known.length === 0 ? 0 : sum / known.length
  for (const { one, other, kappa } of known) {
    weights[one * size + other] = kappa - mean
    weights[other * size + one] = kappa - mean
  }
  return { weights, mean, isPlaced }
}

function countTogether(group: Int32Array, together: Int32Array): void {
  const size = group.length
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++)
      if (group[one] === group[other]) {
        const at = one * size + other
        together[at] = (together[at] ?? 0) + 1
      }
}

/** The largest first. */
function clustersOf(
  members: readonly MemberCode[],
  group: Int32Array,
  together: Int32Array,
  draws: number,
  isPlaced: readonly boolean[],
): readonly Cluster[] {
  const places = new Map<number, number[]>()
  for (const [place, number] of group.entries())
    if (isPlaced[place]) places.set(number, [...(places.get(number) ?? []), place])
  return [...places.values()]
    .map((held) => {
      const found = held.map((one) => {
        const others = held.filter((other) => other !== one)
        const counts = others.map((other) => together[one * members.length + other] ?? 0)
        return { member: members[one] ?? '', stability: meanOf(counts.map((n) => n / draws)) }
      })
      const known = found.map(({ stability }) => stability).filter((one) => one !== undefined)
      return { members: found, stability: meanOf(known) }
    })
    .sort((one, other) => other.members.length - one.members.length)
}

const meanOf = (found: readonly number[]): number | undefined =>
  found.length === 0 ? undefined : found.reduce((sum, one) => sum + one, 0) / found.length
