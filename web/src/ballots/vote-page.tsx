import type { ballots } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { ownZone } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { BallotSection } from './ballot-section.tsx'
import { Board } from './board.tsx'
import { CancelVote } from './cancel-vote.tsx'
import { CloseVote } from './close-vote.tsx'
import { Intentions } from './intentions.tsx'
import { ProposalLink } from './proposal-link.tsx'
import { Put, subjectWords } from './put.tsx'
import { putMotion } from './put-motion.ts'
import { liveVoteQuery } from './queries.ts'
import { Recount } from './recount.tsx'
import { Result } from './result.tsx'
import { RollSheet } from './roll-sheet.tsx'
import { Seats } from './seats.tsx'
import { useBoard } from './use-board.ts'
import { VoteStanding } from './vote-standing.tsx'

/** One vote: what is put, one's ballot, the board; once it is closed, the result and its recount. */
export function VotePage() {
  const { vote } = useParams({ from: '/ballots/$vote' })
  const found = useQuery(liveVoteQuery(vote))
  return <LoadedPage query={found}>{(live) => <Vote key={live.id} vote={live} />}</LoadedPage>
}

function Vote({ vote }: { vote: ballots.LiveVote }) {
  const { t, format } = useWords()
  const followed = useBoard(vote)
  const { board } = followed
  const motion = putMotion(vote)
  const { can, status } = vote
  return (
    <Page
      title={vote.subject.title}
      written
      above={
        <p>
          <Link to="/ballots">{t('ballots.title')}</Link>
        </p>
      }
      lead={
        <>
          {t(subjectWords[vote.subject.on])}
          {vote.subject.symbol !== undefined && (
            <>
              {' · '}
              <bdi>{vote.subject.symbol}</bdi>
            </>
          )}
          {vote.proposal !== undefined && ' · '}
          <ProposalLink vote={vote} />
        </>
      }
      beside={<VoteStanding vote={vote} />}
    >
      {vote.rehearsal && (
        <p className="note" data-kind="warn">
          {t('ballots.rehearsalNote')}
        </p>
      )}
      {vote.cancelled !== undefined && (
        <p className="note" data-kind="warn" dir="auto">
          {t('ballots.cancelledBecause', { reason: vote.cancelled })}
        </p>
      )}
      {status === 'open' && vote.until !== undefined && (
        <div className="note">
          <p>
            <strong>{t('ballots.silenceDue', { when: format.times(vote.until, ownZone) })}</strong>
          </p>
          <p>{t('ballots.silenceLasts')}</p>
        </div>
      )}
      {motion === undefined && (
        <p className="note" data-kind="stop" role="alert">
          {t('ballots.motionWrong')}
        </p>
      )}
      {status === 'closed' && <Result vote={vote} />}
      {status === 'open' && motion !== undefined && <BallotSection vote={vote} />}
      {can.enterRoll === true && motion !== undefined && <RollSheet vote={vote} />}
      {status !== 'cancelled' && <Board vote={vote} followed={followed} />}
      {can.close === true && <CloseVote vote={vote} board={board} />}
      {can.download === true && <Recount vote={vote} />}
      {status === 'closed' && <Intentions vote={vote} />}
      {motion !== undefined && <Put vote={vote} motion={motion} />}
      {can.cancel === true && <CancelVote vote={vote.id} />}
      <Seats />
    </Page>
  )
}
