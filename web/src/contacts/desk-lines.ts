import type { contacts, Names } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { nameIn, useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { channelWords, directoryWords, kindWords } from './contact-words.ts'
import { useHoursText } from './hours-text.ts'
import { useLanguageNames } from './language-list.tsx'
import { useOwnState } from './own-state.ts'
import { ownContactsQuery } from './queries.ts'

/** One thing that is written of a desk, in words: what two versions of it are compared by. */
export interface DeskLine {
  readonly name: string
  readonly texts: readonly string[]
}

/** All that a desk says, in the order of the form. */
export function useDeskLines(): (desk: contacts.Desk) => DeskLine[] {
  const { t, language } = useWords()
  const languages = useLanguageNames()
  const hours = useHoursText()
  const names = useNames()
  const state = useOwnState()
  const own = useQuery({ ...ownContactsQuery(state ?? ''), enabled: state !== undefined }).data
    ?.items
  const backupName = (id: string) =>
    nameIn(own?.find((each) => each.id === id)?.names, language) ?? id
  const texts = (given: Partial<Record<keyof Names, string>> | undefined) =>
    Object.values(given ?? {})
  return (desk) =>
    [
      { name: t('contacts.name'), texts: texts(desk.names) },
      { name: t('contacts.authority'), texts: texts(desk.authority) },
      { name: t('contacts.kind'), texts: [t(kindWords[desk.kind])] },
      { name: t('contacts.competence'), texts: texts(desk.competence) },
      {
        name: t('contacts.channels'),
        texts: desk.channels.map(({ type, value }) => `${t(channelWords[type])}: ${value}`),
      },
      { name: t('contacts.zone'), texts: [desk.zone] },
      { name: t('contacts.hours'), texts: [hours(desk.hours)] },
      { name: t('contacts.languages'), texts: [languages(desk.languages)] },
      {
        name: t('contacts.directories'),
        texts: desk.directories.map((each) => t(directoryWords[each])),
      },
      {
        name: t('contacts.audience'),
        texts: desk.audience.map((each) =>
          each === 'states' ? t('contacts.allStates') : names(each),
        ),
      },
      {
        name: t('contacts.persons'),
        texts: desk.persons.map(({ name, position }) => [name, position].join(' ').trim()),
      },
      { name: t('contacts.backups'), texts: desk.backups.map(backupName) },
    ].filter((line) => line.texts.length > 0)
}
