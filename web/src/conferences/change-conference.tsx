import { conferences } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { DayRange, ModeField } from '../meetings/fields.tsx'
import { client } from '../shell/client.ts'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { statusWords } from './conference-words.ts'
import { showConference } from './queries.ts'

/** The secretariat's form: another status, other days or another place, with the reason. */
export function ChangeConference({ conference }: { conference: conferences.Conference }) {
  const { t } = useWords()
  const { status: now, next, sequence, from, to } = conference
  const [status, setStatus] = useState<conferences.ConferenceStatus>(now)
  const [days, setDays] = useState({ from: from ?? '', to: to ?? '' })
  const [isOpen, setOpen] = useState(from === undefined)
  const [venue, setVenue] = useState(conference.venue ?? '')
  const [mode, setMode] = useState(conference.mode)
  const [reason, setReason] = useState('')
  const mayBeOpen = status === 'postponed'
  const change = useMutation({
    mutationFn: () =>
      client.call(conferences.changeConference, {
        params: { conference: conference.id },
        body: {
          ...{ seen: sequence, status, mode: mode ?? null },
          days: mayBeOpen && isOpen ? null : days.from === '' ? undefined : days,
          venue: venue.trim() === '' ? null : venue,
          reason: reason.trim() === '' ? undefined : reason,
        },
      }),
    onSuccess: showConference,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  if (next.length === 0) return <p className="quiet">{t('conferences.over')}</p>
  return (
    <form className="form box" onSubmit={send} aria-labelledby="change">
      <h2 id="change">{t('conferences.change')}</h2>
      <p>{t('meetings.changeLead')}</p>
      <SelectField
        label={t('meetings.becomes')}
        value={status}
        options={[
          [now, t('meetings.staysAs', { status: t(statusWords[now]) })],
          ...next.map((each) => [each, t(statusWords[each])] as const),
        ]}
        onChange={setStatus}
      />
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
      {!(mayBeOpen && isOpen) && now !== 'closed' && <DayRange value={days} onChange={setDays} />}
      <TextField label={t('meetings.venue')} value={venue} onChange={setVenue} optional />
      <ModeField value={mode} onChange={setMode} />
      <TextField label={t('meetings.reason')} value={reason} onChange={setReason} optional />
      {change.isError && <Trouble error={change.error} />}
      <button type="submit" className="button" disabled={change.isPending}>
        {t('conferences.change')}
      </button>
    </form>
  )
}
