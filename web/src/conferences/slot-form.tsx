import { conferences, type delegations } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Texts, TextsField, writtenTexts } from '../meetings/fields.tsx'
import { textOf } from '../meetings/written.tsx'
import { Boxes } from '../shell/boxes.tsx'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { useDelegationName } from './delegation-name.tsx'
import { dateOf } from './programme.tsx'
import { showConference } from './queries.ts'

/** Adds a slot, or writes anew the one that was chosen. */
export function SlotForm(props: {
  conference: conferences.Conference
  there: readonly delegations.DelegationRow[]
  slot: conferences.Slot | undefined
  done: () => void
}) {
  const { t, format, language } = useWords()
  const nameOf = useDelegationName()
  const { conference, slot } = props
  const [titles, setTitles] = useState<Texts>(slot === undefined ? {} : plain(slot.titles))
  const [day, setDay] = useState(slot?.day ?? 1)
  const [starts, setStarts] = useState(slot?.starts ?? '10:00')
  const [ends, setEnds] = useState(slot?.ends ?? '11:00')
  const [room, setRoom] = useState(slot?.room ?? '')
  const [speakers, setSpeakers] = useState<string[]>(slot?.speakers ?? [])
  const form = useRef<HTMLFormElement>(null)
  // Whoever chose a slot above is taken to where it is written.
  useEffect(() => {
    if (slot !== undefined) form.current?.querySelector('input')?.focus()
  }, [slot])
  const send = useMutation({
    mutationFn: () => {
      const written = {
        ...{ titles: writtenTexts(titles), day, starts, ends, speakers },
        room: room.trim() === '' ? undefined : room,
      }
      return slot === undefined
        ? client.call(conferences.addSlot, {
            ...{ params: { conference: conference.id }, body: written },
          })
        : client.call(conferences.changeSlot, {
            ...{ params: { slot: slot.id }, body: { ...written, seen: slot.version } },
          })
    },
    onSuccess: async (one) => {
      props.done()
      await showConference(one)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  const title =
    slot === undefined
      ? t('conferences.addSlot')
      : t('conferences.changeNamed', { title: textOf(slot.titles, language).text })
  return (
    <form className="form box" ref={form} onSubmit={submit} aria-labelledby="slot">
      <h3 id="slot">{title}</h3>
      <TextsField label={t('conferences.slotTitle')} value={titles} onChange={setTitles} />
      <label className="field">
        <span className="label">{t('conferences.day')}</span>
        <select value={day} onChange={({ target }) => setDay(Number(target.value))}>
          {daysOf(conference).map((each) => (
            <option key={each} value={each}>
              {conference.from === undefined
                ? t('conferences.dayNumber', { day: format.number(each) })
                : t('conferences.dayOn', {
                    day: format.number(each),
                    date: format.date(dateOf(conference.from, each)),
                  })}
            </option>
          ))}
        </select>
      </label>
      <TimeField label={t('conferences.starts')} value={starts} onChange={setStarts} />
      <TimeField label={t('conferences.ends')} value={ends} onChange={setEnds} />
      <TextField label={t('conferences.room')} value={room} onChange={setRoom} optional />
      {props.there.length > 0 && (
        <Boxes
          legend={t('conferences.speakers')}
          offered={props.there.map((each) => ({ value: each.id, name: nameOf(each) }))}
          value={speakers}
          onChange={setSpeakers}
        />
      )}
      {send.isError && <Trouble error={send.error} />}
      <div className="buttons">
        <button type="submit" className="button" disabled={send.isPending}>
          {slot === undefined ? t('conferences.addSlot') : t('conferences.changeThis')}
        </button>
        {slot !== undefined && (
          <button type="button" className="button" data-kind="quiet" onClick={props.done}>
            {t('conferences.leaveForm')}
          </button>
        )}
      </div>
    </form>
  )
}

const TimeField = (props: { label: string; value: string; onChange: (time: string) => void }) => (
  <label className="field">
    <span className="label">{props.label}</span>
    <input
      type="time"
      className="day"
      required
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
    />
  </label>
)

/** Those that it has; while they are still to be set, as many as a conference mostly takes. */
function daysOf({ from, to }: conferences.Conference): number[] {
  const length =
    from === undefined || to === undefined
      ? 10
      : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  return Array.from({ length }, (_, at) => at + 1)
}

const plain = (texts: conferences.Slot['titles']): Texts =>
  Object.fromEntries(Object.entries(texts).map(([lang, { text }]) => [lang, text]))
