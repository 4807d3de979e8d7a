import { incidents } from '@comity/contract'
import { useRows } from '../shell/rows.ts'
import { useWords } from '../shell/words.tsx'

type Severity = incidents.Severity

/** The first value of a scale, to be chosen anew; a scale of one's own begins empty. */
function beginning(scheme: incidents.SeverityScheme): Severity {
  switch (scheme) {
    case 'uk_ncsc':
      return { scheme, value: '6' }
    case 'us_nciss':
      return { scheme, value: 'baseline' }
    case 'eu_nis':
      return { scheme, value: 'white' }
    case 'national':
      return { scheme, name: '', value: '' }
  }
}

/** Values side by side, each in the scale that it is given in; changing the scale begins anew. */
export function SeverityFields(props: {
  value: readonly Severity[]
  onChange: (severities: Severity[]) => void
}) {
  const { t, format } = useWords()
  const { value, onChange } = props
  const { rows, set, add, takeOut } = useRows(value, onChange)
  const used = value.map(({ scheme }) => scheme)
  const next = incidents.severitySchemes.find(
    (scheme) => scheme === 'national' || !used.includes(scheme),
  )
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{t('incidents.severity')}</legend>
      <p className="hint quiet small">{t('incidents.severityHint')}</p>
      {rows.map(({ key, item, at }) => (
        <div key={key} className="incident-row">
          <label className="field" data-wide>
            <span className="label">{t('incidents.scale')}</span>
            <select
              value={item.scheme}
              onChange={({ target }) => {
                const scheme = incidents.severitySchemes.find((each) => each === target.value)
                if (scheme !== undefined) set(at, beginning(scheme))
              }}
            >
              {incidents.severitySchemes.map((scheme) => (
                <option
                  key={scheme}
                  value={scheme}
                  disabled={
                    scheme !== item.scheme && scheme !== 'national' && used.includes(scheme)
                  }
                >
                  {t(`incidents.scale_${scheme}`)}
                </option>
              ))}
            </select>
          </label>
          <Value of={item} onChange={(one) => set(at, one)} />
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            aria-label={t('incidents.takeOutSeverity', { place: format.number(at + 1) })}
            onClick={() => takeOut(at)}
          >
            ×
          </button>
        </div>
      ))}
      {value.length < 10 && next !== undefined && (
        <div className="buttons">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => add(beginning(next))}
          >
            {t('incidents.addSeverity')}
          </button>
        </div>
      )}
    </fieldset>
  )
}

function Value({ of, onChange }: { of: Severity; onChange: (one: Severity) => void }) {
  const { t } = useWords()
  if (of.scheme === 'national')
    return (
      <>
        <label className="field">
          <span className="label">{t('incidents.scaleName')}</span>
          <input
            required
            dir="auto"
            maxLength={100}
            value={of.name}
            onChange={({ target }) => onChange({ ...of, name: target.value })}
          />
        </label>
        <label className="field">
          <span className="label">{t('incidents.value')}</span>
          <input
            required
            dir="auto"
            maxLength={60}
            value={of.value}
            onChange={({ target }) => onChange({ ...of, value: target.value })}
          />
        </label>
      </>
    )
  return (
    <label className="field">
      <span className="label">{t('incidents.value')}</span>
      <select
        value={of.value}
        onChange={({ target }) => {
          const parsed = incidents.Severity.safeParse({ scheme: of.scheme, value: target.value })
          if (parsed.success) onChange(parsed.data)
        }}
      >
        {incidents.severityScales[of.scheme].map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  )
}
