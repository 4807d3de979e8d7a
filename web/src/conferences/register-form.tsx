import { delegations } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { useRows } from '../shell/rows.ts'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { capacityWords } from './conference-words.ts'
import { showDelegation } from './queries.ts'

type Participant = delegations.Participant

const nobody: Participant = { name: '', capacity: 'delegate', released: false }

/** The list of a delegation, written whole by its own state. */
export function RegisterForm({ delegation }: { delegation: delegations.Delegation }) {
  const { t, format } = useWords()
  const known = delegation.participants
  const [people, setPeople] = useState<Participant[]>(
    known.length > 0 ? known : [{ ...nobody, capacity: 'head' }],
  )
  const { rows, set, add, takeOut } = useRows(people, setPeople)
  const register = useMutation({
    mutationFn: () =>
      client.call(delegations.registerDelegation, {
        params: { delegation: delegation.id },
        body: { seen: delegation.version, participants: people.map(written) },
      }),
    onSuccess: showDelegation,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    register.mutate()
  }
  const isRegistered = delegation.status === 'registered'
  const title = t(isRegistered ? 'conferences.changeList' : 'conferences.register')
  return (
    <form className="form box" onSubmit={send} aria-labelledby="register">
      <h2 id="register">{title}</h2>
      <p>{t('conferences.registerLead')}</p>
      {rows.map(({ key, item, at }) => (
        <fieldset key={key} className="participant-fields">
          <legend>{t('conferences.participantNumber', { place: format.number(at + 1) })}</legend>
          <Fields value={item} onChange={(next) => set(at, next)} />
          {rows.length > 1 && (
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-size="small"
              onClick={() => takeOut(at)}
            >
              {t('conferences.takeOut', { place: format.number(at + 1) })}
            </button>
          )}
        </fieldset>
      ))}
      <div className="buttons">
        <button
          type="button"
          className="button"
          data-kind="quiet"
          disabled={rows.length >= 300}
          onClick={() => add(nobody)}
        >
          {t('conferences.addParticipant')}
        </button>
      </div>
      {register.isError && <Trouble error={register.error} />}
      <button type="submit" className="button" disabled={register.isPending}>
        {title}
      </button>
    </form>
  )
}

function Fields(props: { value: Participant; onChange: (next: Participant) => void }) {
  const { t } = useWords()
  const { value, onChange } = props
  return (
    <>
      <TextField
        label={t('conferences.name')}
        value={value.name}
        most={200}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={t('conferences.function')}
        value={value.function ?? ''}
        most={200}
        onChange={(does) => onChange({ ...value, function: does })}
        optional
      />
      <SelectField
        label={t('conferences.capacity')}
        value={value.capacity}
        options={delegations.participantCapacities.map((each) => [each, t(capacityWords[each])])}
        onChange={(capacity) => onChange({ ...value, capacity })}
      />
      <label className="field">
        <span className="label">{t('conferences.language')}</span>
        <select
          value={value.lang ?? ''}
          onChange={({ target }) =>
            onChange({ ...value, lang: languages.find((each) => each === target.value) })
          }
        >
          <option value="">–</option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={value.released}
          onChange={({ target }) => onChange({ ...value, released: target.checked })}
        />
        <span>{t('conferences.release')}</span>
      </label>
    </>
  )
}

/** Without what was left empty. */
const written = ({ function: does, ...rest }: Participant): Participant => ({
  ...rest,
  ...(does === undefined || does.trim() === '' ? {} : { function: does }),
})
