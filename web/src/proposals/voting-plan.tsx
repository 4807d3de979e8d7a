import type { proposals } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Citations } from './citations.tsx'
import { ChairsFindings, Divisions, ToSettle } from './plan-notes.tsx'
import { leftOutBy, plannedVoteText } from './planned-vote-text.ts'
import { isOpen, leftOutText, plannedOutcomeWords, statusWords } from './proposal-words.ts'

/** What is put to the vote and in which order, by which rules, and what became of it. */
export function VotingPlan({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { plan } = proposal
  return (
    <section className="stack" aria-labelledby="plan">
      <h2 id="plan">{t('proposals.plan')}</h2>
      <p className="quiet">{t('proposals.planLead')}</p>
      {plan.waitsFor === 'chairs_order' && (
        <p className="note" data-kind="warn">
          {t('proposals.waitsForOrder')}
        </p>
      )}
      {isOpen(proposal.stage) && <ToSettle plan={plan} />}
      <Votes plan={plan} />
      <ChairsFindings plan={plan} />
      <Divisions plan={plan} />
    </section>
  )
}

function Votes({ plan }: { plan: proposals.VotingPlan }) {
  const words = useWords()
  const { t, format } = words
  return (
    <Table named className="plan-table">
      <thead>
        <tr>
          <th scope="col">{t('proposals.planVote')}</th>
          <th scope="col">{t('proposals.standing')}</th>
          <th scope="col">{t('ballots.rule')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.votes.map((vote, at) => (
          <tr key={vote.id} data-status={vote.status}>
            <th scope="row" className="main">
              {format.number(at + 1)}. {plannedVoteText(words, plan, vote)}
            </th>
            <td>
              <VoteStands vote={vote} plan={plan} />
            </td>
            <td>
              <Citations cites={vote.cites} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function VoteStands({ vote, plan }: { vote: proposals.PlannedVote; plan: proposals.VotingPlan }) {
  const words = useWords()
  const { t } = words
  const { status, outcome, why } = vote
  const standing = outcome === undefined ? statusWords[status] : plannedOutcomeWords[outcome]
  return (
    <span>
      <span className="tag plan-status" data-status={status}>
        {t(standing)}
      </span>
      {why !== undefined && (
        <span className="small quiet below">
          {leftOutText(t, { code: why.code, by: leftOutBy(words, plan, why.by) })}
          {why.reasons !== undefined && (
            <>
              {' · '}
              <bdi>{t('proposals.reasons', { reasons: why.reasons })}</bdi>
            </>
          )}
        </span>
      )}
      {vote.vote !== undefined && (
        <span className="small below">
          <Link to="/ballots/$vote" params={{ vote: vote.vote }}>
            {t('proposals.seeVote')}
          </Link>
        </span>
      )}
    </span>
  )
}
