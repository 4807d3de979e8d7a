import { statements } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'

/** What one writes, as the forms hold it. */
export interface Draft {
  readonly title: string
  readonly lang: statements.Statement['lang']
  readonly text: string
  readonly about: string | undefined
}

/** Title, language and text. */
export function WordFields({ value, change }: { value: Draft; change: (draft: Draft) => void }) {
  const { t, format } = useWords()
  return (
    <>
      <TextField
        label={t('statements.statementTitle')}
        value={value.title}
        onChange={(title) => change({ ...value, title })}
      />
      <label className="field">
        <span className="label">{t('statements.textLanguage')}</span>
        <select
          value={value.lang}
          onChange={({ target }) =>
            change({
              ...value,
              lang: languages.find((each) => each === target.value) ?? value.lang,
            })
          }
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="field statement-field">
        <span className="label">{t('statements.text')}</span>
        <span className="hint">
          {t('statements.textHint', { most: format.number(statements.statementLimit) })}
        </span>
        <textarea
          rows={12}
          lang={value.lang}
          dir="auto"
          maxLength={statements.statementLimit}
          required
          value={value.text}
          onChange={({ target }) => change({ ...value, text: target.value })}
        />
      </label>
    </>
  )
}
