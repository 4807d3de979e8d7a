import { useQuery } from '@tanstack/react-query'
import { bodyQuery } from '../meetings/queries.ts'
import { useNames } from '../shell/names.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'

/** One of the members of a body, in the alphabet of the reader's language. */
export function MemberField(props: {
  label: string
  body: string
  value: string
  onChange: (code: string) => void
}) {
  const named = useMembersNamed(props.body)
  return (
    <SelectField
      label={props.label}
      value={props.value}
      options={[['', '–'], ...named.map(({ code, name }) => [code, name] as const)]}
      onChange={props.onChange}
    />
  )
}

/** Several of them. */
export function MembersField(props: {
  legend: string
  hint: string
  body: string
  value: readonly string[]
  onChange: (codes: readonly string[]) => void
}) {
  const { value, onChange } = props
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <p className="small quiet">{props.hint}</p>
      <div className="choices">
        {useMembersNamed(props.body).map(({ code, name }) => (
          <label key={code} className="choice">
            <input
              type="checkbox"
              checked={value.includes(code)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...value, code] : value.filter((other) => other !== code),
                )
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function useMembersNamed(body: string) {
  const { format } = useWords()
  const names = useNames()
  const members = useQuery(bodyQuery(body)).data?.members.states ?? []
  return members
    .map((code) => ({ code, name: `${names(`state:${code}`)} (${code})` }))
    .sort((a, b) => format.compare(a.name, b.name))
}
