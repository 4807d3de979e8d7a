import { expect, test } from 'vitest'
import { boardAfter } from './board-news.ts'

const tally = { yes: 0, no: 0, abstain: 0, not_voting: 2, suspended: 0 }
const board = {
  index: 10,
  tally,
  stands: [
    { member: 'XA', vote: 'not_voting' as const },
    { member: 'XB', vote: 'not_voting' as const },
  ],
}

test('news change who they name, and nobody moves', () => {
  const after = boardAfter(board, {
    ...{ index: 12, status: 'open', tally: { ...tally, yes: 1, not_voting: 1 } },
    stands: [{ member: 'XB', vote: 'yes' }],
  })
  expect(after.stands.map(({ member, vote }) => `${member} ${vote}`)).toEqual([
    'XA not_voting',
    'XB yes',
  ])
  expect([after.index, after.tally.yes]).toEqual([12, 1])
})

test('news of before the board was loaded change nothing', () => {
  const stands = [{ member: 'XA', vote: 'no' as const }]
  expect(boardAfter(board, { index: 9, status: 'open', tally, stands })).toBe(board)
})
