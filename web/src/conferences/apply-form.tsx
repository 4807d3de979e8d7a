import { accreditations } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { client } from '../shell/client.ts'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { refreshConferences } from './queries.ts'

/** An application as the secretariat received it. */
export function ApplyForm({ conference }: { conference: string }) {
  const { t, language } = useWords()
  const [name, setName] = useState('')
  const [lang, setLang] = useState<accreditations.Accreditation['lang']>(language)
  const [seat, setSeat] = useState('')
  const [about, setAbout] = useState('')
  const [until, setUntil] = useState('')
  const apply = useMutation({
    mutationFn: () =>
      client.call(accreditations.enterApplication, {
        params: { conference },
        body: {
          ...{ name, lang, until },
          seat: seat === '' ? undefined : seat,
          about: about.trim() === '' ? undefined : about,
        },
      }),
    onSuccess: refreshConferences,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    apply.mutate()
  }
  return (
    <form className="form box" onSubmit={send} aria-labelledby="apply">
      <h2 id="apply">{t('conferences.apply')}</h2>
      <TextField label={t('conferences.organisationName')} value={name} onChange={setName} />
      <SelectField
        label={t('conferences.language')}
        value={lang}
        options={languages.map((each) => [each, languageNames[each]])}
        onChange={setLang}
      />
      <StatePicker label={t('conferences.seat')} value={seat} onChange={setSeat} />
      <label className="field">
        <span className="label">{t('conferences.about')}</span>
        <textarea
          rows={3}
          dir="auto"
          maxLength={5_000}
          value={about}
          onChange={({ target }) => setAbout(target.value)}
        />
      </label>
      <label className="field">
        <span className="label">{t('conferences.until')}</span>
        <input
          type="date"
          className="day"
          required
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
      </label>
      {apply.isError && <Trouble error={apply.error} />}
      <button type="submit" className="button" disabled={apply.isPending}>
        {t('conferences.apply')}
      </button>
    </form>
  )
}
