import { directory } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Party, useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { groupsQuery } from '../shell/queries.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { DayField } from './day-field.tsx'
import { StatePicker } from './state-picker.tsx'

/** Founding a group that exchanges here: its name, its short name, its first members. */
export function FoundPage() {
  const { t } = useWords()
  const groups = useQuery(groupsQuery)
  return (
    <Page
      title={t('directory.foundGroup')}
      lead={t('directory.foundGroupLead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/groups">{t('directory.groups')}</Link>
            </li>
          </ol>
        </nav>
      }
    >
      <Loaded query={groups}>
        {({ can }) =>
          can.create === true ? (
            <Found />
          ) : (
            <p className="note" data-kind="warn">
              {t('shell.forbidden')}
            </p>
          )
        }
      </Loaded>
    </Page>
  )
}

function Found() {
  const { t } = useWords()
  const names = useNames()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [id, setId] = useState('')
  const [members, setMembers] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [source, setSource] = useState('')
  const found = useMutation({
    mutationFn: () =>
      client.call(directory.createGroup, {
        body: {
          ...{ id, name, members: [...members] },
          ...(from === '' ? {} : { from }),
          ...(source === '' ? {} : { source }),
        },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: groupsQuery.queryKey })
      await navigate({ to: '/groups/$group', params: { group: id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    found.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      <TextField label={t('directory.groupName')} value={name} onChange={setName} />
      <TextField
        label={t('directory.groupId')}
        hint={t('directory.groupIdHint')}
        value={id}
        onChange={setId}
        pattern="[a-z0-9][a-z0-9\-]{0,62}"
        code
      />
      <fieldset className="stack" data-gap="small">
        <legend>{t('directory.firstMembers')}</legend>
        {members.length === 0 ? (
          <p className="quiet">{t('directory.chosenNone')}</p>
        ) : (
          <ul className="chips">
            {members.map((code) => (
              <li key={code} className="chip">
                <Party entry={`state:${code}`} />
                <button
                  type="button"
                  aria-label={t('directory.removeState', { state: names(`state:${code}`) })}
                  onClick={() => setMembers(members.filter((each) => each !== code))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <StatePicker
          label={t('directory.addState')}
          value=""
          without={members}
          onChange={(code) => {
            if (code !== '') setMembers([...members, code])
          }}
        />
      </fieldset>
      <DayField label={t('directory.memberFrom')} value={from} onChange={setFrom} />
      <TextField
        label={t('directory.source')}
        hint={t('directory.sourceHint')}
        value={source}
        onChange={setSource}
        optional
      />
      {found.isError && <Trouble error={found.error} />}
      <button type="submit" className="button" disabled={found.isPending || members.length === 0}>
        {t('directory.foundGroup')}
      </button>
    </form>
  )
}
