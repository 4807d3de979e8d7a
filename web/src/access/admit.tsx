import { access, directory, type ReplyOf } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { client } from '../shell/client.ts'
import { nameIn } from '../shell/names.tsx'
import { groupsQuery, useMe } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { FirstPassword } from './first-password.tsx'
import { refreshPeople } from './people-query.ts'
import { RoleBoxes } from './role-boxes.tsx'

type MayGive = ReplyOf<typeof access.people>['mayGive']
const kinds = ['state', 'body', 'organisation', 'nobody'] as const
type Kind = (typeof kinds)[number]

const kindWords = {
  state: 'access.forState',
  body: 'access.forBody',
  organisation: 'access.forOrganisation',
  nobody: 'access.forNobody',
} as const satisfies Record<Kind, string>

/** Admits a person to a party, with roles that the asker may give there. */
export function Admit({ mayGive }: { mayGive: MayGive }) {
  const { t } = useWords()
  const own = useMe()?.party
  const ownKind = kinds.find((kind) => own?.startsWith(`${kind}:`))
  const offered = kinds.filter((kind) => mayGive[kind].length > 0)
  const [chosenKind, setKind] = useState<Kind>()
  const [party, setParty] = useState('')
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [chosenRoles, setRoles] = useState<access.Person['roles']>()
  const kind = chosenKind ?? offered[0] ?? 'state'
  const roles = chosenRoles ?? mayGive[kind].slice(0, 1)
  // One's own party need not be chosen; nobody's has no name.
  const whose = kind === 'nobody' ? undefined : kind === ownKind ? own : party
  const admit = useMutation({
    mutationFn: () =>
      client.call(access.admitPerson, {
        body: { name, signInName, roles, ...(whose === undefined ? {} : { party: whose }) },
      }),
    onSuccess: async () => {
      setName('')
      setSignInName('')
      await refreshPeople()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    admit.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <h2>{t('access.admit')}</h2>
      {offered.length > 1 && (
        <fieldset>
          <legend>{t('access.forWhom')}</legend>
          {offered.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="kind"
                checked={kind === each}
                onChange={() => {
                  setKind(each)
                  setParty('')
                  setRoles(undefined)
                }}
              />
              <span>{t(kindWords[each])}</span>
            </label>
          ))}
        </fieldset>
      )}
      {kind !== ownKind && kind !== 'nobody' && (
        <PartyPicker kind={kind} value={party} onChange={setParty} />
      )}
      <TextField label={t('access.person')} value={name} onChange={setName} />
      <TextField
        label={t('access.userName')}
        hint={t('access.signInNameHint')}
        value={signInName}
        onChange={setSignInName}
        code
      />
      <RoleBoxes offered={mayGive[kind]} value={roles} onChange={setRoles} />
      {admit.isError && <Trouble error={admit.error} />}
      {admit.data !== undefined && <FirstPassword password={admit.data.password} />}
      <button
        type="submit"
        className="button"
        disabled={admit.isPending || roles.length === 0 || whose === ''}
      >
        {t('access.admit')}
      </button>
    </form>
  )
}

/** A state, a group's secretariat, or an organisation that one's own state serves. */
function PartyPicker(props: {
  kind: 'state' | 'body' | 'organisation'
  value: string
  onChange: (party: string) => void
}) {
  const { t, language } = useWords()
  const { kind, value, onChange } = props
  const groups = useQuery({ ...groupsQuery, enabled: kind === 'body' }).data?.items ?? []
  const served = useQuery({
    queryKey: ['constituents'],
    queryFn: ({ signal }) => client.call(directory.constituents, {}, signal),
    enabled: kind === 'organisation',
  })
  if (kind === 'state')
    return (
      <StatePicker
        label={t('directory.state')}
        value={value.slice('state:'.length)}
        onChange={(code) => onChange(code === '' ? '' : `state:${code}`)}
      />
    )
  // A group's secretariat bears the group's own short name.
  const options =
    kind === 'body'
      ? groups
          .filter((group) => group.exchanges)
          .map(({ id, names }) => [`body:${id}`, nameIn(names, language) ?? id] as const)
      : (served.data?.items ?? []).map(
          (item) => [`organisation:${item.organisation}`, item.name] as const,
        )
  return (
    <label className="field">
      <span className="label">{t(kindWords[kind])}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">–</option>
        {options.map(([entry, label]) => (
          <option key={entry} value={entry}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
