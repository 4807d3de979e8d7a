import { expect, test } from 'vitest'
import { pairs } from './beside.ts'

const blocks = (...ids: string[]) => ids.map((eId) => ({ eId, text: eId }))
const shown = (first: string[], second: string[]) =>
  pairs(blocks(...first), blocks(...second)).map(
    ({ eId, block, other }) => `${eId}${block ? '<' : ''}${other ? '>' : ''}`,
  )

test('sets paragraphs of one address beside each other, and others where they stand', () => {
  expect(shown(['a', 'b', 'c'], ['a', 'x', 'c', 'y'])).toEqual(['a<>', 'b<', 'x>', 'c<>', 'y>'])
  expect(shown(['a', 'b'], ['b', 'a'])).toEqual(['a<>', 'b<>'])
  expect(shown([], ['a'])).toEqual(['a>'])
})
