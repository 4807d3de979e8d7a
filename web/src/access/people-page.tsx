import { access } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Admit } from './admit.tsx'
import { FirstPassword } from './first-password.tsx'
import { peopleQuery, refreshPeople } from './people-query.ts'
import { RoleBoxes } from './role-boxes.tsx'
import { roleWords } from './roles.ts'
import { SignInFirst } from './sign-in-first.tsx'

/** The people of one's party; its administrator admits them, changes roles, closes accounts. */
export function PeoplePage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page title={t('access.people')} lead={t('access.peopleLead')}>
      <Loaded query={me}>{(data) => (data === null ? <SignInFirst /> : <People />)}</Loaded>
    </Page>
  )
}

function People() {
  const people = useQuery(peopleQuery)
  return (
    <Loaded query={people}>
      {({ items, can, mayGive }) => (
        <>
          <PeopleTable items={items} />
          {can.admit === true && <Admit mayGive={mayGive} />}
        </>
      )}
    </Loaded>
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
    <Table named>
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
    </Table>
  )
}

function PersonRow({ person }: { person: access.Person }) {
  const { t, format } = useWords()
  const [password, setPassword] = useState<string>()
  const { id, name, can, disabled } = person
  const change = (body: { roles?: access.Person['roles']; disabled?: boolean }) =>
    client.call(access.changePerson, { params: { id }, body }).then(refreshPeople)
  const reset = async () => {
    const reply = await client.call(access.resetPassword, { params: { id } })
    setPassword(reply.password)
  }
  return (
    <tr>
      <th scope="row" className="main">
        <bdi>{name}</bdi> <span className="code quiet small">{person.signInName}</span>{' '}
        {disabled && <span className="tag">{t('access.closed')}</span>}
      </th>
      <td>{person.party === undefined ? '–' : <Party entry={person.party} />}</td>
      <td>{format.list(person.roles.map((role) => t(roleWords[role])))}</td>
      <td>{person.totp ? t('shell.yes') : t('shell.no')}</td>
      <td>
        <div className="buttons" data-gap="small">
          {can.change === true && (
            <ChangeRoles person={person} save={(roles) => change({ roles })} />
          )}
          {can.resetPassword === true && (
            <Ask
              label={t('access.resetPassword')}
              name={`${t('access.resetPassword')}: ${name}`}
              title={t('access.resetPassword')}
              text={t('access.resetAsk', { name })}
              kind="quiet"
              size="small"
              act={reset}
            />
          )}
          {can.change === true &&
            (disabled ? (
              <button
                type="button"
                className="button"
                data-kind="quiet"
                data-size="small"
                aria-label={`${t('access.reopen')}: ${name}`}
                onClick={() => void change({ disabled: false })}
              >
                {t('access.reopen')}
              </button>
            ) : (
              <Ask
                label={t('access.close')}
                name={`${t('access.close')}: ${name}`}
                title={t('access.close')}
                text={t('access.closeAsk', { name })}
                size="small"
                act={() => change({ disabled: true })}
              />
            ))}
        </div>
        {password !== undefined && <FirstPassword password={password} />}
      </td>
    </tr>
  )
}

function ChangeRoles(props: {
  person: access.Person
  save: (roles: access.Person['roles']) => Promise<unknown>
}) {
  const { t } = useWords()
  const { person } = props
  const [roles, setRoles] = useState<access.Person['roles']>(person.roles)
  return (
    <Ask
      label={t('access.changeRoles')}
      name={`${t('access.changeRoles')}: ${person.name}`}
      title={t('access.changeRolesOf', { name: person.name })}
      text={t('access.rolesAtOnce')}
      kind="quiet"
      size="small"
      onOpen={() => setRoles(person.roles)}
      ready={roles.length > 0}
      act={() => props.save(roles)}
    >
      <RoleBoxes offered={person.mayGive} value={roles} onChange={setRoles} />
    </Ask>
  )
}
