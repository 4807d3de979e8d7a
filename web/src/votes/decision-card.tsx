import type { votes } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { Bases, Result } from './count.tsx'
import { comparisonQuery } from './queries.ts'
import { TileGrid } from './tile-grid.tsx'

/** One decision beside another of the same size, so that neither looks the greater. */
export function DecisionCard({ decision }: { decision: votes.Decision }) {
  const { t, format } = useWords()
  const isHeld = Object.values(decision.roll).some((codes) => codes.length > 0)
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
      {decision.figures && <Bases figures={decision.figures} />}
      {isHeld && <TileGrid roll={decision.roll} small />}
      {decision.mode === 'without_vote' && <p>{t('votes.withoutVoteLead')}</p>}
      {decision.doubt !== undefined && (
        <p className="quiet">
          {t('votes.notCertain')}: <bdi lang="en">{decision.doubt}</bdi>
        </p>
      )}
    </article>
  )
}

/** How many voted yes on both of two texts, and the way to all that compares them. */
export function YesOnBoth({ first, second }: { first: string; second: string }) {
  const { t } = useWords()
  const both = useQuery(comparisonQuery(first, second)).data
  const yes = both?.cells.find((cell) => cell.first === 'yes' && cell.second === 'yes')
  return (
    <p>
      {both && t('votes.bothYes', { count: yes?.members.length ?? 0 })}{' '}
      <Link to="/votes/compare" search={{ first, second }}>
        {t('votes.compare')}
      </Link>
    </p>
  )
}
