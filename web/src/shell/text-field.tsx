/** One labelled line of a form; `code` for what is typed left to right, `secret` for passwords. */
export function TextField(props: {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  code?: boolean
  pattern?: string
  optional?: boolean
  /** Characters that are taken. */
  most?: number
  secret?: 'current-password' | 'new-password'
}) {
  const { secret } = props
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      {props.hint !== undefined && <span className="hint">{props.hint}</span>}
      <input
        type={secret === undefined ? 'text' : 'password'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        autoComplete={secret ?? 'off'}
        minLength={secret === 'new-password' ? 12 : undefined}
        dir={props.code === true || secret !== undefined ? 'ltr' : 'auto'}
        pattern={props.pattern}
        maxLength={props.most}
        spellCheck={false}
        required={props.optional !== true}
      />
    </label>
  )
}
