import { access } from '@comity/contract'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { Copy } from '../shell/copy.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useMe } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { allRoles, roleWords } from './roles.ts'
import { TextField } from './text-field.tsx'

const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => client.call(access.people, {}, signal),
})
const refresh = () => queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey })

/** The people of one's party; its administrator admits them, changes roles, closes accounts. */
export function PeoplePage() {
  const { t } = useWords()
  const people = useQuery(peopleQuery)
  return (
    <Page title={t('access.people')} lead={t('access.peopleLead')}>
      <Loaded query={people}>
        {({ items, can }) => (
          <>
            <PeopleTable items={items} />
            {can.admit === true && <Admit />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function PeopleTable({ items }: { items: readonly access.Person[] }) {
  const { t } = useWords()
  if (items.length === 0)
    return (
      <div className="empty">
        <p>{t('access.peopleEmpty')}</p>
      </div>
    )
  return (
    <table className="table" data-stacks>
      <thead>
        <tr>
          <th scope="col">{t('access.person')}</th>
          <th scope="col">{t('access.actingFor')}</th>
          <th scope="col">{t('access.roles')}</th>
          <th scope="col">{t('access.oneTimeCode')}</th>
          <th scope="col">
            <span className="unseen">{t('shell.details')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  )
}

function PersonRow({ person }: { person: access.Person }) {
  const { t, format } = useWords()
  const change = useMutation({
    mutationFn: () =>
      client.call(access.changePerson, {
        params: { id: person.id },
        body: { disabled: !person.disabled },
      }),
    onSuccess: refresh,
  })
  const reset = useMutation({
    mutationFn: () => client.call(access.resetPassword, { params: { id: person.id } }),
  })
  return (
    <tr>
      <th scope="row" className="main">
        <bdi>{person.name}</bdi> <span className="code quiet small">{person.signInName}</span>{' '}
        {person.disabled && <span className="tag">{t('access.closed')}</span>}
      </th>
      <td>{person.party === undefined ? '–' : <Party entry={person.party} />}</td>
      <td>{format.list(person.roles.map((role) => t(roleWords[role])))}</td>
      <td>{person.totp ? t('shell.yes') : t('shell.no')}</td>
      <td>
        <div className="buttons">
          {person.can.change === true && (
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-size="small"
              aria-label={`${person.disabled ? t('access.reopen') : t('access.close')}: ${person.name}`}
              onClick={() => change.mutate()}
            >
              {person.disabled ? t('access.reopen') : t('access.close')}
            </button>
          )}
          {person.can.resetPassword === true && (
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-size="small"
              aria-label={`${t('access.resetPassword')}: ${person.name}`}
              onClick={() => reset.mutate()}
            >
              {t('access.resetPassword')}
            </button>
          )}
        </div>
        {reset.data !== undefined && <FirstPassword password={reset.data.password} />}
        {change.isError && <Trouble error={change.error} />}
        {reset.isError && <Trouble error={reset.error} />}
      </td>
    </tr>
  )
}

function FirstPassword({ password }: { password: string }) {
  const { t } = useWords()
  return (
    <div className="note" data-kind="done" role="status">
      <p>{t('access.firstPassword')}</p>
      <Copy text={password} name={t('access.password')} />
    </div>
  )
}

function Admit() {
  const { t } = useWords()
  const me = useMe()
  const operator = me?.roles.includes('operator') === true
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [party, setParty] = useState('')
  const [roles, setRoles] = useState<access.Person['roles']>(
    operator ? ['national_administrator'] : ['analyst'],
  )
  const admit = useMutation({
    mutationFn: () =>
      client.call(access.admitPerson, {
        body: { name, signInName, roles, ...(party === '' ? {} : { party }) },
      }),
    onSuccess: async () => {
      setName('')
      setSignInName('')
      await refresh()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    admit.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <h2>{t('access.admit')}</h2>
      <TextField label={t('access.person')} value={name} onChange={setName} />
      <TextField label={t('access.userName')} value={signInName} onChange={setSignInName} code />
      {operator && (
        <label className="field">
          <span className="label">{t('access.actingFor')}</span>
          <span className="hint">{t('access.partyHint')}</span>
          <input value={party} onChange={(event) => setParty(event.target.value)} dir="ltr" />
        </label>
      )}
      <fieldset>
        <legend>{t('access.roles')}</legend>
        {allRoles.map((role) => (
          <label key={role} className="choice">
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={(event) =>
                setRoles(
                  event.target.checked ? [...roles, role] : roles.filter((each) => each !== role),
                )
              }
            />
            <span>{t(roleWords[role])}</span>
          </label>
        ))}
      </fieldset>
      {admit.isError && <Trouble error={admit.error} />}
      {admit.data !== undefined && <FirstPassword password={admit.data.password} />}
      <button type="submit" className="button" disabled={admit.isPending || roles.length === 0}>
        {t('access.admit')}
      </button>
    </form>
  )
}
