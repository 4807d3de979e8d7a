import type { pings } from '@comity/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SignInFirst } from '../access/sign-in-first.tsx'
import { Trail as ContactTrail } from '../contacts/contact-page.tsx'
import { Written } from '../meetings/written.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Exercise } from './exercise.tsx'
import { statusWords } from './ping-words.ts'
import { pingsQuery } from './queries.ts'

/** The checks that one's own party runs, or that one is told of. */
export function PingsPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page
      title={t('pings.title')}
      lead={t('pings.lead')}
      above={<ContactTrail />}
      beside={<Exercise />}
    >
      {me.data === undefined ? <Waiting /> : me.data === null ? <SignInFirst /> : <Checks />}
    </Page>
  )
}

function Checks() {
  const { t } = useWords()
  const query = useInfiniteQuery(pingsQuery)
  if (query.isPending) return <Waiting />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const rows = query.data.pages.flatMap(({ items }) => items)
  return (
    <>
      {query.data.pages[0]?.can.schedule === true && (
        <div className="buttons no-print">
          <Link to="/schedule-a-check" className="button">
            {t('pings.schedule')}
          </Link>
        </div>
      )}
      {rows.length === 0 ? (
        <div className="empty">
          <p role="status">{t('pings.none')}</p>
          <p className="quiet">{t('pings.noneHint')}</p>
        </div>
      ) : (
        <Rows rows={rows} />
      )}
      <MoreButton query={query} />
    </>
  )
}

function Rows({ rows }: { rows: readonly pings.PingRow[] }) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('pings.name')}</th>
          <th scope="col">{t('pings.runBy')}</th>
          <th scope="col">{t('pings.opensAt')}</th>
          <th scope="col">{t('pings.endsAt')}</th>
          <th scope="col">{t('pings.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/pings/$ping" params={{ ping: row.id }}>
                <Written texts={row.titles} />
              </Link>
            </th>
            <td>
              <Party entry={row.owner} />
            </td>
            <td>
              <When at={row.startedAt ?? row.opensAt} />
            </td>
            <td>
              <When at={row.endedAt ?? row.endsAt} />
            </td>
            <td>
              <span className="tag">{t(statusWords[row.status])}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
