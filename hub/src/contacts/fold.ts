import type { contacts, Names } from '@comity/contract'

/** As it is searched: without case, and without what stands above and below letters. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim()

/** The words that each have to be found; more than these narrow nothing. */
export const wordsOf = (text: string): string[] =>
  [...new Set(fold(text).split(' '))].filter((word) => word !== '').slice(0, 8)

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
