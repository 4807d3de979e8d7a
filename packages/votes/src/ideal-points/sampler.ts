import type { Random } from '../analysis/random.ts'
import type { MemberCode } from '../vote.ts'
import { normalAt, normalBelow } from './normal.ts'
import type { Observations } from './observations.ts'

/** Positions and cut points are kept within these, as in the published estimates. */
const mostPosition = 5
const mostCut = 7
/** Standard deviation of a proposed step of a cut point. */
const step = 0.2 / 3
/** Prior variance of a position about the one before, times the share described at `#variances`. */
const drift = 0.5

/**
 * One chain of the Gibbs sampler with a Metropolis step for the cut points (Cowles 1996). A vote is
 * yes, abstain or no as β·θ + e lies below, between or above two cut points of its item, where e is
 * standard normal, θ the member's position in the session and β how the item divides. Priors: β
 * standard normal, cut points flat, θ normal about the position of the session before.
 */
export class Sampler {
  readonly positions: Float64Array
  readonly #random: Random
  /** Sorted by item; those of item i from `#from[i]` to before `#from[i + 1]`. */
  readonly #point: Int32Array
  readonly #vote: Uint8Array
  readonly #from: Int32Array
  readonly #slopes: Float64Array
  readonly #lowCuts: Float64Array
  readonly #highCuts: Float64Array
  /** Latent values, chance of what was cast, and the same under proposed cut points. */
  readonly #latent: Float64Array
  readonly #chance: Float64Array
  readonly #proposed: Float64Array
  readonly #weighted: Float64Array
  readonly #precision: Float64Array
  /** Where each member's points begin, and the end. */
  readonly #members: Int32Array
  readonly #counts: Int32Array
  /**
   * Prior variance of each point: `drift` times the share that the session's votes have of those of
   * it and the session before, so that a session with few votes leans on its neighbour.
   */
  readonly #variances: Float64Array
  #taken = 0
  #tried = 0

  constructor(data: Observations, beginnings: ReadonlyMap<MemberCode, number>, random: Random) {
    const { points, items } = data
    const sorted = [...data.observations].sort((one, other) => one.item - other.item)
    const size = sorted.length
    this.#random = random
    this.#point = Int32Array.from(sorted, ({ point }) => point)
    this.#vote = Uint8Array.from(sorted, ({ vote }) => ({ yes: 1, abstain: 2, no: 3 })[vote])
    this.#from = new Int32Array(items + 1)
    for (const { item } of sorted) this.#from[item + 1] = (this.#from[item + 1] ?? 0) + 1
    for (let item = 0; item < items; item++)
      this.#from[item + 1] = (this.#from[item + 1] ?? 0) + (this.#from[item] ?? 0)
    this.#counts = new Int32Array(points.length)
    for (const { point } of sorted) this.#counts[point] = (this.#counts[point] ?? 0) + 1
    const begins = points.map(({ member }, at) => at === 0 || points[at - 1]?.member !== member)
    this.#members = Int32Array.from([
      ...begins.flatMap((isFirst, at) => (isFirst ? [at] : [])),
      points.length,
    ])
    this.#variances = Float64Array.from(points, (_, at) => {
      const votes = this.votesOf(at)
      const before = begins[at] ? votes : this.votesOf(at - 1)
      return (drift * votes) / (votes + before)
    })
    this.positions = Float64Array.from(points, ({ member }) => beginnings.get(member) ?? 0)
    this.#latent = new Float64Array(size)
    this.#chance = new Float64Array(size)
    this.#proposed = new Float64Array(size)
    this.#weighted = new Float64Array(points.length)
    this.#precision = new Float64Array(points.length)
    this.#slopes = new Float64Array(items)
    this.#lowCuts = new Float64Array(items)
    this.#highCuts = new Float64Array(items)
    for (let item = 0; item < items; item++) this.#beginItem(item)
  }

  votesOf(point: number): number {
    return this.#counts[point] ?? 0
  }

  get acceptance(): number {
    return this.#tried === 0 ? 0 : this.#taken / this.#tried
  }

  /** Draws everything once, each given all the rest. */
  sweep(): void {
    this.#weighted.fill(0)
    this.#precision.fill(0)
    for (let item = 0; item < this.#slopes.length; item++) {
      this.#drawCuts(item)
      this.#drawLatent(item)
      this.#drawSlope(item)
    }
    for (let member = 0; member + 1 < this.#members.length; member++)
      this.#drawPositions(this.#members[member] ?? 0, this.#members[member + 1] ?? 0)
    this.#standardise()
  }

  /** Cut points by the shares of each vote; the slope by how those with a beginning voted. */
  #beginItem(item: number): void {
    const [from, to] = this.#range(item)
    const counts = [0.5, 0.5, 0.5]
    let lean = 0
    for (let at = from; at < to; at++) {
      const vote = this.#vote[at] ?? 1
      counts[vote - 1] = (counts[vote - 1] ?? 0) + 1
      lean += (vote - 2) * (this.positions[this.#point[at] ?? 0] ?? 0)
    }
    const [yes = 0, abstain = 0] = counts
    const all = to - from + 1.5
    this.#slopes[item] = Math.sign(lean)
    this.#lowCuts[item] = normalAt(yes / all) * Math.SQRT2
    this.#highCuts[item] = normalAt((yes + abstain) / all) * Math.SQRT2
  }

  #range(item: number): readonly [number, number] {
    return [this.#from[item] ?? 0, this.#from[item + 1] ?? 0]
  }

  /** A step of both cut points, by the chances with the latent values summed out. */
  #drawCuts(item: number): void {
    const [from, to] = this.#range(item)
    const slope = this.#slopes[item] ?? 0
    const [low, high] = [this.#lowCuts[item] ?? 0, this.#highCuts[item] ?? 0]
    const lowNext = low + step * this.#random.normal()
    const highNext = high + step * this.#random.normal()
    const isInside = lowNext < highNext && lowNext > -mostCut && highNext < mostCut
    let ratio = 1
    let log = 0
    for (let at = from; at < to; at++) {
      const mean = slope * (this.positions[this.#point[at] ?? 0] ?? 0)
      const vote = this.#vote[at] ?? 1
      const before = chanceOf(vote, low - mean, high - mean)
      this.#chance[at] = before
      if (!isInside) continue
      const after = chanceOf(vote, lowNext - mean, highNext - mean)
      this.#proposed[at] = after
      ratio *= after / before
      if (ratio > 1e100 || ratio < 1e-100) {
        log += Math.log(ratio)
        ratio = 1
      }
    }
    this.#tried++
    if (!isInside || Math.log(this.#random.uniform()) >= log + Math.log(ratio)) return
    this.#taken++
    this.#lowCuts[item] = lowNext
    this.#highCuts[item] = highNext
    this.#chance.set(this.#proposed.subarray(from, to), from)
  }

  /** From a normal distribution cut off where the vote says, by its inverse. */
  #drawLatent(item: number): void {
    const [from, to] = this.#range(item)
    const slope = this.#slopes[item] ?? 0
    const [low, high] = [this.#lowCuts[item] ?? 0, this.#highCuts[item] ?? 0]
    for (let at = from; at < to; at++) {
      const mean = slope * (this.positions[this.#point[at] ?? 0] ?? 0)
      const share = this.#random.uniform() * (this.#chance[at] ?? 0)
      const vote = this.#vote[at]
      if (vote === 1) this.#latent[at] = mean + normalAt(share)
      else if (vote === 3) this.#latent[at] = mean - normalAt(share)
      // Counted from the nearer tail, so that nothing is lost to rounding.
      else if (low - mean > 0) this.#latent[at] = mean - normalAt(normalBelow(mean - high) + share)
      else this.#latent[at] = mean + normalAt(normalBelow(low - mean) + share)
    }
  }

  #drawSlope(item: number): void {
    const [from, to] = this.#range(item)
    let precision = 1
    let weighted = 0
    for (let at = from; at < to; at++) {
      const position = this.positions[this.#point[at] ?? 0] ?? 0
      precision += position * position
      weighted += position * (this.#latent[at] ?? 0)
    }
    const slope = weighted / precision + this.#random.normal() / Math.sqrt(precision)
    this.#slopes[item] = slope
    for (let at = from; at < to; at++) {
      const point = this.#point[at] ?? 0
      this.#weighted[point] = (this.#weighted[point] ?? 0) + slope * (this.#latent[at] ?? 0)
      this.#precision[point] = (this.#precision[point] ?? 0) + slope * slope
    }
  }

  /** Of one member, session after session; the first leans on the second as it last was. */
  #drawPositions(from: number, to: number): void {
    let before = to - from > 1 ? (this.positions[from + 1] ?? 0) : 0
    for (let point = from; point < to; point++) {
      const variance = this.#variances[point] ?? drift
      const precision = (this.#precision[point] ?? 0) + 1 / variance
      const mean = ((this.#weighted[point] ?? 0) + before / variance) / precision
      const drawn = mean + this.#random.normal() / Math.sqrt(precision)
      before = Math.min(mostPosition, Math.max(-mostPosition, drawn))
      this.positions[point] = before
    }
  }

  /** Mean 0 and standard deviation 1 over all points: the scale has no other anchor. */
  #standardise(): void {
    const { positions } = this
    const size = positions.length
    if (size < 2) return
    const mean = positions.reduce((sum, one) => sum + one, 0) / size
    const square = positions.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    const deviation = Math.sqrt(square / (size - 1)) || 1
    for (let point = 0; point < size; point++)
      positions[point] = ((positions[point] ?? 0) - mean) / deviation
  }
}

/** Never 0, so that ratios stay finite. */
function chanceOf(vote: number, low: number, high: number): number {
  if (vote === 1) return Math.max(normalBelow(low), 1e-300)
  if (vote === 3) return Math.max(normalBelow(-high), 1e-300)
  const between =
    low > 0 ? normalBelow(-low) - normalBelow(-high) : normalBelow(high) - normalBelow(low)
  return Math.max(between, 1e-300)
}
