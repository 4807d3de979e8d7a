import { exchange } from '@comity/contract'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client } from '../shell/client.ts'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { CollectionTitle } from './collection-title.tsx'

const submissionsQuery = infiniteQueryOptions({
  queryKey: ['submissions'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    client.call(exchange.submissions, { query: { cursor: pageParam } }, signal),
  getNextPageParam: (page) => page.next,
})

/** What one's own party has submitted, newest first. */
export function SubmissionsPage() {
  const { t, format } = useWords()
  const query = useInfiniteQuery(submissionsQuery)
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('exchange.submissions')} lead={t('exchange.submissionsLead')}>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data !== undefined && rows.length === 0 && (
        <div className="empty">
          <p>{t('exchange.submissionsEmpty')}</p>
          <Link to="/collections" className="button">
            {t('exchange.collections')}
          </Link>
        </div>
      )}
      {rows.length > 0 && (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('exchange.added')}</th>
              <th scope="col">{t('exchange.collection')}</th>
              <th scope="col" className="number">
                {t('exchange.objects')}
              </th>
              <th scope="col" className="number">
                {t('exchange.accepted')}
              </th>
              <th scope="col" className="number">
                {t('exchange.refused')}
              </th>
              <th scope="col">{t('record.entries')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="main">
                  <Link to="/submissions/$submission" params={{ submission: row.id }}>
                    <When at={row.requestedAt} />
                  </Link>
                </th>
                <td>
                  <CollectionTitle id={row.collection} />
                </td>
                <td className="number">{format.number(row.total)}</td>
                <td className="number">{format.number(row.success)}</td>
                <td className="number">{format.number(row.failure)}</td>
                <td>
                  <span className="code">
                    {row.firstIndex === undefined
                      ? '–'
                      : `${row.firstIndex}–${row.lastIndex ?? ''}`}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <MoreButton query={query} />
    </Page>
  )
}
