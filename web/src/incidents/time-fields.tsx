import { incidents } from '@comity/contract'
import { useWords } from '../shell/words.tsx'

type Times = incidents.IncidentText['times']

/** When it began, was seen, ended and was reported, each as far as it is known. */
export function TimeFields(props: { value: Times; onChange: (times: Times) => void }) {
  const { t } = useWords()
  const { value, onChange } = props
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{t('incidents.times')}</legend>
      <p className="hint quiet small">{t('incidents.timesHint')}</p>
      {incidents.timeNames.map((name) => (
        <TimeField
          key={name}
          label={t(`incidents.${name}`)}
          value={value[name]}
          onChange={(time) => onChange({ ...value, [name]: time })}
        />
      ))}
    </fieldset>
  )
}

function TimeField(props: {
  label: string
  value: incidents.KnownTime | undefined
  onChange: (time: incidents.KnownTime | undefined) => void
}) {
  const { t } = useWords()
  const { label, value, onChange } = props
  const precision = value?.precision ?? 'minute'
  return (
    <div className="incident-row">
      <label className="field">
        <span className="label">{label}</span>
        <input
          type="datetime-local"
          dir="ltr"
          max="9999-12-31T23:59"
          value={value?.at.slice(0, 16) ?? ''}
          onChange={({ target }) =>
            onChange(
              target.value === ''
                ? undefined
                : { at: `${target.value.slice(0, 16)}:00.000Z`, precision },
            )
          }
        />
      </label>
      <label className="field">
        <span className="label">
          {t('incidents.knownTo')} <span className="unseen">({label})</span>
        </span>
        <select
          value={precision}
          disabled={value === undefined}
          onChange={({ target }) => {
            const found = incidents.timePrecisions.find((each) => each === target.value)
            if (value !== undefined && found !== undefined) onChange({ ...value, precision: found })
          }}
        >
          {incidents.timePrecisions.map((each) => (
            <option key={each} value={each}>
              {t(`incidents.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
