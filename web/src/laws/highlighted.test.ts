import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from './highlighted.ts'

const span = (elementId: string, start: number, end: number) => ({
  ...{ elementId, versionId: 'v', start, end, quote: '' },
})

test('parts a text where quoted words begin and end, and names the elements of each stretch', () => {
  const found = stretchesOf('Whoever enters a system', [span('act', 8, 14), span('object', 12, 23)])
  expect(found.map(({ text, elements }) => [text, elements])).toEqual([
    ['Whoever ', []],
    ['ente', ['act']],
    ['rs', ['act', 'object']],
    [' a system', ['object']],
  ])
})

test('leaves out a quote that the text does not reach, and parts no empty text', () => {
  expect(stretchesOf('short', [span('act', 2, 99)]).map(({ elements }) => elements)).toEqual([[]])
  expect(stretchesOf('', [])).toEqual([])
})

test('joined, is the text again, whatever is quoted', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), spans, (text, pairs) => {
      const found = stretchesOf(
        text,
        pairs.map(([start, end]) => span('e', start, end)),
      )
      expect(found.map((one) => one.text).join('')).toBe(text)
    }),
  )
})
