import type { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { decisionQuery } from '../votes/queries.ts'
import { stageText } from './proposal-words.ts'

/** How the body decided, and where that stands: the vote held here, the decision in the record. */
export function Decided({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { stage, symbol, plan, history } = proposal
  const isDecided = stage === 'adopted' || stage === 'rejected'
  const decision = useQuery({
    ...decisionQuery(symbol ?? ''),
    enabled: isDecided && symbol !== undefined,
    retry: false,
  }).data
  if (!isDecided) return null
  const vote = plan.votes.find(({ id }) => id === 'whole')?.vote
  const end = history.findLast(({ kind }) => kind === 'decided')
  return (
    <div className="note">
      <p>
        <strong>{stageText(t, stage)}</strong>{' '}
        {t(end?.facts.method === 'without_vote' ? 'proposals.withoutVote' : 'proposals.byVote')}
      </p>
      {(vote !== undefined || decision !== undefined) && (
        <ul className="inline-list">
          {vote !== undefined && (
            <li>
              <Link to="/ballots/$vote" params={{ vote }}>
                {t('proposals.seeVote')}
              </Link>
            </li>
          )}
          {decision !== undefined && (
            <li>
              <Link to="/votes/$" params={{ _splat: decision.id }}>
                {t('proposals.inRecord', { symbol: decision.symbols[0] ?? symbol ?? '' })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
