import type { VoteMode } from '@comity/votes'
import { useWords } from '../shell/words.tsx'

/** Cast from each desk, answered by voice, or put under silence. */
export function ModeChoice<Mode extends VoteMode>(props: {
  offered: readonly Mode[]
  value: Mode
  onChange: (mode: Mode) => void
}) {
  const { t } = useWords()
  const texts: Record<VoteMode, readonly [name: string, lead: string]> = {
    recorded: [t('ballots.recorded'), t('ballots.recordedLead')],
    roll_call: [t('ballots.rollCall'), t('ballots.rollCallLead')],
    silence: [t('ballots.silence'), t('ballots.silenceLead')],
  }
  return (
    <fieldset>
      <legend>{t('ballots.mode')}</legend>
      {props.offered.map((mode) => (
        <label key={mode} className="choice">
          <input
            type="radio"
            name="mode"
            checked={props.value === mode}
            onChange={() => props.onChange(mode)}
          />
          <span>
            {texts[mode][0]}
            <span className="hint">{texts[mode][1]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** When a silence is over, by the reader's own clock. */
export function UntilField(props: { value: string; onChange: (moment: string) => void }) {
  const { t } = useWords()
  return (
    <label className="field">
      <span className="label">{t('ballots.silenceUntil')}</span>
      <span className="hint">{t('ballots.silenceUntilHint')}</span>
      <input
        type="datetime-local"
        className="day"
        required
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
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
