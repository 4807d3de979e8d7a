import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { CheckForm } from '../votes/check-form.tsx'
import { DecisionCard, YesOnBoth } from '../votes/decision-card.tsx'
import { decisionQuery } from '../votes/queries.ts'

const founding = 'A/RES/73/27'
const rival = 'A/RES/73/266'
const later = 'A/RES/76/19'

/** The two texts of 2018 at one size, that of 2021 after them, and the way to check what is said. */
export function VotesFront() {
  const { t } = useWords()
  const first = useQuery(decisionQuery(founding)).data
  const second = useQuery(decisionQuery(rival)).data
  const third = useQuery(decisionQuery(later)).data
  // A hub whose record holds other texts shows its doors alone.
  if (!first || !second) return null
  return (
    <>
      <section className="stack" aria-labelledby="votes">
        <h2 id="votes">{t('votes.title')}</h2>
        <p>{t('votes.foundingLead')}</p>
        <div className="vote-pair">
          <DecisionCard decision={first} />
          <DecisionCard decision={second} />
        </div>
        <YesOnBoth first={founding} second={rival} />
        {third && <DecisionCard decision={third} />}
        <p className="quiet small">{t('votes.regionNote')}</p>
        <p>
          <Link to="/votes">{t('votes.allDecisions')}</Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="check">
        <h2 id="check">{t('votes.check')}</h2>
        <p>{t('votes.checkLead')}</p>
        <CheckForm />
        <p>
          <Link to="/votes/check">{t('votes.checkMore')}</Link>
        </p>
      </section>
    </>
  )
}
