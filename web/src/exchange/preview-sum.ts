import type { exchange, ReplyOf } from '@comity/contract'

export type Preview = ReplyOf<typeof exchange.previewBundle>

/** Adds the answer about a part whose first object is the `first` of the whole. */
export function add(sum: Preview, part: Preview, first: number): Preview {
  const moved = part.outcomes.map((each) => ({ ...each, position: each.position + first }))
  return {
    total: sum.total + part.total,
    acceptable: sum.acceptable + part.acceptable,
    refused: sum.refused + part.refused,
    outcomes: [...sum.outcomes, ...moved],
    byLevel: summed([...sum.byLevel, ...part.byLevel], (each) => each.level),
    sight: summed([...sum.sight, ...part.sight], (each) => each.who),
  }
}

function summed<T extends { readonly objects: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): T[] {
  const sums = new Map<string, T>()
  for (const row of rows) {
    const before = sums.get(keyOf(row))
    sums.set(keyOf(row), { ...row, objects: row.objects + (before?.objects ?? 0) })
  }
  return [...sums.values()]
}
