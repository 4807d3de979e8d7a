import { delegations } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { SelectField } from '../shell/select-field.tsx'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { credentialWords, issuerWords } from './conference-words.ts'
import { showDelegation } from './queries.ts'

/** How credentials stand, what was found of them when, and the secretariat's form. */
export function Credentials({ delegation }: { delegation: delegations.Delegation }) {
  const { t } = useWords()
  const { credentials, changedSince, examined, can } = delegation
  return (
    <section className="stack" aria-labelledby="credentials">
      <h2 id="credentials">{t('conferences.credentials')}</h2>
      {credentials !== undefined && (
        <p>
          <strong>{t(credentialWords[credentials])}</strong>
        </p>
      )}
      {changedSince === true && (
        <p className="note" data-kind="warn">
          {t('conferences.changedSince')}
        </p>
      )}
      {examined.length > 0 && <Examined rows={examined} />}
      {can.examine === true && <Examine key={examined.length} delegation={delegation} />}
    </section>
  )
}

function Examined({ rows }: { rows: readonly delegations.Credentials[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('conferences.examined')}</th>
          <th scope="col">{t('conferences.issuer')}</th>
          <th scope="col">{t('conferences.dated')}</th>
          <th scope="col">{t('conferences.note')}</th>
          <th scope="col">{t('meetings.changedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].reverse().map((row) => (
          <tr key={row.sequence}>
            <th scope="row" className="main">
              {t(credentialWords[row.status])}
            </th>
            <td>{row.issuer === undefined ? '–' : t(issuerWords[row.issuer])}</td>
            <td>{row.dated === undefined ? '–' : format.date(row.dated)}</td>
            <td>
              <bdi>{row.note ?? '–'}</bdi>
            </td>
            <td>
              <When at={row.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type Issuer = NonNullable<delegations.Credentials['issuer']>

function Examine({ delegation }: { delegation: delegations.Delegation }) {
  const { t } = useWords()
  const [status, setStatus] = useState<delegations.Credentials['status']>('in_due_form')
  const [issuer, setIssuer] = useState<Issuer>(
    delegation.kind === 'chamber' ? 'presiding_officer' : 'foreign_minister',
  )
  const [dated, setDated] = useState('')
  const [note, setNote] = useState('')
  const isThere = status !== 'missing'
  const examine = useMutation({
    mutationFn: () =>
      client.call(delegations.examineCredentials, {
        params: { delegation: delegation.id },
        body: {
          ...{ seen: delegation.examined.length, status },
          ...(isThere ? { issuer } : {}),
          ...(isThere && dated !== '' ? { dated } : {}),
          note: note.trim() === '' ? undefined : note,
        },
      }),
    onSuccess: showDelegation,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    examine.mutate()
  }
  return (
    <form className="form box" onSubmit={send} aria-labelledby="examine">
      <h3 id="examine">{t('conferences.examine')}</h3>
      <SelectField
        label={t('conferences.credentials')}
        value={status}
        options={delegations.credentialStatuses.map((each) => [each, t(credentialWords[each])])}
        onChange={setStatus}
      />
      {isThere && (
        <>
          <SelectField
            label={t('conferences.issuer')}
            value={issuer}
            options={delegations.credentialIssuers.map((each) => [each, t(issuerWords[each])])}
            onChange={setIssuer}
          />
          <label className="field">
            <span className="label">{t('conferences.dated')}</span>
            <input
              type="date"
              className="day"
              value={dated}
              onChange={({ target }) => setDated(target.value)}
            />
          </label>
        </>
      )}
      <TextField
        label={t('conferences.note')}
        hint={t('conferences.noteHint')}
        value={note}
        onChange={setNote}
        optional
      />
      {examine.isError && <Trouble error={examine.error} />}
      <button type="submit" className="button" disabled={examine.isPending}>
        {t('conferences.examine')}
      </button>
    </form>
  )
}
