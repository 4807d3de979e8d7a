import { useQuery } from '@tanstack/react-query'
import { Party } from '../shell/names.tsx'
import { partiesQuery } from '../shell/queries.ts'

/** Those whom one may name in an audience, to be ticked; entries that are there already stay offered. */
export function Entries(props: {
  legend: string
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}) {
  const parties = useQuery(partiesQuery).data?.items.map(({ entry }) => entry) ?? []
  const toggle = (entry: string, on: boolean) =>
    props.onChange(on ? [...props.value, entry] : props.value.filter((each) => each !== entry))
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div className="choices">
        {[...new Set([...parties, ...props.value])].map((entry) => (
          <label key={entry} className="choice">
            <input
              type="checkbox"
              checked={props.value.includes(entry)}
              onChange={(event) => toggle(entry, event.target.checked)}
            />
            <Party entry={entry} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
