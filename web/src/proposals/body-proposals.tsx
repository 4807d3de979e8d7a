import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { useWords } from '../shell/words.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { proposalsQuery } from './queries.ts'

const shown = 10

/** The latest proposals before a body, on its own page and on those of its sessions. */
export function BodyProposals({ body }: { body: string }) {
  const { t } = useWords()
  const query = useInfiniteQuery(proposalsQuery(body))
  return (
    <section className="stack" aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals.title')}</h2>
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items).slice(0, shown)
          if (rows.length === 0) return <p className="quiet">{t('proposals.none')}</p>
          return (
            <>
              <ProposalTable rows={rows} />
              <p>
                <Link to="/proposals" search={{ body }}>
                  {t('proposals.allOfBody')}
                </Link>
              </p>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
