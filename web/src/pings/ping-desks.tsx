import type { pings } from '@comity/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Written } from '../meetings/written.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { OwnDesk } from './own-desk.tsx'
import { letterWords } from './ping-words.ts'
import { pingDesksQuery } from './queries.ts'

/** Desks one by one: those of one's own state to be answered for, and all for whoever runs the check. */
export function PingDesks({ ping, whole }: { ping: string; whole: boolean }) {
  const { t } = useWords()
  const [waiting, setWaiting] = useState(false)
  const query = useInfiniteQuery(pingDesksQuery(ping, waiting))
  const rows = query.data?.pages.flatMap(({ items }) => items)
  const isOfState = rows?.every(({ own }) => own !== undefined) === true
  return (
    <section className="stack" aria-labelledby="desks">
      <h2 id="desks">{t(whole && !isOfState ? 'pings.desks' : 'pings.ownDesks')}</h2>
      {whole && (
        <label className="choice">
          <input
            type="checkbox"
            checked={waiting}
            onChange={({ target }) => setWaiting(target.checked)}
          />
          <span>{t('pings.waitingAlone')}</span>
        </label>
      )}
      {query.isPending && <Waiting />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {rows?.length === 0 && !whole && <p className="quiet">{t('pings.noDesks')}</p>}
      {rows !== undefined && rows.length > 0 && isOfState && (
        <div className="stack">
          {rows.map((each) => (
            <OwnDesk key={each.contact} ping={ping} desk={each} />
          ))}
        </div>
      )}
      {rows !== undefined && rows.length > 0 && !isOfState && <Desks rows={rows} />}
      <MoreButton query={query} />
    </section>
  )
}

function Desks({ rows }: { rows: readonly pings.PingDesk[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('contacts.desk')}</th>
          <th scope="col">{t('directory.state')}</th>
          <th scope="col">{t('pings.answer')}</th>
          <th scope="col">{t('pings.took')}</th>
          <th scope="col">{t('pings.letters')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.contact}>
            <th scope="row" className="main">
              <Written texts={row.names} />
            </th>
            <td>
              <Written texts={row.stateNames} /> <span className="code">{row.state}</span>
            </td>
            <td>
              <Answer desk={row} />
            </td>
            <td>{row.seconds === undefined ? '–' : format.lasting(row.seconds)}</td>
            <td>
              <Letters letters={row.letters} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export function Answer({ desk: { by, isWrong } }: { desk: pings.PingDesk }) {
  const { t } = useWords()
  if (by === undefined) return t('pings.noAnswer')
  return (
    <>
      {t(by === 'hub' ? 'pings.byHub' : 'pings.byLink')}
      {isWrong && (
        <>
          {' '}
          <span className="tag">{t('pings.toCorrect')}</span>
        </>
      )}
    </>
  )
}

/** How its e-mail went, each outcome once. */
export function Letters({ letters }: { letters: pings.PingDesk['letters'] }) {
  const { t, format } = useWords()
  const outcomes = [...new Set(letters.map(({ status }) => status))]
  return outcomes.length === 0 ? '–' : format.list(outcomes.map((each) => t(letterWords[each])))
}
