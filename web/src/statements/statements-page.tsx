import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { statementsQuery } from './queries.ts'
import { StatementTable } from './statement-table.tsx'

/** What was stated, the latest first; one's own drafts among it. */
export function StatementsPage() {
  const { t } = useWords()
  const query = useInfiniteQuery(statementsQuery({}))
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap(({ items }) => items)
  return (
    <Page
      title={t('statements.title')}
      lead={t('statements.lead')}
      beside={
        pages[0]?.can.write === true && (
          <p>
            <Link to="/write-a-statement" className="button">
              {t('statements.write')}
            </Link>
          </p>
        )
      }
    >
      {query.isPending && <Waiting />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {pages.length > 0 &&
        (rows.length === 0 ? (
          <p className="quiet">
            {t('statements.none')} {t('statements.noneMore')}
          </p>
        ) : (
          <StatementTable rows={rows} withPlace />
        ))}
      <MoreButton query={query} />
    </Page>
  )
}
