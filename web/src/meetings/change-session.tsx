import { meetings } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { DayRange, ModeField } from './fields.tsx'
import { refreshMeetings } from './queries.ts'
import { statusWords } from './session-words.ts'

type Status = meetings.SessionStatus

/** The secretariat's form: another status, other days or another place, with the reason. */
export function ChangeSession({ session }: { session: meetings.Session }) {
  const { t } = useWords()
  const [status, setStatus] = useState<Status>(session.status)
  const [days, setDays] = useState({ from: session.from ?? '', to: session.to ?? '' })
  const [isOpen, setOpen] = useState(session.from === undefined)
  const [venue, setVenue] = useState(session.venue ?? '')
  const [mode, setMode] = useState(session.mode)
  const [reason, setReason] = useState('')
  const mayBeOpen = status === 'postponed'
  const change = useMutation({
    mutationFn: () =>
      client.call(meetings.changeSession, {
        params: { session: session.id },
        body: {
          seen: session.sequence,
          status,
          days: mayBeOpen && isOpen ? null : days.from === '' ? undefined : days,
          venue: venue.trim() === '' ? null : venue,
          mode: mode ?? null,
          reason: reason.trim() === '' ? undefined : reason,
        },
      }),
    onSuccess: refreshMeetings,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  if (session.next.length === 0) return <p className="quiet">{t('meetings.over')}</p>
  return (
    <form className="form box" onSubmit={send} aria-labelledby="change">
      <h2 id="change">{t('meetings.change')}</h2>
      <p>{t('meetings.changeLead')}</p>
      <label className="field">
        <span className="label">{t('meetings.becomes')}</span>
        <select
          value={status}
          onChange={(event) => {
            const chosen = meetings.sessionStatuses.find((each) => each === event.target.value)
            if (chosen !== undefined) setStatus(chosen)
          }}
        >
          <option value={session.status}>
            {t('meetings.staysAs', { status: t(statusWords[session.status]) })}
          </option>
          {session.next.map((next) => (
            <option key={next} value={next}>
              {t(statusWords[next])}
            </option>
          ))}
        </select>
      </label>
      {mayBeOpen && (
        <label className="choice">
          <input
            type="checkbox"
            checked={isOpen}
            onChange={(event) => setOpen(event.target.checked)}
          />
          <span>{t('meetings.daysOpen')}</span>
        </label>
      )}
      {!(mayBeOpen && isOpen) && session.status !== 'closed' && (
        <DayRange value={days} onChange={setDays} />
      )}
      <TextField label={t('meetings.venue')} value={venue} onChange={setVenue} optional />
      <ModeField value={mode} onChange={setMode} />
      <TextField
        label={t('meetings.reason')}
        hint={t('meetings.reasonHint')}
        value={reason}
        onChange={setReason}
        optional
      />
      {change.isError && <Trouble error={change.error} />}
      <button type="submit" className="button" disabled={change.isPending}>
        {t('meetings.change')}
      </button>
    </form>
  )
}
