import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { nameIn } from '../shell/names.tsx'
import { groupsQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { Choice } from '../votes/filter-form.tsx'
import { referencesQuery } from './queries.ts'
import type { MatrixSearch } from './search.ts'

/** What the matrix is held against, of whom, and on which day. */
export function ChooseMatrix({
  search,
  choose,
}: {
  search: MatrixSearch
  choose: (given: Readonly<Record<string, unknown>>) => void
}) {
  const { t, format, language } = useWords()
  const references = useQuery(referencesQuery).data?.references
  const groups = useQuery(groupsQuery).data?.items
  const form = useRef<HTMLFormElement>(null)
  // The way back in the browser changes the address; the form stays, and with it where the focus is.
  useEffect(() => {
    for (const field of form.current?.elements ?? [])
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        field.checked = search.all === 'true'
      else if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
        field.value = { ...search }[field.name as keyof MatrixSearch] ?? ''
  }, [search])
  const named = groups
    ?.map(({ id, names }) => [id, nameIn(names, language) ?? id] as const)
    .sort(([, a], [, b]) => format.compare(a, b))
  return (
    <search className="no-print">
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          choose(Object.fromEntries(new FormData(event.currentTarget)))
        }}
      >
        <div className="vote-filters">
          <Choice
            name="reference"
            label={t('laws.reference')}
            value={search.reference}
            of={references?.map(({ id, name }) => [id, name[language] ?? name.en ?? id] as const)}
          />
          <Choice
            name="group"
            label={t('laws.group')}
            value={search.group}
            of={named}
            none={t('laws.anyState')}
          />
          <DayChoice value={search.on} />
        </div>
        <label className="check">
          <input type="checkbox" name="all" value="true" defaultChecked={search.all === 'true'} />
          {t('laws.allArticles')}
        </label>
        <div className="buttons">
          <button type="submit" className="button">
            {t('laws.show')}
          </button>
        </div>
      </form>
    </search>
  )
}

/** A day of the law; empty means today. */
export function DayChoice({ value }: { value: string | undefined }) {
  const { t } = useWords()
  return (
    <label className="field">
      <span className="label">{t('laws.on')}</span>
      <input type="date" name="on" className="day" defaultValue={value} />
    </label>
  )
}
