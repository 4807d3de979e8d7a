import { meetings } from '@comity/contract'
import { decisionRules } from '@comity/votes'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { type Texts, TextsField, writtenTexts } from './fields.tsx'
import { bodiesQuery, refreshMeetings } from './queries.ts'

/** Creating a body of a group, by the group's secretariat. */
export function CreateBodyPage() {
  const { t } = useWords()
  const bodies = useQuery(bodiesQuery)
  return (
    <Page
      title={t('meetings.createBody')}
      lead={t('meetings.createBodyLead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/bodies">{t('meetings.allBodies')}</Link>
            </li>
          </ol>
        </nav>
      }
    >
      <Loaded query={bodies}>
        {({ createIn }) =>
          createIn.length > 0 ? (
            <Create groups={createIn} />
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

function Create({ groups }: { groups: readonly string[] }) {
  const { t } = useWords()
  const names = useNames()
  const navigate = useNavigate()
  const [group, setGroup] = useState(groups[0] ?? '')
  const [id, setId] = useState('')
  const [called, setCalled] = useState<Texts>({})
  const [mandate, setMandate] = useState<Texts>({})
  const [symbol, setSymbol] = useState('')
  const [rule, setRule] = useState('')
  const [chair, setChair] = useState('')
  const [isPublic, setPublic] = useState(false)
  const create = useMutation({
    mutationFn: () => {
      const task = writtenTexts(mandate)
      return client.call(meetings.createBody, {
        body: {
          ...{ id, group, audience: isPublic ? 'public' : 'group' },
          names: writtenTexts(called),
          mandate: Object.keys(task).length === 0 ? undefined : task,
          mandateSymbol: symbol.trim() === '' ? undefined : symbol,
          rules: rule === '' ? [] : [rule],
          officers: chair === '' ? [] : [{ role: 'chair', state: chair }],
        },
      })
    },
    onSuccess: async () => {
      await refreshMeetings()
      await navigate({ to: '/bodies/$body', params: { body: id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      {groups.length > 1 && (
        <label className="field">
          <span className="label">{t('directory.group')}</span>
          <select value={group} onChange={({ target }) => setGroup(target.value)}>
            {groups.map((each) => (
              <option key={each} value={each}>
                {names(`group:${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextsField label={t('meetings.bodyName')} value={called} onChange={setCalled} />
      <TextField
        label={t('meetings.bodyId')}
        hint={t('meetings.bodyIdHint')}
        value={id}
        onChange={setId}
        pattern="[a-z0-9][a-z0-9\-]{0,62}"
        code
      />
      <fieldset>
        <legend>{t('meetings.whoSees')}</legend>
        {[false, true].map((all) => (
          <label key={String(all)} className="choice">
            <input
              type="radio"
              name="audience"
              checked={isPublic === all}
              onChange={() => setPublic(all)}
            />
            <span>{t(all ? 'meetings.everyone' : 'meetings.groupOnly')}</span>
          </label>
        ))}
      </fieldset>
      <TextsField label={t('meetings.mandate')} value={mandate} onChange={setMandate} optional />
      <TextField
        label={t('meetings.mandateSymbol')}
        value={symbol}
        onChange={setSymbol}
        code
        optional
      />
      <label className="field">
        <span className="label">{t('meetings.decides')}</span>
        <select value={rule} onChange={({ target }) => setRule(target.value)}>
          <option value="">–</option>
          {decisionRules.map((each) => (
            <option key={each.id} value={each.id} lang="en">
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <StatePicker label={t('meetings.chairState')} value={chair} onChange={setChair} />
      {create.isError && <Trouble error={create.error} />}
      <button type="submit" className="button" disabled={create.isPending}>
        {t('meetings.createBody')}
      </button>
    </form>
  )
}
