/** A run of entries `[start, start + size)` whose hash is one node of the tree: size is 2^height. */
export interface Subtree {
  readonly start: number
  readonly size: number
  readonly height: number
}

/**
 * The fewest perfect subtrees that make up entries `[start, end)`, largest first. `start` must be a
 * multiple of the largest one's size, which holds for every range that RFC 6962 splits off.
 */
export function perfectSubtrees(start: number, end: number): Subtree[] {
  const subtrees: Subtree[] = []
  let from = start
  for (let height = Math.ceil(Math.log2(end - start + 1)); height >= 0; height--) {
    const size = 2 ** height
    if (from + size > end) continue
    subtrees.push({ start: from, size, height })
    from += size
  }
  return subtrees
}

/** The largest power of two below `count`, for a count of at least 2: where RFC 6962 splits. */
export function splitPoint(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
