import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { LoadedPages } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-table.tsx'
import { FilterForm } from './filter-form.tsx'
import { filtersFrom } from './filters.ts'
import { decisionsQuery } from './queries.ts'

/** The decisions on record, the latest first; what is looked for stands in the address. */
export function DecisionsPage() {
  const { t } = useWords()
  const filters = useSearch({ from: '/votes/' })
  const navigate = useNavigate({ from: '/votes/' })
  const found = useInfiniteQuery(decisionsQuery(filters))
  return (
    <Page
      title={t('votes.decisions')}
      lead={t('votes.decisionsLead')}
      beside={
        <p>
          <Link to="/votes/check" className="button">
            {t('votes.check')}
          </Link>{' '}
          <Link to="/votes/compare">{t('votes.compare')}</Link>{' '}
          <Link to="/statements">{t('statements.title')}</Link>{' '}
          <Link to="/votes/imports">{t('imports.title')}</Link>
        </p>
      }
    >
      <FilterForm
        filters={filters}
        choose={(given) => void navigate({ search: filtersFrom(given) })}
      />
      <LoadedPages query={found}>
        {(pages, { total }) =>
          total === 0 ? (
            <p>{t('votes.nothingSo')}</p>
          ) : (
            <Decisions rows={pages.flatMap(({ items }) => items)} />
          )
        }
      </LoadedPages>
    </Page>
  )
}
