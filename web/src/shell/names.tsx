import type { Names } from '@comity/contract'
import type { Language } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { usePreferences } from './preferences.ts'
import { groupsQuery, partiesQuery, statesQuery, useMe } from './queries.ts'
import { useWords } from './words.tsx'

/** The name in the reader's language, else in English, else in any there is. */
export const nameIn = (names: Names | undefined, language: Language): string | undefined =>
  (names?.[language] ?? names?.en ?? Object.values(names ?? {})[0])?.text

/**
 * Says an entry of an audience, or a party, by name: `state:XA`, `group:demo`, `public`. The code
 * itself where no name is known.
 */
export function useNames(): (entry: string) => string {
  const { t } = useWords()
  const { language } = usePreferences()
  const me = useMe()
  const states = useQuery(statesQuery).data
  const groups = useQuery(groupsQuery).data
  const parties = useQuery({ ...partiesQuery, enabled: me !== undefined }).data
  return (entry) => {
    if (entry === 'public') return t('exchange.everyone')
    const [kind = '', id = ''] = entry.split(/:(.*)/su)
    const own = parties?.items.find((item) => item.entry === entry)
    if (kind === 'state') {
      const isIt = (one: { readonly code: string }) => one.code === id
      const state = states?.items.find(isIt) ?? states?.former.find(isIt)
      return nameIn(state?.names, language) ?? id
    }
    if (kind === 'group') {
      const group = groups?.items.find((item) => item.id === id)
      return nameIn(group?.names, language) ?? id
    }
    if (kind === 'body') {
      const name = nameIn(own?.names, language) ?? id
      return t('exchange.secretariatOf', { body: name })
    }
    return nameIn(own?.names, language) ?? own?.name ?? id
  }
}

/** A party or an entry of an audience, its name kept apart from the direction around it. */
export function Party({ entry, code: withCode = true }: { entry: string; code?: boolean }) {
  const names = useNames()
  const name = names(entry)
  const code = /^state:([A-Z]{2})$/.exec(entry)?.[1]
  return (
    <span>
      <bdi>{name}</bdi>
      {withCode && code !== undefined && !name.includes(code) && (
        <span className="quiet"> ({code})</span>
      )}
    </span>
  )
}
