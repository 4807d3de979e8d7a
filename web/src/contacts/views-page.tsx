import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Entry, Trail } from './contact-page.tsx'
import { viewsQuery } from './queries.ts'

/** Who of others saw how one's own state is reached. */
export function ViewsPage() {
  const { t } = useWords()
  const query = useInfiniteQuery(viewsQuery)
  const rows = query.data?.pages.flatMap(({ items }) => items)
  return (
    <Page title={t('contacts.log')} lead={t('contacts.logLead')} above={<Trail />}>
      {query.isPending && <Waiting />}
      {query.isError && <Trouble error={query.error} />}
      {rows?.length === 0 && (
        <div className="empty">
          <p>{t('contacts.logNone')}</p>
        </div>
      )}
      {rows !== undefined && rows.length > 0 && (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('contacts.who')}</th>
              <th scope="col">{t('contacts.at')}</th>
              <th scope="col">{t('contacts.desk')}</th>
              <th scope="col">{t('contacts.entry')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="main">
                  <Party entry={row.party} />
                </th>
                <td>
                  <When at={row.at} />
                </td>
                <td>
                  <Link to="/contacts/$contact" params={{ contact: row.contact }} preload={false}>
                    <Written texts={row.names} />
                  </Link>
                </td>
                <td>
                  <Entry index={row.entry} epoch={row.epoch} />
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
