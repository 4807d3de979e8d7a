import { compareNumbers, isNextNumber, type NumberKey } from './provision-number.ts'

/** One that may belong to the chain, and how much speaks for it. */
export interface Link {
  readonly key: NumberKey
  readonly weight: number
}

/** What a jump over missing numbers costs, so that a list inside a provision is not preferred. */
const jump = 0.6

/**
 * What it costs to enter a run of successive numbers elsewhere than at its beginning: the items of a list
 * inside a provision begin at 1, and the provision after it goes on where the one before it was.
 */
const entry = 0.3

/**
 * The heaviest chain of links with rising numbers, in n log n steps. Of chains that weigh the same the
 * one that ends first is taken: what comes after a law, as its explanation, may be numbered as well.
 *
 * @returns positions in `links`, rising, and the chain's weight
 */
export function risingChain(links: readonly Link[]): { chain: number[]; weight: number } {
  const order = links
    .map((_, at) => at)
    .sort((one, other) => compareAt(links, one, other) || one - other)
  const rank = new Array<number>(links.length).fill(0)
  let ranks = 0
  order.forEach((at, place) => {
    const last = order[place - 1]
    if (last === undefined || compareAt(links, last, at) !== 0) ranks++
    rank[at] = ranks
  })
  const best = new Array<number>(links.length).fill(0)
  const from = new Array<number>(links.length).fill(-1)
  const latest = new Array<number>(ranks + 1).fill(-1)
  const tree = new Array<number>(ranks + 1).fill(-1)
  const better = (one: number, other: number): number =>
    other < 0 || (one >= 0 && (best[one] ?? 0) > (best[other] ?? 0)) ? one : other
  links.forEach((link, at) => {
    const own = rank[at] ?? 0
    let below = -1
    for (let node = own - 1; node > 0; node -= node & -node) below = better(below, tree[node] ?? -1)
    // The number before this one, of which the rank is the one below or, with 8A between 8 and 9, a few below.
    let previous = -1
    for (let near = own - 1; near > Math.max(0, own - 40); near--) {
      const candidate = latest[near] ?? -1
      const key = links[candidate]?.key
      if (key && isNextNumber(key, link.key)) previous = better(previous, candidate)
    }
    const before = links[at - 1]
    const isRun = before !== undefined && isNextNumber(before.key, link.key)
    const cost = isRun ? entry : 0
    const ways = [
      { from: -1, value: -cost },
      {
        from: below,
        value: below < 0 ? Number.NEGATIVE_INFINITY : (best[below] ?? 0) - jump - cost,
      },
      {
        from: previous,
        value: previous < 0 ? Number.NEGATIVE_INFINITY : (best[previous] ?? 0) - cost,
      },
      { from: at - 1, value: isRun ? (best[at - 1] ?? 0) : Number.NEGATIVE_INFINITY },
    ]
    const way = ways.reduce((most, one) => (one.value >= most.value ? one : most))
    best[at] = link.weight + way.value
    from[at] = way.from
    const held = latest[own] ?? -1
    if (held < 0 || (best[at] ?? 0) >= (best[held] ?? 0)) latest[own] = at
    for (let node = own; node <= ranks; node += node & -node)
      tree[node] = better(tree[node] ?? -1, at)
  })
  let end = -1
  best.forEach((weight, at) => {
    if (end < 0 || weight > (best[end] ?? 0) + 1e-9) end = at
  })
  const weight = end < 0 ? 0 : (best[end] ?? 0)
  const chain: number[] = []
  for (let at = end; at >= 0; at = from[at] ?? -1) chain.push(at)
  return { chain: chain.reverse(), weight }
}

const compareAt = (links: readonly Link[], one: number, other: number): number => {
  const [first, second] = [links[one], links[other]]
  return first && second ? compareNumbers(first.key, second.key) : 0
}
