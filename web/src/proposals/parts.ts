/** The parts of a division as they were chosen paragraph by paragraph; numbers that nothing has are passed over. */
export function partsChosen(
  paragraphs: readonly string[],
  chosen: ReadonlyMap<string, number>,
): string[][] {
  const numbers = [...new Set(chosen.values())].sort((a, b) => a - b)
  return numbers
    .map((number) => paragraphs.filter((eId) => chosen.get(eId) === number))
    .filter((part) => part.length > 0)
}

/** One place further to the front; the first stays. */
export function movedEarlier(order: readonly string[], id: string): readonly string[] {
  const at = order.indexOf(id)
  if (at <= 0) return order
  const moved = [...order]
  moved.splice(at, 1)
  moved.splice(at - 1, 0, id)
  return moved
}
