import { conferences, type meetings } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { DayRange, ModeField, type Texts, TextsField, writtenTexts } from '../meetings/fields.tsx'
import { today } from '../meetings/session-table.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { ConferenceTrail } from './conference-trail.tsx'
import { effectWords, shownWords } from './conference-words.ts'
import { conferencesQuery, showConference } from './queries.ts'
import { ZoneField } from './zone-field.tsx'

/** Creating a conference of a body, by its secretariat. */
export function CreateConferencePage() {
  const { t } = useWords()
  const query = useQuery(conferencesQuery)
  return (
    <LoadedPage query={query}>
      {({ createFor }) => (
        <Page
          title={t('conferences.create')}
          lead={t('conferences.createLead')}
          above={<ConferenceTrail />}
        >
          {createFor.length > 0 ? (
            <Create bodies={createFor} />
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

type Body = Awaited<
  ReturnType<typeof client.call<typeof conferences.conferences>>
>['createFor'][number]

function Create({ bodies }: { bodies: readonly Body[] }) {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const [body, setBody] = useState(bodies[0]?.id ?? '')
  const [titles, setTitles] = useState<Texts>({})
  const [themes, setThemes] = useState<Texts>({})
  const [host, setHost] = useState('')
  const [venue, setVenue] = useState('')
  const [zone, setZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [days, setDays] = useState({ from: today(), to: today() })
  const [mode, setMode] = useState<(typeof meetings.sessionModes)[number]>()
  const [isPublic, setPublic] = useState(false)
  const [rules, setRules] = useState<Texts>({})
  const [shown, setShown] =
    useState<conferences.Conference['rules']['objectionsShown']>('participants')
  const [effect, setEffect] = useState<conferences.Conference['rules']['objectionEffect']>('bars')
  const mayBePublic = bodies.find(({ id }) => id === body)?.audience === 'public'
  const create = useMutation({
    mutationFn: () =>
      client.call(conferences.createConference, {
        body: {
          ...{ body, titles: writtenTexts(titles), host, zone, ...days, mode },
          audience: isPublic && mayBePublic ? 'public' : 'group',
          venue: venue.trim() === '' ? undefined : venue,
          themes: someTexts(themes),
          rulesTexts: someTexts(rules),
          ...{ objectionsShown: shown, objectionEffect: effect },
        },
      }),
    onSuccess: async (made) => {
      await showConference(made)
      await navigate({ to: '/conferences/$conference', params: { conference: made.id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      <SelectField
        label={t('conferences.organisedBy')}
        value={body}
        options={bodies.map(({ id, names }) => [id, nameIn(names, language) ?? id])}
        onChange={setBody}
      />
      <TextsField label={t('conferences.conferenceTitle')} value={titles} onChange={setTitles} />
      <TextsField label={t('conferences.theme')} value={themes} onChange={setThemes} optional />
      <StatePicker label={t('conferences.host')} value={host} onChange={setHost} />
      <TextField label={t('meetings.venue')} value={venue} onChange={setVenue} optional />
      <ZoneField label={t('conferences.zone')} value={zone} onChange={setZone} />
      <DayRange value={days} onChange={setDays} />
      <ModeField value={mode} onChange={setMode} />
      {mayBePublic && (
        <fieldset>
          <legend>{t('meetings.whoSees')}</legend>
          {[false, true].map((all) => (
            <label key={String(all)} className="choice">
              <input
                type="radio"
                name="audience"
                checked={isPublic === all}
                onChange={() => setPublic(all)}
              />
              <span>{t(all ? 'meetings.everyone' : 'conferences.groupAndInvited')}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextsField label={t('conferences.rules')} value={rules} onChange={setRules} optional />
      <SelectField
        label={t('conferences.objectionsShown')}
        value={shown}
        options={conferences.objectionsShown.map((each) => [each, t(shownWords[each])])}
        onChange={setShown}
      />
      <SelectField
        label={t('conferences.objectionEffect')}
        value={effect}
        options={conferences.objectionEffects.map((each) => [each, t(effectWords[each])])}
        onChange={setEffect}
      />
      {create.isError && <Trouble error={create.error} />}
      <button type="submit" className="button" disabled={create.isPending || host === ''}>
        {t('conferences.create')}
      </button>
    </form>
  )
}

function someTexts(texts: Texts): Texts | undefined {
  const written = writtenTexts(texts)
  return Object.keys(written).length === 0 ? undefined : written
}
