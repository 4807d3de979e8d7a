import type { laws } from '@comity/contract'

/** A stretch of a text, with the elements whose words it is. */
export interface Stretch {
  readonly start: number
  readonly text: string
  readonly elements: readonly string[]
}

/** A text parted where quoted words begin or end; joined, the stretches are the text. */
export function stretchesOf(text: string, spans: readonly laws.LawSpan[]): readonly Stretch[] {
  const within = spans.filter(({ start, end }) => start >= 0 && end <= text.length && start < end)
  const ends = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])
  const places = [...ends].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? text.length
    const held = within.filter((span) => span.start <= start && span.end >= end)
    return {
      ...{ start, text: text.slice(start, end) },
      elements: [...new Set(held.map(({ elementId }) => elementId))],
    }
  })
}
