import { accreditations } from '@comity/contract'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { refreshConferences } from './queries.ts'

/** What one may do with an application: object and take it back, or decide. */
export function AccreditationActs(props: { accreditation: accreditations.Accreditation }) {
  const { t } = useWords()
  const { id, name, can } = props.accreditation
  const params = { accreditation: id }
  const [reason, setReason] = useState('')
  const given = reason.trim() === '' ? undefined : reason
  const done = async () => {
    setReason('')
    await refreshConferences()
  }
  const object = async () => {
    await client.call(accreditations.objectToAccreditation, { params, body: { reason: given } })
    await done()
  }
  const withdraw = async () => {
    await client.call(accreditations.withdrawObjection, { params })
    await done()
  }
  const decide = (status: 'accredited' | 'refused') => async () => {
    const body = { status, reason: given }
    await client.call(accreditations.decideAccreditation, { params, body })
    await done()
  }
  const field = (
    <TextField label={t('meetings.reason')} value={reason} onChange={setReason} optional />
  )
  if (can.object !== true && can.withdraw !== true && can.decide !== true) return null
  return (
    <div className="buttons">
      {can.object === true && (
        <Ask
          label={t('conferences.object')}
          name={`${t('conferences.object')}: ${name}`}
          title={name}
          text={t('conferences.objectText')}
          kind="act"
          act={object}
        >
          {field}
        </Ask>
      )}
      {can.withdraw === true && (
        <Ask
          label={t('conferences.withdrawObjection')}
          name={`${t('conferences.withdrawObjection')}: ${name}`}
          title={name}
          text={t('conferences.withdrawObjection')}
          kind="quiet"
          act={withdraw}
        />
      )}
      {can.decide === true &&
        (['accredited', 'refused'] as const).map((status) => {
          const label = t(status === 'accredited' ? 'conferences.accredit' : 'conferences.refuse')
          return (
            <Ask
              key={status}
              label={label}
              name={`${label}: ${name}`}
              title={name}
              text={t('conferences.decideText')}
              kind={status === 'accredited' ? 'act' : 'quiet'}
              act={decide(status)}
            >
              {field}
            </Ask>
          )
        })}
    </div>
  )
}
