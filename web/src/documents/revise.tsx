import { documents } from '@comity/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DayField } from '../directory/day-field.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { showDocument } from './queries.ts'

/** A further version beside what was issued, by the secretariat. */
export function Revise({ one }: { one: documents.Document }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [change, setChange] = useState('')
  const [date, setDate] = useState('')
  const to = { to: '/documents/prepare/$document', params: { document: one.id } } as const
  if (one.can.revise !== true)
    return (
      <p className="no-print">
        <Link {...to}>{t('documents.prepareNext')}</Link>
      </p>
    )
  const begin = async () => {
    const body = {
      ...{ seen: one.versions.at(-1)?.version ?? 1, change },
      date: date === '' ? new Date().toISOString().slice(0, 10) : date,
    }
    const params = { document: one.id }
    await showDocument(await client.call(documents.reviseDocument, { params, body }))
    await navigate(to)
  }
  return (
    <div className="buttons no-print">
      <Ask
        label={t('documents.revise')}
        title={t('documents.reviseAsk')}
        text={t('documents.reviseText')}
        kind="act"
        ready={change.trim() !== ''}
        act={begin}
      >
        <div className="stack">
          <TextField
            label={t('documents.change')}
            hint={t('documents.changeHint')}
            value={change}
            onChange={setChange}
            most={1_000}
          />
          <DayField label={t('documents.dated')} value={date} onChange={setDate} />
        </div>
      </Ask>
    </div>
  )
}
