import type { contacts, Names } from '@comity/contract'
import { fold } from '../core/search-words.ts'

const speakers = ['ar', 'zh', 'en', 'fr', 'ru', 'es'].map(
  (lang) => new Intl.DisplayNames(lang, { type: 'language' }),
)

/** All that a contact is found by: what its list shows, and languages as each of the six calls them. */
export function searchText(state: string, stateNames: Names, desk: contacts.Desk): string {
  const texts = [desk.names, desk.authority ?? {}, desk.competence ?? {}].flatMap(Object.values)
  const named = Object.values(stateNames).map(({ text }) => text)
  const spoken = desk.languages.flatMap((tag) => speakers.map((names) => names.of(tag) ?? tag))
  return ` ${fold([state, ...named, ...texts, desk.kind, ...desk.languages, ...spoken].join(' '))} `
}
