import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

test('cuts where spans begin and end, also where they overlap', () => {
  const text = 'Brazil abstained.'
  const segments = segmentsOf(text, [
    { start: 0, end: 6 },
    { start: 0, end: 16 },
  ])
  expect(segments.map((one) => [one.text, one.within, one.ends])).toEqual([
    ['Brazil', [0, 1], [0]],
    [' abstained', [1], [1]],
    ['.', [], []],
  ])
})

const span = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([start, length]) => ({ start, end: start + length }))

test('loses nothing of the text, and ends each span within it once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const segments = segmentsOf(text, spans)
      expect(segments.map((one) => one.text).join('')).toBe(text)
      const shown = spans.flatMap(({ start, end }, i) =>
        start < Math.min(end, text.length) ? [i] : [],
      )
      expect(segments.flatMap((one) => one.ends).sort()).toEqual([...shown].sort())
    }),
  )
})
