/** One calendar day; empty means today, as the hub counts days (UTC). */
export function DayField(props: { label: string; value: string; onChange: (day: string) => void }) {
  const today = new Date().toISOString().slice(0, 10)
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <input
        type="date"
        className="day"
        value={props.value === '' ? today : props.value}
        onChange={(event) => props.onChange(event.target.value)}
        required
      />
    </label>
  )
}
