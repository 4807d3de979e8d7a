import { useQuery } from '@tanstack/react-query'
import { nameIn } from '../shell/names.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'

/** One state, by name in the alphabet of the reader's language; `without` are not offered. */
export function StatePicker(props: {
  label: string
  value: string
  without?: readonly string[]
  onChange: (code: string) => void
}) {
  const { language, format } = useWords()
  const states = useQuery(statesQuery).data?.items ?? []
  const named = states
    .filter(({ code }) => props.without?.includes(code) !== true)
    .map(({ code, names }) => ({ code, name: nameIn(names, language) ?? code }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">–</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name} ({code})
          </option>
        ))}
      </select>
    </label>
  )
}
