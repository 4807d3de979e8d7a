import { directory, type ReplyOf } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { StateLink } from '../votes/state-link.tsx'
import { DayField } from './day-field.tsx'
import { refreshGroup } from './group-query.ts'
import { StatePicker } from './state-picker.tsx'

type Group = ReplyOf<typeof directory.group>
type Membership = Group['memberships'][number]

const digits = { year: 4, month: 7, day: 10 } as const
const today = () => new Date().toISOString().slice(0, 10)

/** Who has been a member from when to when, with the source; the operator adds and ends. */
export function Memberships({ group }: { group: Group }) {
  const { t, format } = useWords()
  const names = useNames()
  const date = (day: string | undefined, precision: keyof typeof digits) =>
    day === undefined ? '–' : format.date(day.slice(0, digits[precision]))
  const rows = [...group.memberships].sort((a, b) =>
    format.compare(names(`state:${a.state}`), names(`state:${b.state}`)),
  )
  const ends = group.can.endMembership === true
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('directory.state')}</th>
          <th scope="col">{t('shell.from')}</th>
          <th scope="col">{t('shell.to')}</th>
          <th scope="col">{t('directory.source')}</th>
          {ends && (
            <th scope="col">
              <span className="unseen">{t('directory.endMembership')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <StateLink code={row.state} /> <span className="quiet">({row.state})</span>{' '}
              {row.status === 'suspended' && (
                <span className="tag">{t('directory.suspended')}</span>
              )}
            </th>
            <td>{date(row.from, row.precision)}</td>
            <td>{date(row.to, row.precision)}</td>
            <td className="small quiet">
              <bdi>{row.source ?? '–'}</bdi>
            </td>
            {ends && <td>{isCurrent(row) && <End group={group.id} state={row.state} />}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const isCurrent = ({ from, to }: Membership): boolean =>
  (from === undefined || from <= today()) && (to === undefined || to > today())

function End({ group, state }: { group: string; state: string }) {
  const { t } = useWords()
  const names = useNames()
  const name = names(`state:${state}`)
  const end = () =>
    client
      .call(directory.endMembership, { params: { group, state } })
      .then(() => refreshGroup(group))
  return (
    <Ask
      label={t('directory.endMembership')}
      name={`${t('directory.endMembership')}: ${name}`}
      title={t('directory.endMembership')}
      text={t('directory.endMembershipAsk', { state: name })}
      size="small"
      act={end}
    />
  )
}

export function AddMember({ group }: { group: Group }) {
  const { t } = useWords()
  const [state, setState] = useState('')
  const [from, setFrom] = useState('')
  const [source, setSource] = useState('')
  const add = useMutation({
    mutationFn: () =>
      client.call(directory.addMember, {
        params: { group: group.id },
        body: {
          state,
          ...(from === '' ? {} : { from }),
          ...(source === '' ? {} : { source }),
        },
      }),
    onSuccess: async () => {
      setState('')
      setSource('')
      await refreshGroup(group.id)
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  const members = group.memberships.filter(isCurrent).map((row) => row.state)
  return (
    <form className="form box" onSubmit={send}>
      <h2>{t('directory.addMember')}</h2>
      {group.exchanges && <p>{t('directory.addMemberLead')}</p>}
      <StatePicker
        label={t('directory.state')}
        value={state}
        without={members}
        onChange={setState}
      />
      <DayField label={t('directory.memberFrom')} value={from} onChange={setFrom} />
      <TextField
        label={t('directory.source')}
        hint={t('directory.sourceHint')}
        value={source}
        onChange={setSource}
        optional
      />
      {add.isError && <Trouble error={add.error} />}
      <button type="submit" className="button" disabled={add.isPending || state === ''}>
        {t('directory.addMember')}
      </button>
    </form>
  )
}
