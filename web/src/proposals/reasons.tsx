/** Why something is so, in a few sentences that go on record. */
export function Reasons(props: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <label className="field" data-wide>
      <span className="label">{props.label}</span>
      <textarea
        className="prose-input"
        dir="auto"
        maxLength={2_000}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        required
      />
    </label>
  )
}
