import { contacts, nominations } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { TextsField, writtenTexts } from '../meetings/fields.tsx'
import { Written } from '../meetings/written.tsx'
import { Boxes } from '../shell/boxes.tsx'
import { ChangedMeanwhile } from '../shell/changed-meanwhile.tsx'
import { client } from '../shell/client.ts'
import { nameIn, useNames } from '../shell/names.tsx'
import { partiesQuery } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
import { useBase } from '../shell/use-base.ts'
import { useWords } from '../shell/words.tsx'
import { ChannelFields, emptyChannel } from './channel-fields.tsx'
import { directoryWords, kindWords } from './contact-words.ts'
import { HoursFields } from './hours-fields.tsx'
import { useLanguageNames } from './language-list.tsx'
import { NoteFields, today } from './note-fields.tsx'
import { contactQuery, ownContactsQuery, refreshContacts } from './queries.ts'

type Desk = contacts.Desk

const emptyDesk = (language: string): Desk => ({
  ...{ kind: 'technical', names: {}, directories: ['own'], audience: ['states'], hours: 'always' },
  ...{ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, languages: [language] },
  ...{ channels: [emptyChannel], persons: [], backups: [] },
})

/** A desk as its state writes it, and the note that asks for it; another person approves it. */
export function DeskForm(props: { state: string; changes?: contacts.Contact }) {
  const { t, language } = useWords()
  const { state, changes } = props
  const navigate = useNavigate()
  const { base, isStale, takeUp, ask } = useBase(
    changes,
    (contact) => contact?.version ?? 0,
    contactQuery(changes?.id ?? '').queryKey,
  )
  const [desk, setDesk] = useState(() => changes?.own?.desk ?? emptyDesk(language))
  const [languages, setLanguages] = useState(desk.languages.join(', '))
  const [note, setNote] = useState({ number: '', date: today() })
  const unsaved = useUnsaved(useIsChanged({ desk, languages, note }))
  const languageNames = useLanguageNames()
  const offered = useOffered(state, changes?.id)
  const set = (change: Partial<Desk>) => setDesk((before) => ({ ...before, ...change }))
  const tags = languages.split(/[\s,،、]+/u).filter((tag) => tag !== '')
  const propose = useMutation({
    mutationFn: () =>
      client.call(nominations.nominate, {
        body: { note, items: [itemOf({ ...written(desk), languages: tags }, base)] },
      }),
    onSuccess: async () => {
      unsaved.settle()
      await refreshContacts()
      await navigate({ to: '/contact-nominations' })
    },
    onError: ask,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    propose.mutate()
  }
  return (
    <form className="form desk-form" onSubmit={send}>
      <NoteFields value={note} onChange={setNote} />
      <label className="field">
        <span className="label">{t('contacts.kind')}</span>
        <select
          value={desk.kind}
          onChange={({ target }) => {
            const kind = contacts.contactKinds.find((each) => each === target.value)
            if (kind !== undefined) set({ kind })
          }}
        >
          {contacts.contactKinds.map((each) => (
            <option key={each} value={each}>
              {t(kindWords[each])}
            </option>
          ))}
        </select>
      </label>
      <TextsField
        label={t('contacts.name')}
        value={desk.names}
        onChange={(names) => set({ names })}
      />
      <TextsField
        label={t('contacts.authority')}
        value={desk.authority ?? {}}
        onChange={(authority) => set({ authority })}
        optional
      />
      <TextsField
        label={t('contacts.competence')}
        value={desk.competence ?? {}}
        onChange={(competence) => set({ competence })}
        optional
      />
      <ChannelFields value={desk.channels} onChange={(channels) => set({ channels })} />
      <HoursFields zone={desk.zone} hours={desk.hours} onChange={set} />
      <TextField
        label={t('contacts.languages')}
        hint={`${t('contacts.languagesHint')} ${languageNames(tags)}`}
        value={languages}
        onChange={setLanguages}
        code
      />
      <Boxes
        legend={t('contacts.audience')}
        hint={t('contacts.audienceHint')}
        offered={offered.audience}
        value={desk.audience}
        onChange={(audience) => set({ audience })}
      />
      <Boxes
        legend={t('contacts.directories')}
        offered={contacts.contactDirectories.map((value) => ({
          ...{ value, name: t(directoryWords[value]) },
        }))}
        value={desk.directories}
        onChange={(directories) => set({ directories })}
      />
      {offered.backups.length > 0 && (
        <Boxes
          legend={t('contacts.backups')}
          hint={t('contacts.backupsHint')}
          offered={offered.backups}
          value={desk.backups}
          onChange={(backups) => set({ backups })}
        />
      )}
      {propose.isError && <Trouble error={propose.error} />}
      {isStale && changes !== undefined && (
        <ChangedMeanwhile takeUp={takeUp}>
          <p>
            <Link to="/contacts/$contact" params={{ contact: changes.id }} target="_blank">
              <Written texts={changes.names} />
            </Link>
          </p>
        </ChangedMeanwhile>
      )}
      <button
        type="submit"
        className="button"
        disabled={
          propose.isPending ||
          isStale ||
          desk.audience.length === 0 ||
          desk.directories.length === 0
        }
      >
        {t('contacts.propose')}
      </button>
      <AskBeforeLeaving guard={unsaved.guard} />
    </form>
  )
}

/** Whether a form holds something else than when it was opened. */
function useIsChanged(held: unknown): boolean {
  const now = JSON.stringify(held)
  const [first] = useState(now)
  return now !== first
}

/** Whom it may be shared with, and the state's other contacts. */
function useOffered(state: string, without: string | undefined) {
  const { t, language } = useWords()
  const names = useNames()
  const parties = useQuery(partiesQuery).data?.items ?? []
  const own = useQuery(ownContactsQuery(state)).data?.items ?? []
  const shared = parties.filter(({ entry }) => /^(group|body):/.test(entry))
  return {
    audience: [
      { value: 'states', name: t('contacts.allStates') },
      ...shared.map(({ entry }) => ({ value: entry, name: names(entry) })),
    ],
    backups: own
      .filter(({ id, state: of }) => id !== without && of === state)
      .map((each) => ({ value: each.id, name: nameIn(each.names, language) ?? each.id })),
  }
}

/** Only the languages that something is written in; what has none is left out. */
function written({ names, authority, competence, ...desk }: Desk): Desk {
  const texts = (given: Desk['authority']) => writtenTexts(given ?? {})
  const has = (given: Desk['authority']) => Object.keys(texts(given)).length > 0
  return {
    ...desk,
    names: writtenTexts(names),
    ...(has(authority) ? { authority: texts(authority) } : {}),
    ...(has(competence) ? { competence: texts(competence) } : {}),
  }
}

const itemOf = (desk: Desk, changes: contacts.Contact | undefined): nominations.NominationItem =>
  changes === undefined
    ? { act: 'nominate', desk }
    : { act: 'change', contact: changes.id, seen: changes.version, desk }
