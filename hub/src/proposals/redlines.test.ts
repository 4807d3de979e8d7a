import { type ProposalText, parseEId } from '@comity/votes'
import { expect, test } from 'vitest'
import { Redlines } from './redlines.ts'

const eId = parseEId('op_1')
if (eId === undefined) throw new Error('op_1')
const text = (words: string): ProposalText => ({
  ...{ lang: 'en', retired: [], blocks: [{ eId, text: words }] },
})

test('a redline is worked out once for all who read it', () => {
  const redlines = new Redlines()
  const first = redlines.between(text('Counts the lamps'), text('Counts all lamps'))
  expect(first[0]?.parts.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same'])
  expect(redlines.between(text('Counts the lamps'), text('Counts all lamps'))).toBe(first)
})

test('of more than are kept, those asked for last stay', () => {
  const redlines = new Redlines(2_500)
  const of = (word: string) => redlines.between(text('a'), text(word.repeat(1_000)))
  const [b, c] = [of('b'), of('c')]
  expect(of('b')).toBe(b)
  of('d')
  expect(of('b')).toBe(b)
  expect(of('c')).not.toBe(c)
  expect(redlines.size).toBeLessThanOrEqual(2_500)
})
