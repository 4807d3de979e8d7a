import type { ballots } from '@comity/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { useHub } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { countText } from '../votes/vote-words.ts'
import { outcomeText } from './outcome-words.ts'
import { ProposalLink } from './proposal-link.tsx'
import { liveVotesQuery } from './queries.ts'
import { Seats } from './seats.tsx'
import { VoteStanding } from './vote-standing.tsx'

/** Votes held in this hub: the open ones first, then the ended ones, the latest first. */
export function VotesPage() {
  const { t } = useWords()
  const votes = useInfiniteQuery(liveVotesQuery)
  const mayOpen = votes.data?.pages[0]?.can.open === true
  return (
    <Page
      title={t('ballots.title')}
      lead={t('ballots.lead')}
      beside={
        mayOpen && (
          <div className="buttons">
            <Link to="/open-a-vote" className="button">
              {t('ballots.openVote')}
            </Link>
          </div>
        )
      }
    >
      <Loaded query={votes}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items)
          if (all.length === 0) return <Empty />
          return (
            <>
              <OpenVotes votes={all.filter(({ status }) => status === 'open')} />
              <EndedVotes votes={all.filter(({ status }) => status !== 'open')} />
              <MoreButton query={votes} name={t('ballots.older')} />
            </>
          )
        }}
      </Loaded>
      <Seats />
    </Page>
  )
}

function Empty() {
  const { t } = useWords()
  const hub = useHub()
  return (
    <div className="empty">
      <p>
        <strong>{t('ballots.empty')}</strong>
      </p>
      <p>{t('ballots.emptyLead')}</p>
      {hub?.demonstration === true && <p>{t('ballots.demoKeys')}</p>}
      <div className="buttons">
        <Link to="/keys">{t('seals.title')}</Link>
        <Link to="/votes">{t('votes.decisions')}</Link>
      </div>
    </div>
  )
}

function OpenVotes({ votes }: { votes: readonly ballots.VoteRow[] }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="open-now">
      <h2 id="open-now">{t('ballots.openNow')}</h2>
      {votes.length === 0 ? (
        <p className="quiet">{t('ballots.noneOpen')}</p>
      ) : (
        <ul className="open-votes">
          {votes.map((vote) => (
            <li key={vote.id} className="box stack" data-gap="small">
              <h3>
                <Link to="/ballots/$vote" params={{ vote: vote.id }}>
                  <bdi>{vote.subject.title}</bdi>
                </Link>
              </h3>
              <VoteStanding vote={vote} />
              <p className="small quiet">
                {t('ballots.openedAt')}: <When at={vote.openedAt} />
                {vote.proposal !== undefined && ' · '}
                <ProposalLink vote={vote} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function EndedVotes({ votes }: { votes: readonly ballots.VoteRow[] }) {
  const { t, format } = useWords()
  if (votes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="ended">
      <h2 id="ended">{t('ballots.ended')}</h2>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('ballots.what')}</th>
            <th scope="col">{t('ballots.standing')}</th>
            <th scope="col">{t('ballots.endedAt')}</th>
            <th scope="col">{t('ballots.result')}</th>
          </tr>
        </thead>
        <tbody>
          {votes.map((vote) => (
            <tr key={vote.id}>
              <th scope="row" className="main">
                <Link to="/ballots/$vote" params={{ vote: vote.id }}>
                  <bdi>{vote.subject.title}</bdi>
                </Link>
                {vote.proposal !== undefined && (
                  <span className="small below">
                    <ProposalLink vote={vote} />
                  </span>
                )}
              </th>
              <td>
                <VoteStanding vote={vote} />
              </td>
              <td>{vote.endedAt !== undefined && <When at={vote.endedAt} />}</td>
              <td>
                {vote.outcome !== undefined && (
                  <span>
                    {outcomeText(t, vote.outcome)}{' '}
                    <bdi className="count">{countText(vote.tally, format.number)}</bdi>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
