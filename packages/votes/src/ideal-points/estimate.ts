import { breathe, type LongWork } from '../analysis/long-work.ts'
import { randomFrom } from '../analysis/random.ts'
import type { MemberCode } from '../vote.ts'
import type { Observations, PointLabel } from './observations.ts'
import { Sampler } from './sampler.ts'

export interface IdealPointOptions extends LongWork {
  /** A whole number of 32 bits; the same seed gives the same estimates. */
  readonly seed: number
  /** All sweeps of the sampler, the first `burnIn` of which are thrown away; 5,000 and 1,000. */
  readonly iterations?: number | undefined
  readonly burnIn?: number | undefined
  /** Every how many sweeps one is kept for the intervals; 10. */
  readonly thin?: number | undefined
  /**
   * Where some members begin, which settles what end of the scale is positive and no more. The others
   * begin at 0.
   */
  readonly beginnings: ReadonlyMap<MemberCode, number>
}

/** A member's position in a session, on a scale of mean 0 and standard deviation 1 over all. */
export interface IdealPoint extends PointLabel {
  readonly votes: number
  readonly mean: number
  /** Of the 90 % interval: 5 % of the kept draws are below, 5 % above. */
  readonly low: number
  readonly high: number
}

export interface IdealPoints {
  readonly points: readonly IdealPoint[]
  /** How many proposed cut points were taken, from 0 to 1. */
  readonly acceptance: number
  readonly keptDraws: number
}

/**
 * Estimates positions by the dynamic ordinal model of M. A. Bailey, A. Strezhnev and E. Voeten,
 * "Estimating Dynamic State Preferences from United Nations Voting Data", Journal of Conflict
 * Resolution 61 (2017) 430–456. A position is where a member stands among those who voted on what was
 * put to the vote; it is no measure of anything else.
 *
 * @throws the signal's reason where it was aborted
 */
export async function idealPoints(
  data: Observations,
  options: IdealPointOptions,
): Promise<IdealPoints> {
  const { iterations = 5_000, burnIn = 1_000, thin = 10 } = options
  const sampler = new Sampler(data, options.beginnings, randomFrom(options.seed))
  const size = data.points.length
  const draws = Math.max(0, Math.floor((iterations - burnIn) / thin))
  const kept = new Float32Array(size * draws)
  const sums = new Float64Array(size)
  // About a twentieth of a second between two looks at the messages.
  const between = Math.max(1, Math.floor(400_000 / Math.max(1, data.observations.length)))
  for (let sweep = 0; sweep < iterations; sweep++) {
    if (sweep % between === 0) await breathe(options, sweep, iterations)
    sampler.sweep()
    if (sweep < burnIn) continue
    const draw = (sweep - burnIn) % thin === thin - 1 ? Math.floor((sweep - burnIn) / thin) : -1
    for (let point = 0; point < size; point++) {
      const position = sampler.positions[point] ?? 0
      sums[point] = (sums[point] ?? 0) + position
      if (draw >= 0) kept[point * draws + draw] = position
    }
  }
  await breathe(options, iterations, iterations)
  return {
    points: data.points.map(({ member, session }, point) => {
      const sorted = kept.slice(point * draws, (point + 1) * draws).sort()
      return {
        member,
        session,
        votes: sampler.votesOf(point),
        mean: (sums[point] ?? 0) / Math.max(1, iterations - burnIn),
        low: quantile(sorted, 0.05),
        high: quantile(sorted, 0.95),
      }
    }),
    acceptance: sampler.acceptance,
    keptDraws: draws,
  }
}

/** Between the two nearest of sorted values; NaN of none. */
function quantile(sorted: Float32Array, share: number): number {
  const place = share * (sorted.length - 1)
  const [below, above] = [Math.floor(place), Math.ceil(place)]
  const low = sorted[below] ?? Number.NaN
  return low + ((sorted[above] ?? Number.NaN) - low) * (place - below)
}
