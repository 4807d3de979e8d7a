/** One choice of a few, with its label. */
export function SelectField<T extends string>(props: {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  onChange: (value: T) => void
  lang?: string
}) {
  const choose = (value: string) => {
    const chosen = props.options.find(([option]) => option === value)
    if (chosen !== undefined) props.onChange(chosen[0])
  }
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select
        value={props.value}
        lang={props.lang}
        onChange={(event) => choose(event.target.value)}
      >
        {props.options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
