import type { ballots } from '@comity/contract'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { shapes, type Vote, voteWord, ways } from '../votes/vote-words.ts'
import type { FollowedBoard } from './use-board.ts'

/**
 * How the members stand, one tile each, all of one size and in the alphabet of the reader's language. A
 * tile never moves: what changes is what stands in it. By ear there is one short line, told at most every
 * few seconds.
 */
export function Board({ vote, followed }: { vote: ballots.LiveVote; followed: FollowedBoard }) {
  const { t } = useWords()
  const { board, isLive } = followed
  const isOpen = vote.status === 'open'
  return (
    <section className="stack board" aria-labelledby="board">
      <div className="board-head">
        <h2 id="board">{isOpen ? t('ballots.board') : t('votes.whoStoodHow')}</h2>
        {isOpen && (
          <span className="tag" data-live={isLive}>
            <span aria-hidden="true">{isLive ? '●' : '○'}</span>{' '}
            {isLive ? t('ballots.live') : t('ballots.away')}
          </span>
        )}
      </div>
      <TallyRow board={board} isOpen={isOpen} />
      {isOpen && <Said board={board} />}
      <Tiles stands={board.stands} isOpen={isOpen} />
    </section>
  )
}

function TallyRow({ board, isOpen }: { board: ballots.Board; isOpen: boolean }) {
  const { t, format } = useWords()
  const shown = ways.filter((way) => way !== 'suspended' || board.tally.suspended > 0)
  return (
    <dl className="board-tally" aria-label={t('ballots.tally')}>
      {shown.map((way) => (
        <div key={way} data-vote={way}>
          <dt>
            <span aria-hidden="true">{shapes[way]}</span> {wayText(t, way, isOpen)}
          </dt>
          <dd>{format.number(board.tally[way])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Tiles({ stands, isOpen }: { stands: ballots.Board['stands']; isOpen: boolean }) {
  const { t, format } = useWords()
  const names = useNames()
  const tiles = stands
    .map((one) => ({ ...one, name: names(`state:${one.member}`) }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <ul className="board-tiles">
      {tiles.map(({ member, vote, name }) => (
        <li key={member} className="board-tile" data-vote={vote} data-member={member}>
          <span className="board-name">
            <span className="ltr">{member}</span> <bdi>{name}</bdi>
          </span>
          <span className="board-vote">
            <span aria-hidden="true">{shapes[vote]}</span> {wayText(t, vote, isOpen)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** While a vote is open, who has not voted is only not there yet. */
const wayText = (t: ReturnType<typeof useWords>['t'], way: Vote, isOpen: boolean): string =>
  isOpen && way === 'not_voting' ? t('ballots.notYet') : voteWord(t, way)

/** The count as one line for those who hear the page: polite, and not with each single ballot. */
function Said({ board }: { board: ballots.Board }) {
  const { t } = useWords()
  const { yes, no, abstain, not_voting: waiting } = board.tally
  const text = useMemo(
    () => t('ballots.boardSays', { yes, no, abstain, waiting }),
    [t, yes, no, abstain, waiting],
  )
  return (
    <p className="unseen" role="status">
      {useSettled(text, 5000)}
    </p>
  )
}

/** A text that follows another at most once in a while, and ends up the same. */
function useSettled(text: string, pace: number): string {
  const [said, setSaid] = useState(text)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + pace - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSaid(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text, pace])
  return said
}
