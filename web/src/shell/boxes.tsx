/** Several of a few things, to be ticked. */
export function Boxes<T extends string>(props: {
  legend: string
  hint?: string
  offered: readonly { readonly value: T; readonly name: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
}) {
  const { value, onChange } = props
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.hint !== undefined && <p className="hint quiet small">{props.hint}</p>}
      {props.offered.map((each) => (
        <label key={each.value} className="choice">
          <input
            type="checkbox"
            checked={value.includes(each.value)}
            onChange={({ target }) =>
              onChange(
                target.checked
                  ? [...value, each.value]
                  : value.filter((other) => other !== each.value),
              )
            }
          />
          <span>
            <bdi>{each.name}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
