import { proceedings } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { refreshProceedings, sessionMeetingsQuery } from './proceedings-queries.ts'
import { accessWords, meetingStatusWords } from './proceedings-words.ts'

/** The meetings of a session, each a door to its list of speakers. */
export function SessionMeetings({ session }: { session: string }) {
  const { t } = useWords()
  const query = useQuery(sessionMeetingsQuery(session))
  return (
    <section className="stack" aria-labelledby="meetings">
      <h2 id="meetings">{t('proceedings.meetings')}</h2>
      <Loaded query={query}>
        {({ items, can }) => (
          <>
            {items.length === 0 ? (
              <p className="quiet">{t('proceedings.meetingsNone')}</p>
            ) : (
              <Meetings rows={items} />
            )}
            {can.change === true && <Schedule session={session} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

function Meetings({ rows }: { rows: readonly proceedings.Meeting[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('proceedings.meetings')}</th>
          <th scope="col">{t('proceedings.meetingBegins')}</th>
          <th scope="col">{t('meetings.status')}</th>
          <th scope="col">{t('proceedings.meetingAccess')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/meetings/$meeting" params={{ meeting: row.id }}>
                {t('proceedings.meetingNumber', { number: format.number(row.number) })}
              </Link>
            </th>
            <td>
              <When at={row.startsAt} />
            </td>
            <td>{t(meetingStatusWords[row.status])}</td>
            <td>{t(accessWords[row.access])}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Schedule({ session }: { session: string }) {
  const { t } = useWords()
  const [begins, setBegins] = useState('')
  const [access, setAccess] = useState<'open' | 'closed'>('open')
  const [minutes, setMinutes] = useState('')
  const schedule = useMutation({
    mutationFn: () =>
      client.call(proceedings.scheduleMeeting, {
        params: { session },
        body: {
          access,
          startsAt: new Date(begins).toISOString(),
          speakingLimit: minutes === '' ? undefined : Number(minutes) * 60,
        },
      }),
    onSuccess: refreshProceedings,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    schedule.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <h3>{t('proceedings.scheduleMeeting')}</h3>
      <label className="field">
        <span className="label">
          {t('proceedings.meetingBegins')} ({Intl.DateTimeFormat().resolvedOptions().timeZone})
        </span>
        <input
          type="datetime-local"
          className="day"
          value={begins}
          onChange={({ target }) => setBegins(target.value)}
          required
        />
      </label>
      <fieldset>
        <legend>{t('proceedings.meetingAccess')}</legend>
        {(['open', 'closed'] as const).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="access"
              checked={access === each}
              onChange={() => setAccess(each)}
            />
            <span>{t(accessWords[each])}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span className="label">{t('proceedings.speakingLimit')}</span>
        <input
          type="number"
          min={1}
          max={120}
          value={minutes}
          onChange={({ target }) => setMinutes(target.value)}
        />
      </label>
      {schedule.isError && <Trouble error={schedule.error} />}
      <button type="submit" className="button" disabled={schedule.isPending}>
        {t('proceedings.scheduleMeeting')}
      </button>
    </form>
  )
}
