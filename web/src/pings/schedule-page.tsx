import { contacts, pings } from '@comity/contract'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { directoryWords, kindWords } from '../contacts/contact-words.ts'
import { type Texts, TextsField, writtenTexts } from '../meetings/fields.tsx'
import { Boxes } from '../shell/boxes.tsx'
import { client } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { Exercise, Trail } from './exercise.tsx'
import { channelWords } from './ping-words.ts'
import { pingsQuery, refreshPings } from './queries.ts'

/** Scheduling a check: by a secretariat over desks shared with it, by a state over its own. */
export function SchedulePage() {
  const { t } = useWords()
  const query = useInfiniteQuery(pingsQuery)
  const [first] = query.data?.pages ?? []
  return (
    <Page
      title={t('pings.schedule')}
      lead={t('pings.scheduleLead')}
      above={<Trail />}
      beside={<Exercise />}
    >
      {query.isPending && <Waiting />}
      {query.isError && <Trouble error={query.error} />}
      {first &&
        (first.can.schedule === true ? (
          <Schedule email={first.email} />
        ) : (
          <p className="note" data-kind="warn">
            {t('pings.mayNot')}
          </p>
        ))}
    </Page>
  )
}

/** `2026-12-01T09:00` by the clock of this device, as the field writes it. */
const fieldTime = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
const later = (hours: number): string => fieldTime(new Date(Date.now() + hours * 3_600_000))

function Schedule({ email }: { email: boolean }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [titles, setTitles] = useState<Texts>({})
  const [kind, setKind] = useState<contacts.ContactKind>()
  const [directory, setDirectory] = useState<contacts.Desk['directories'][number]>()
  const [channels, setChannels] = useState<(typeof pings.pingChannels)[number][]>(
    email ? [...pings.pingChannels] : ['hub'],
  )
  const [opensAt, setOpensAt] = useState('')
  const [endsAt, setEndsAt] = useState(() => later(48))
  const [remind, setRemind] = useState('')
  const [announced, setAnnounced] = useState(true)
  const schedule = useMutation({
    mutationFn: () =>
      client.call(pings.schedulePing, {
        body: {
          ...{ titles: writtenTexts(titles), kind, directory, channels, announced },
          remindAfter: remind
            .split(/[,،，\s]+/u)
            .flatMap((each) => (each === '' ? [] : [Number(each)])),
          opensAt: opensAt === '' ? undefined : new Date(opensAt).toISOString(),
          endsAt: new Date(endsAt).toISOString(),
        },
      }),
    onSuccess: async ({ id }) => {
      await refreshPings()
      await navigate({ to: '/pings/$ping', params: { ping: id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    schedule.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      <TextsField label={t('pings.name')} value={titles} onChange={setTitles} />
      <Choice
        label={t('contacts.kind')}
        any={t('contacts.anyKind')}
        offered={contacts.contactKinds}
        nameOf={(each) => t(kindWords[each])}
        value={kind}
        onChange={setKind}
      />
      <Choice
        label={t('contacts.directories')}
        any={t('pings.anyDirectory')}
        offered={contacts.contactDirectories}
        nameOf={(each) => t(directoryWords[each])}
        value={directory}
        onChange={setDirectory}
      />
      <Boxes
        legend={t('pings.channels')}
        {...(email ? {} : { hint: t('pings.noEmail') })}
        offered={pings.pingChannels
          .filter((each) => email || each !== 'email')
          .map((each) => ({ value: each, name: t(channelWords[each]) }))}
        value={channels}
        onChange={setChannels}
      />
      <TimeField
        label={t('pings.opensAt')}
        hint={`${t('pings.inYourTime')} ${t('pings.emptyAtOnce')}`}
        value={opensAt}
        onChange={setOpensAt}
      />
      <TimeField
        label={t('pings.endsAt')}
        hint={t('pings.inYourTime')}
        value={endsAt}
        onChange={setEndsAt}
        required
      />
      <TextField
        label={t('pings.remind')}
        hint={t('pings.remindHint')}
        value={remind}
        onChange={setRemind}
        pattern="[0-9]+([,،，\s]+[0-9]+)*"
        code
        optional
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={announced}
          onChange={({ target }) => setAnnounced(target.checked)}
        />
        <span>{t('pings.announced')}</span>
      </label>
      <p className="hint quiet small">{t('pings.announcedHint')}</p>
      {schedule.isError && <Trouble error={schedule.error} />}
      <button type="submit" className="button" disabled={schedule.isPending}>
        {t('pings.submit')}
      </button>
    </form>
  )
}

function Choice<T extends string>(props: {
  label: string
  any: string
  offered: readonly T[]
  nameOf: (each: T) => string
  value: T | undefined
  onChange: (value: T | undefined) => void
}) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={({ target }) =>
          props.onChange(props.offered.find((each) => each === target.value))
        }
      >
        <option value="">{props.any}</option>
        {props.offered.map((each) => (
          <option key={each} value={each}>
            {props.nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  )
}

function TimeField(props: {
  label: string
  hint: string
  value: string
  onChange: (value: string) => void
  required?: boolean
}) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <span className="hint">{props.hint}</span>
      <input
        type="datetime-local"
        value={props.value}
        required={props.required === true}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  )
}
