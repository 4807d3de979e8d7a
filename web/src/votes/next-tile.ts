/** Where a tile stands on the screen, in pixels from its start corner, left to right. */
export interface Place {
  readonly left: number
  readonly top: number
}

/**
 * The tile that a key leads to: arrows left and right along the reading order, which a page from
 * right to left turns round; up and down to the nearest tile of the next row; Home and End to the
 * ends. `undefined` for another key, and where there is no further tile.
 */
export function nextTile(
  places: readonly Place[],
  at: number,
  key: string,
  isRightToLeft: boolean,
): number | undefined {
  const within = (index: number) => (index >= 0 && index < places.length ? index : undefined)
  switch (key) {
    case 'ArrowRight':
      return within(at + (isRightToLeft ? -1 : 1))
    case 'ArrowLeft':
      return within(at + (isRightToLeft ? 1 : -1))
    case 'ArrowDown':
      return inRow(places, at, 1)
    case 'ArrowUp':
      return inRow(places, at, -1)
    case 'Home':
      return within(0)
    case 'End':
      return within(places.length - 1)
    default:
      return undefined
  }
}

/** In the nearest row below or above, the tile that is nearest sideways. */
function inRow(places: readonly Place[], at: number, step: 1 | -1): number | undefined {
  const from = places[at]
  if (!from) return undefined
  const beyond = places.flatMap((place, index) =>
    (place.top - from.top) * step > 1 ? [{ ...place, index }] : [],
  )
  const row = Math.min(...beyond.map(({ top }) => (top - from.top) * step))
  const sideways = (left: number) => Math.abs(left - from.left)
  return beyond
    .filter(({ top }) => Math.abs((top - from.top) * step - row) <= 1)
    .sort((a, b) => sideways(a.left) - sideways(b.left))[0]?.index
}
