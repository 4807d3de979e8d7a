import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'

export const today = (): string => new Date().toISOString().slice(0, 10)

interface Note {
  readonly number: string
  readonly date: string
}

/** The reference of the note verbale, which a state uses once. */
export function NoteFields(props: { value: Note; onChange: (note: Note) => void }) {
  const { t } = useWords()
  const { value, onChange } = props
  return (
    <>
      <TextField
        label={t('contacts.noteNumber')}
        hint={t('contacts.noteHint')}
        value={value.number}
        onChange={(number) => onChange({ ...value, number })}
      />
      <label className="field">
        <span className="label">{t('contacts.noteDate')}</span>
        <input
          type="date"
          className="day"
          required
          max={today()}
          value={value.date}
          onChange={({ target }) => onChange({ ...value, date: target.value })}
        />
      </label>
    </>
  )
}
