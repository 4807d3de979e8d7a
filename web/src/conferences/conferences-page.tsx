import type { conferences } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Days } from '../meetings/days.tsx'
import { Written } from '../meetings/written.tsx'
import { LoadedPage } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { statusWords } from './conference-words.ts'
import { conferencesQuery } from './queries.ts'

/** The conferences that one may see, the latest days first. */
export function ConferencesPage() {
  const { t } = useWords()
  const query = useQuery(conferencesQuery)
  return (
    <LoadedPage query={query}>
      {({ items, createFor }) => (
        <Page
          title={t('conferences.title')}
          lead={t('conferences.lead')}
          above={
            <nav aria-label={t('shell.trail')}>
              <ol className="trail">
                <li>
                  <Link to="/bodies">{t('meetings.allBodies')}</Link>
                </li>
              </ol>
            </nav>
          }
        >
          {createFor.length > 0 && (
            <div className="buttons">
              <Link to="/create-a-conference" className="button">
                {t('conferences.create')}
              </Link>
            </div>
          )}
          {items.length === 0 ? (
            <p className="quiet">{t('conferences.none')}</p>
          ) : (
            <ConferenceTable rows={items} />
          )}
        </Page>
      )}
    </LoadedPage>
  )
}

function ConferenceTable({ rows }: { rows: readonly conferences.ConferenceRow[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('conferences.conference')}</th>
          <th scope="col">{t('meetings.days')}</th>
          <th scope="col">{t('conferences.host')}</th>
          <th scope="col">{t('meetings.status')}</th>
          <th scope="col" className="number">
            {t('conferences.delegations')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/conferences/$conference" params={{ conference: row.id }}>
                <Written texts={row.titles} />
              </Link>
            </th>
            <td>
              <Days from={row.from} to={row.to} />
            </td>
            <td>
              <Party entry={`state:${row.host}`} />
            </td>
            <td>{t(statusWords[row.status])}</td>
            <td className="number">{format.number(row.delegations)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
