import type { lawComparison } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Advice } from './advice.tsx'
import { Amendments } from './amendments.tsx'
import { DayChoice } from './choose-matrix.tsx'
import { ArticleChoice, StateChoice } from './choose-two.tsx'
import { ElementsBeside } from './elements-beside.tsx'
import { LawColumn } from './law-column.tsx'
import { PairPoints } from './pair-points.tsx'
import { comparisonQuery, pairTimelineQuery } from './queries.ts'
import { Reach } from './reach.tsx'
import { compareSearchFrom } from './search.ts'
import { TextOf } from './text-of.tsx'
import { Trail } from './trail.tsx'

/** Two laws on one article as of a day; what is compared stands in the address. */
export function ComparePage() {
  const { t } = useWords()
  const search = useSearch({ from: '/laws/compare' })
  const navigate = useNavigate({ from: '/laws/compare' })
  const { first, second, article } = search
  const isWhole = first !== undefined && second !== undefined && article !== undefined
  return (
    <Page title={t('laws.compare')} lead={t('laws.compareLead')} above={<Trail />}>
      <Advice />
      <form
        key={JSON.stringify(search)}
        className="stack no-print"
        onSubmit={(event) => {
          event.preventDefault()
          const given = Object.fromEntries(new FormData(event.currentTarget))
          void navigate({ search: compareSearchFrom(given) })
        }}
      >
        <div className="vote-filters">
          <StateChoice name="first" label={t('laws.first')} value={first} />
          <StateChoice name="second" label={t('laws.second')} value={second} />
          <ArticleChoice value={article} />
          <DayChoice value={search.on} />
        </div>
        <div className="buttons">
          <button type="submit" className="button">
            {t('laws.show')}
          </button>
        </div>
      </form>
      {!isWhole && <p>{t('laws.chooseTwo')}</p>}
      {isWhole && first === second && <p>{t('laws.twoStates')}</p>}
      {isWhole && first !== second && <Comparison search={{ ...search, first, second, article }} />}
    </Page>
  )
}

function Comparison({ search }: { search: Parameters<typeof comparisonQuery>[0] }) {
  const found = useQuery(comparisonQuery(search))
  return <Loaded query={found}>{(both) => <Both both={both} />}</Loaded>
}

function Both({ both }: { both: lawComparison.LawComparison }) {
  const { t, format } = useWords()
  const { article, first, second, on } = both
  return (
    <>
      <p>
        <strong>
          {article.number} <TextOf texts={article.title} />
        </strong>{' '}
        · {t('laws.on')} {format.date(on)}
      </p>
      <ElementsBeside article={article} sides={[first, second]} />
      <Reach both={both} />
      <OverTime first={first.cell.state} second={second.cell.state} article={article.id} />
      <div className="law-columns">
        <LawColumn cell={first} article={article} />
        <LawColumn cell={second} article={article} />
      </div>
    </>
  )
}

function OverTime(props: { first: string; second: string; article: string }) {
  const { t } = useWords()
  const found = useQuery(pairTimelineQuery(props.first, props.second, props.article))
  return (
    <section className="stack" aria-labelledby="pair-over-time">
      <h2 id="pair-over-time">{t('laws.pairOverTime')}</h2>
      <p className="quiet">{t('laws.overTimeHint')}</p>
      <Loaded query={found}>
        {({ points, amendments, material }) => (
          <>
            <PairPoints points={points} />
            <Amendments amendments={amendments} material={material} />
          </>
        )}
      </Loaded>
    </section>
  )
}
