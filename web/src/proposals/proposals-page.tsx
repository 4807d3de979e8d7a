import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { stageText } from './proposal-words.ts'
import { proposalsQuery } from './queries.ts'

/** The proposals that one may see, the latest first. */
export function ProposalsPage() {
  const { t } = useWords()
  const query = useInfiniteQuery(proposalsQuery())
  return (
    <Page title={t('proposals.title')} lead={t('proposals.lead')}>
      <Loaded query={query}>
        {({ pages }) => (
          <ul>
            {pages
              .flatMap(({ items }) => items)
              .map((row) => (
                <li key={row.id}>
                  <Link to="/proposals/$proposal" params={{ proposal: row.id }}>
                    <bdi>{row.title}</bdi>
                  </Link>{' '}
                  {stageText(t, row.stage)}
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      <MoreButton query={query} name={t('proposals.older')} />
    </Page>
  )
}
