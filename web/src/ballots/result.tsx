import type { ballots } from '@comity/contract'
import { figures } from '@comity/votes'
import { Link } from '@tanstack/react-router'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { Bases } from '../votes/count.tsx'
import { outcomeText, reasonText } from './outcome-words.ts'
import { OwnReceipt } from './own-receipt.tsx'

/** How a closed vote ended and why, step by step, with the count over its three bases. */
export function Result({ vote }: { vote: ballots.LiveVote }) {
  const words = useWords()
  const { t } = words
  const names = useNames()
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result">{t('ballots.result')}</h2>
      <p className="outcome" data-outcome={vote.outcome}>
        {outcomeText(t, vote.outcome ?? '')}
      </p>
      <div className="stack" data-gap="small">
        <h3>{t('ballots.why')}</h3>
        <ul className="reasons">
          {vote.reasons.map((reason) => (
            <li key={reason.code}>
              {reasonText(words, reason, (member) => names(`state:${member}`))}{' '}
              {reason.cites !== undefined && (
                <span className="quiet small">
                  <bdi lang="en">{reason.cites.text}</bdi> (
                  {reason.cites.checked ? t('ballots.seenInSource') : t('votes.recalled')})
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Bases figures={figures(vote.tally.yes, vote.tally)} />
      {vote.decision !== undefined && (
        <p>
          <Link to="/votes/$" params={{ _splat: vote.decision }}>
            {t('ballots.inRecord', { symbol: vote.decision })}
          </Link>{' '}
          {t('ballots.byGroup')}
        </p>
      )}
      <OwnReceipt vote={vote} />
    </section>
  )
}
