import { meetings } from '@comity/contract'
import { type Language, languageNames, languages } from '@comity/words'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { modeWords } from './session-words.ts'

export interface DayPair {
  readonly from: string
  readonly to: string
}

/** A first and a last day; the last follows the first while it would lie before it. */
export function DayRange(props: { value: DayPair; onChange: (days: DayPair) => void }) {
  const { t } = useWords()
  const { value, onChange } = props
  return (
    <>
      <label className="field">
        <span className="label">{t('meetings.firstDay')}</span>
        <input
          type="date"
          className="day"
          value={value.from}
          onChange={({ target }) =>
            onChange({
              from: target.value,
              to: value.to < target.value ? target.value : value.to,
            })
          }
          required
        />
      </label>
      <label className="field">
        <span className="label">{t('meetings.lastDay')}</span>
        <input
          type="date"
          className="day"
          min={value.from}
          value={value.to}
          onChange={({ target }) => onChange({ ...value, to: target.value })}
          required
        />
      </label>
    </>
  )
}

type Mode = (typeof meetings.sessionModes)[number]

export function ModeField(props: {
  value: Mode | undefined
  onChange: (mode: Mode | undefined) => void
}) {
  const { t } = useWords()
  return (
    <label className="field">
      <span className="label">{t('meetings.mode')}</span>
      <select
        value={props.value ?? ''}
        onChange={({ target }) =>
          props.onChange(meetings.sessionModes.find((mode) => mode === target.value))
        }
      >
        <option value="">–</option>
        {meetings.sessionModes.map((mode) => (
          <option key={mode} value={mode}>
            {t(modeWords[mode])}
          </option>
        ))}
      </select>
    </label>
  )
}

export type Texts = Partial<Record<Language, string>>

/** A text in the reader's own language first; the other five wait behind a line that opens. */
export function TextsField(props: {
  label: string
  value: Texts
  onChange: (texts: Texts) => void
  optional?: boolean
}) {
  const { t, language } = useWords()
  const set = (lang: Language) => (text: string) => props.onChange({ ...props.value, [lang]: text })
  return (
    <>
      <TextField
        label={props.label}
        value={props.value[language] ?? ''}
        onChange={set(language)}
        optional={props.optional === true}
      />
      <details>
        <summary>{`${t('meetings.otherLanguages')}: ${props.label}`}</summary>
        <div className="stack" data-gap="small">
          {languages
            .filter((each) => each !== language)
            .map((each) => (
              <TextField
                key={each}
                label={languageNames[each]}
                value={props.value[each] ?? ''}
                onChange={set(each)}
                optional
              />
            ))}
        </div>
      </details>
    </>
  )
}

/** Only the languages that something is written in. */
export const writtenTexts = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
