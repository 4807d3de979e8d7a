import type { meetings } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { aheadQuery, bodiesQuery } from './queries.ts'
import { isPast, SessionTable, today } from './session-table.tsx'
import { Subscribe } from './subscribe.tsx'
import { Written } from './written.tsx'

/** What is under way and to come, the calendar of it, and the bodies that meet. */
export function BodiesPage() {
  const { t } = useWords()
  const bodies = useQuery(bodiesQuery)
  return (
    <Page title={t('meetings.title')} lead={t('meetings.bodiesLead')}>
      <div className="buttons">
        <Link to="/conferences" className="button" data-kind="quiet">
          {t('conferences.title')}
        </Link>
      </div>
      <Ahead />
      <section className="stack" aria-labelledby="bodies">
        <h2 id="bodies">{t('meetings.bodies')}</h2>
        <Loaded query={bodies}>
          {({ items, createIn }) => (
            <>
              {createIn.length > 0 && (
                <div className="buttons">
                  <Link to="/create-a-body" className="button">
                    {t('meetings.createBody')}
                  </Link>
                </div>
              )}
              {items.length === 0 ? (
                <p className="quiet">{t('meetings.bodiesNone')}</p>
              ) : (
                <Bodies rows={items} />
              )}
            </>
          )}
        </Loaded>
      </section>
      <Subscribe path="/api/calendar.ics" />
    </Page>
  )
}

function Ahead() {
  const { t } = useWords()
  const day = today()
  const query = useQuery(aheadQuery(day))
  return (
    <section className="stack" aria-labelledby="ahead">
      <h2 id="ahead">{t('meetings.ahead')}</h2>
      <Loaded query={query}>
        {({ items }) => {
          const rows = items.filter((row) => !isPast(row, day))
          return rows.length === 0 ? (
            <p className="quiet">{t('meetings.aheadNone')}</p>
          ) : (
            <SessionTable rows={rows} withBody />
          )
        }}
      </Loaded>
    </section>
  )
}

function Bodies({ rows }: { rows: readonly meetings.BodyRow[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('meetings.body')}</th>
          <th scope="col">{t('meetings.setUpBy')}</th>
          <th scope="col" className="number">
            {t('meetings.sessions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/bodies/$body" params={{ body: row.id }}>
                <Written texts={row.names} />
              </Link>{' '}
              <BodyTags body={row} />
            </th>
            <td>
              {row.mandateSymbol === undefined ? (
                '–'
              ) : (
                <bdi className="body-symbol">{row.mandateSymbol}</bdi>
              )}
            </td>
            <td className="number">{format.number(row.sessions)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export function BodyTags({ body }: { body: meetings.BodyRow }) {
  const { t } = useWords()
  return (
    <>
      <span className="tag">
        {t(body.kind === 'working' ? 'meetings.working' : 'meetings.recorded')}
      </span>{' '}
      {body.audience === 'group' && <span className="tag">{t('meetings.forGroup')}</span>}
    </>
  )
}
