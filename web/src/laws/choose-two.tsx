import { useQuery } from '@tanstack/react-query'
import { nameIn } from '../shell/names.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { Choice } from '../votes/filter-form.tsx'
import { referencesQuery } from './queries.ts'

/** States by name; those of which laws are held come first. */
export function StateChoice(props: { name: string; label: string; value: string | undefined }) {
  const { format, language } = useWords()
  const states = useQuery(statesQuery).data?.items ?? []
  const held = new Set(useQuery(referencesQuery).data?.states)
  const named = states
    .map(({ code, names }) => ({ code, name: nameIn(names, language) ?? code }))
    .sort(
      (a, b) =>
        Number(held.has(b.code)) - Number(held.has(a.code)) || format.compare(a.name, b.name),
    )
    .map(({ code, name }) => [code, `${name} (${code})`] as const)
  return <Choice {...props} of={named} none="–" />
}

/** Articles on offences on which laws are held. */
export function ArticleChoice({ value }: { value: string | undefined }) {
  const { t, language } = useWords()
  const articles = useQuery(referencesQuery).data?.articles ?? []
  const offered = articles
    .filter(({ group, states }) => group === 'offence' && states > 0)
    .map(({ id, number, title }) => [id, `${number} ${title[language] ?? title.en}`] as const)
  return <Choice name="article" label={t('laws.article')} value={value} of={offered} none="–" />
}
