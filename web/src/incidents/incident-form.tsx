import { incidents, levels } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import type { FormEvent, ReactNode } from 'react'
import { Boxes } from '../shell/boxes.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { OriginFields } from './origin-fields.tsx'
import { SeverityFields } from './severity-fields.tsx'
import { TimeFields } from './time-fields.tsx'

type Text = incidents.IncidentText

/** What one writes of an incident; only number, title and class have to be known. */
export function IncidentForm(props: {
  value: Text
  change: (text: Text) => void
  send: () => void
  children: ReactNode
}) {
  const { t } = useWords()
  const { value, change } = props
  const set = (more: Partial<Text>) => change({ ...value, ...more })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.send()
  }
  return (
    <form className="form incident-form" onSubmit={submit}>
      <TextField
        label={t('incidents.number')}
        hint={t('incidents.numberHint')}
        value={value.number}
        onChange={(number) => set({ number })}
        most={60}
      />
      <TextField
        label={t('incidents.incidentTitle')}
        value={value.title}
        onChange={(title) => set({ title })}
        most={300}
      />
      <Classification
        value={value.classification}
        onChange={(classification) => set({ classification })}
      />
      <label className="field statement-field">
        <span className="label">{t('incidents.summary')}</span>
        <span className="hint">{t('incidents.summaryHint')}</span>
        <textarea
          rows={8}
          lang={value.lang}
          dir="auto"
          maxLength={incidents.summaryLimit}
          value={value.summary}
          onChange={({ target }) => set({ summary: target.value })}
        />
      </label>
      <label className="field">
        <span className="label">{t('incidents.language')}</span>
        <select
          value={value.lang}
          onChange={({ target }) =>
            set({ lang: languages.find((each) => each === target.value) ?? value.lang })
          }
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{t('exchange.marking')}</span>
        <select
          value={value.marking}
          onChange={({ target }) =>
            set({ marking: levels.find((each) => each === target.value) ?? value.marking })
          }
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              TLP:{level.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <TimeFields value={value.times} onChange={(times) => set({ times })} />
      <SeverityFields value={value.severities} onChange={(severities) => set({ severities })} />
      <div className="incident-sectors">
        <Boxes
          legend={t('incidents.sectors')}
          offered={incidents.sectors.map((sector) => ({
            ...{ value: sector, name: t(`incidents.sector_${sector}`) },
          }))}
          value={value.sectors}
          onChange={(sectors) => set({ sectors })}
        />
      </div>
      <OriginFields value={value.origins} onChange={(origins) => set({ origins })} />
      <label className="field statement-field">
        <span className="label">{t('incidents.links')}</span>
        <span className="hint">{t('incidents.linksHint')}</span>
        <textarea
          rows={3}
          dir="ltr"
          spellCheck={false}
          value={value.links.join('\n')}
          onChange={({ target }) =>
            set({ links: target.value === '' ? [] : target.value.split('\n') })
          }
        />
      </label>
      {props.children}
    </form>
  )
}

function Classification(props: {
  value: Text['classification']
  onChange: (classification: Text['classification']) => void
}) {
  const { t } = useWords()
  const { value, onChange } = props
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{t('incidents.classification')}</legend>
      <p className="hint quiet small">
        {t('incidents.classificationHint', { version: String(incidents.rsitVersion) })}
      </p>
      <div className="incident-row">
        <label className="field">
          <span className="label">{t('incidents.class')}</span>
          <select
            value={value.class}
            onChange={({ target }) => {
              const found = incidents.rsitClasses.find((each) => each === target.value)
              // A type is one of its class: with another class none is chosen yet.
              if (found !== undefined)
                onChange({ taxonomy: 'rsit', version: incidents.rsitVersion, class: found })
            }}
          >
            {incidents.rsitClasses.map((each) => (
              <option key={each} value={each}>
                {t(`rsit.class-${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{t('incidents.type')}</span>
          <select
            value={value.type ?? ''}
            onChange={({ target }) =>
              onChange({ ...value, type: target.value === '' ? undefined : target.value })
            }
          >
            <option value="">{t('incidents.notStated')}</option>
            {incidents.typesOf(value.class).map((each) => (
              <option key={each} value={each}>
                {t(`rsit.type-${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  )
}
