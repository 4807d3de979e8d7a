import type { ballots } from '@comity/contract'

/**
 * The board after some news. Every member keeps its place. What is older than the board changes
 * nothing, since a page may have been loaded after news were sent.
 */
export function boardAfter(board: ballots.Board, news: ballots.BoardNews): ballots.Board {
  if (news.index < board.index) return board
  const stood = new Map(news.stands.map(({ member, vote }) => [member, vote]))
  return {
    index: news.index,
    tally: news.tally,
    stands: board.stands.map((one) => ({ ...one, vote: stood.get(one.member) ?? one.vote })),
  }
}
