import type { Random } from './random.ts'

/**
 * Divides members into groups so that the sum of the weights inside groups is as large as can be
 * found: local moves and aggregation (Louvain: Blondel et al. 2008) on weights that may be negative.
 * A positive weight draws two together, a negative one apart; how many groups follows from that.
 *
 * @param weights symmetric, `size` × `size`, row after row; the diagonal is not read
 * @returns for each member the number of its group, from 0 in the order of first members
 */
export function communities(weights: Float64Array, size: number, random: Random): Int32Array {
  let group = Int32Array.from({ length: size }, (_, at) => at)
  let level = { weights, size }
  for (;;) {
    const moved = moveLocally(level.weights, level.size, random)
    const numbers = renumbered(moved)
    group = group.map((at) => numbers[at] ?? 0)
    const count = Math.max(-1, ...numbers) + 1
    if (count === level.size) return renumbered(group)
    level = { weights: gathered(level.weights, level.size, numbers, count), size: count }
  }
}

/** The sum of weights inside groups, each pair once. */
export function weightInside(weights: Float64Array, size: number, group: Int32Array): number {
  let sum = 0
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      if (group[one] === group[other]) sum += weights[one * size + other] ?? 0
  return sum
}

/** Moves one after the other, in random order, to where it is drawn most, until nothing moves. */
function moveLocally(weights: Float64Array, size: number, random: Random): Int32Array {
  const group = Int32Array.from({ length: size }, (_, at) => at)
  const order = shuffled(size, random)
  const pull = new Float64Array(size)
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false
    for (const one of order) {
      pull.fill(0)
      for (let other = 0; other < size; other++) {
        const at = group[other] ?? 0
        if (other !== one) pull[at] = (pull[at] ?? 0) + (weights[one * size + other] ?? 0)
      }
      const from = group[one] ?? 0
      let best = from
      for (let at = 0; at < size; at++) if ((pull[at] ?? 0) > (pull[best] ?? 0) + 1e-12) best = at
      // A group that nobody is in draws with 0, so that who is pushed away can stand alone.
      if (best === from) continue
      group[one] = best
      hasMoved = true
    }
  }
  return group
}

function gathered(
  weights: Float64Array,
  size: number,
  numbers: Int32Array,
  count: number,
): Float64Array {
  const sums = new Float64Array(count * count)
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++) {
      if (one === other) continue
      const at = (numbers[one] ?? 0) * count + (numbers[other] ?? 0)
      sums[at] = (sums[at] ?? 0) + (weights[one * size + other] ?? 0)
    }
  return sums
}

function renumbered(group: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  return group.map((at) => {
    const number = numbers.get(at) ?? numbers.size
    numbers.set(at, number)
    return number
  })
}

function shuffled(size: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at)
  for (let at = size - 1; at > 0; at--) {
    const other = random.whole(at + 1)
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  return order
}
