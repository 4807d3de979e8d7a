import { Page } from './page.tsx'
import {
  densities,
  densityNames,
  prefer,
  themeNames,
  themes,
  usePreferences,
} from './preferences.ts'
import { useWords } from './words.tsx'

/** Theme, density and keys, kept in this browser. */
export function DisplayPage() {
  const { t } = useWords()
  const { theme, density, letters } = usePreferences()
  return (
    <Page title={t('shell.display')} lead={t('shell.displayLead')}>
      <div className="form">
        <Choices
          legend={t('shell.theme')}
          name="theme"
          options={themes.map((value) => [value, t(themeNames[value])])}
          value={theme}
          onChoose={(value) => prefer({ theme: themes.find((each) => each === value) ?? 'system' })}
        />
        <Choices
          legend={t('shell.density')}
          name="density"
          options={densities.map((value) => [value, t(densityNames[value])])}
          value={density}
          onChoose={(value) =>
            prefer({ density: densities.find((each) => each === value) ?? 'comfortable' })
          }
        />
        <fieldset>
          <legend>{t('shell.keyboardShortcuts')}</legend>
          <label className="choice">
            <input
              type="checkbox"
              checked={letters}
              onChange={(event) => prefer({ letters: event.target.checked })}
            />
            <span>{t('shell.lettersOn')}</span>
          </label>
        </fieldset>
      </div>
    </Page>
  )
}

function Choices(props: {
  legend: string
  name: string
  options: readonly (readonly [string, string])[]
  value: string
  onChoose: (value: string) => void
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
