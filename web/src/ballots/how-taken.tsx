import { useWords } from '../shell/words.tsx'

/** Cast from each desk, or answered by voice. */
export function ModeChoice(props: {
  value: 'recorded' | 'roll_call'
  onChange: (mode: 'recorded' | 'roll_call') => void
}) {
  const { t } = useWords()
  const modes = [
    ['recorded', t('ballots.recorded'), t('ballots.recordedLead')],
    ['roll_call', t('ballots.rollCall'), t('ballots.rollCallLead')],
  ] as const
  return (
    <fieldset>
      <legend>{t('ballots.mode')}</legend>
      {modes.map(([mode, name, lead]) => (
        <label key={mode} className="choice">
          <input
            type="radio"
            name="mode"
            checked={props.value === mode}
            onChange={() => props.onChange(mode)}
          />
          <span>
            {name}
            <span className="hint">{lead}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** How many delegations were counted as there; may be left empty. */
export function PresentField(props: { value: string; onChange: (figure: string) => void }) {
  const { t } = useWords()
  return (
    <label className="field">
      <span className="label">{t('ballots.present')}</span>
      <span className="hint">{t('ballots.presentHint')}</span>
      <input
        className="figure"
        inputMode="numeric"
        pattern="\d{0,4}"
        dir="ltr"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value.trim())}
      />
    </label>
  )
}
