import type { votes } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { Bases, Result } from '../votes/count.tsx'
import { comparisonQuery, decisionQuery } from '../votes/queries.ts'
import { TileGrid } from '../votes/tile-grid.tsx'

const founding = 'A/RES/73/27'
const rival = 'A/RES/73/266'
const later = 'A/RES/76/19'

/** The two texts of 2018 at one size, that of 2021 beside them, and the way to check what is said. */
export function VotesFront() {
  const { t } = useWords()
  const first = useQuery(decisionQuery(founding)).data
  const second = useQuery(decisionQuery(rival)).data
  const third = useQuery(decisionQuery(later)).data
  const both = useQuery(comparisonQuery(founding, rival)).data
  // A hub whose record holds other texts shows its doors alone.
  if (!first || !second) return null
  const yes = both?.cells.find((cell) => cell.first === 'yes' && cell.second === 'yes')
  return (
    <section className="stack" aria-labelledby="votes">
      <h2 id="votes">{t('votes.title')}</h2>
      <p>{t('votes.foundingLead')}</p>
      <div className="vote-pair">
        <Card decision={first} />
        <Card decision={second} />
      </div>
      {yes && (
        <p>
          {t('votes.bothYes', { count: yes.members.length })}{' '}
          <Link to="/votes/compare" search={{ first: founding, second: rival }}>
            {t('votes.compare')}
          </Link>
        </p>
      )}
      {third && (
        <p>
          <Link to="/votes/$" params={{ _splat: third.id }}>
            <bdi>{third.id}</bdi>
          </Link>
          {': '}
          <bdi lang="en">{third.title}</bdi>
          {' · '}
          <Result row={third} />
        </p>
      )}
      <div className="buttons">
        <Link to="/votes/check" className="button">
          {t('votes.check')}
        </Link>
        <Link to="/votes">{t('votes.allDecisions')}</Link>
      </div>
    </section>
  )
}

function Card({ decision }: { decision: votes.Decision }) {
  const { format } = useWords()
  return (
    <article className="vote-card">
      <h3>
        <Link to="/votes/$" params={{ _splat: decision.id }}>
          <bdi>{decision.id}</bdi>
        </Link>
      </h3>
      <p>
        <bdi lang="en">{decision.title}</bdi>
      </p>
      <p>
        {format.date(decision.date)} · <Result row={decision} />
      </p>
      <TileGrid roll={decision.roll} small />
      {decision.figures && <Bases figures={decision.figures} />}
    </article>
  )
}
