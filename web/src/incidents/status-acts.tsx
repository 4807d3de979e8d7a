import { incidents } from '@comity/contract'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { showIncident } from './queries.ts'

const acts = [
  ['contained', 'incidents.contain'],
  ['closed', 'incidents.close'],
  ['open', 'incidents.reopen'],
] as const

/** What can be said of how it stands next. */
export function StatusActs({ one }: { one: incidents.Incident }) {
  return acts.map(([status, label]) => {
    const isSo = one.status === status
    const follows = status !== 'open' || one.status !== 'open'
    const isPast = status === 'contained' && one.status === 'closed'
    return !isSo && follows && !isPast ? (
      <Act key={status} one={one} status={status} label={label} />
    ) : null
  })
}

function Act(props: {
  one: incidents.Incident
  status: incidents.IncidentStatus
  label: (typeof acts)[number][1]
}) {
  const { t } = useWords()
  const { one, status, label } = props
  const [note, setNote] = useState('')
  const act = async () => {
    const body = { seen: one.status, status, ...(note.trim() === '' ? {} : { note }) }
    const call = { params: { incident: one.id }, body }
    await showIncident(await client.call(incidents.changeIncidentStatus, call))
    setNote('')
  }
  return (
    <Ask label={t(label)} title={t(label)} text={t('incidents.statusAsk')} kind="quiet" act={act}>
      <TextField
        label={t('incidents.note')}
        value={note}
        onChange={setNote}
        most={1_000}
        optional
      />
    </Ask>
  )
}
