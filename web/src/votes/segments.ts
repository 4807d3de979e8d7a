/** Part of a text that something was read from, in UTF-16 units; `end` is the first not in it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Segment {
  readonly text: string
  readonly start: number
  /** Which spans it lies in, by their place in the list. */
  readonly within: readonly number[]
  /** Which spans end with it. */
  readonly ends: readonly number[]
}

/**
 * A text cut where a span begins or ends, so that spans which overlap can each be marked in place.
 * The pieces make up the text.
 */
export function segmentsOf(text: string, spans: readonly Span[]): readonly Segment[] {
  const held = spans.map(({ start, end }) => ({
    start: Math.max(0, start),
    end: Math.min(text.length, end),
  }))
  const cuts = new Set([0, text.length])
  for (const { start, end } of held) if (start < end) cuts.add(start).add(end)
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? text.length
    const which = (is: (span: Span) => boolean) =>
      held.flatMap((span, index) => (is(span) ? [index] : []))
    return {
      text: text.slice(start, end),
      start,
      within: which((span) => span.start <= start && span.end >= end),
      ends: which((span) => span.start < span.end && span.end === end),
    }
  })
}
