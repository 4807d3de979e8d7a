import { meetings } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { DayRange, ModeField, type Texts, TextsField, writtenTexts } from './fields.tsx'
import { bodyQuery, refreshMeetings } from './queries.ts'
import { today } from './session-table.tsx'
import { kindWords } from './session-words.ts'
import { Written } from './written.tsx'

/** Scheduling a session of a body, by its secretariat. */
export function SchedulePage() {
  const { t } = useWords()
  const { body } = useParams({ from: '/bodies/$body/schedule' })
  const query = useQuery(bodyQuery(body))
  return (
    <LoadedPage query={query}>
      {(data) => (
        <Page
          title={t('meetings.schedule')}
          lead={t('meetings.changeLead')}
          above={
            <nav aria-label={t('shell.trail')}>
              <ol className="trail">
                <li>
                  <Link to="/bodies/$body" params={{ body }}>
                    <Written texts={data.names} />
                  </Link>
                </li>
              </ol>
            </nav>
          }
        >
          {data.can.change === true ? (
            <Schedule body={body} />
          ) : (
            <p className="note" data-kind="warn">
              {t('shell.forbidden')}
            </p>
          )}
        </Page>
      )}
    </LoadedPage>
  )
}

function Schedule({ body }: { body: string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [titles, setTitles] = useState<Texts>({})
  const [kind, setKind] = useState<meetings.SessionRow['kind']>('substantive')
  const [ordinal, setOrdinal] = useState('')
  const [days, setDays] = useState({ from: today(), to: today() })
  const [venue, setVenue] = useState('')
  const [mode, setMode] = useState<(typeof meetings.sessionModes)[number]>()
  const schedule = useMutation({
    mutationFn: () =>
      client.call(meetings.scheduleSession, {
        params: { body },
        body: {
          ...{ titles: writtenTexts(titles), kind, ...days, mode },
          ordinal: ordinal === '' ? undefined : Number(ordinal),
          venue: venue.trim() === '' ? undefined : venue,
        },
      }),
    onSuccess: async (made) => {
      await refreshMeetings()
      await navigate({ to: '/sessions/$session', params: { session: made.id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    schedule.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      <TextsField label={t('meetings.sessionTitle')} value={titles} onChange={setTitles} />
      <label className="field">
        <span className="label">{t('meetings.kind')}</span>
        <select
          value={kind}
          onChange={({ target }) =>
            setKind(meetings.sessionKinds.find((each) => each === target.value) ?? kind)
          }
        >
          {meetings.sessionKinds.map((each) => (
            <option key={each} value={each}>
              {t(kindWords[each])}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{t('meetings.ordinal')}</span>
        <input
          type="number"
          min={1}
          max={10_000}
          value={ordinal}
          onChange={({ target }) => setOrdinal(target.value)}
        />
      </label>
      <DayRange value={days} onChange={setDays} />
      <TextField label={t('meetings.venue')} value={venue} onChange={setVenue} optional />
      <ModeField value={mode} onChange={setMode} />
      {schedule.isError && <Trouble error={schedule.error} />}
      <button type="submit" className="button" disabled={schedule.isPending}>
        {t('meetings.schedule')}
      </button>
    </form>
  )
}
