import { useId } from 'react'

/** A time zone of the IANA database, offered by name as one types. */
export function ZoneField(props: {
  label: string
  value: string
  onChange: (zone: string) => void
}) {
  const zones = useId()
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <input
        type="text"
        dir="ltr"
        list={zones}
        required
        maxLength={64}
        spellCheck={false}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </label>
  )
}
