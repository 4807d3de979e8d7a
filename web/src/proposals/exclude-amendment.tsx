import type { proposals } from '@comity/contract'
import { type FormEvent, useState } from 'react'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { isPut } from './order-amendments.tsx'
import { Reasons } from './reasons.tsx'
import { Seldom } from './seldom.tsx'
import { useRecord } from './use-record.ts'

/** What the chair finds: the adoption of one amendment means the rejection of another. */
export function ExcludeAmendment({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const [adopted, setAdopted] = useState('')
  const [excludes, setExcludes] = useState('')
  const [reasons, setReasons] = useState('')
  const record = useRecord(proposal.id)
  const live = proposal.items.filter(isPut)
  if (live.length < 2) return null
  const options = [['', '–'], ...live.map(({ id }) => [id, id] as const)] as const
  const isComplete =
    adopted !== '' && excludes !== '' && adopted !== excludes && reasons.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    const found = { kind: 'exclusion', adopted, excludes, reasons: reasons.trim() } as const
    record.mutate(found, { onSuccess: () => setReasons('') })
  }
  return (
    <Seldom title={t('proposals.excludeTitle')} lead={t('proposals.excludeLead')}>
      <form className="form box" onSubmit={send}>
        <SelectField
          label={t('proposals.whereAdopted')}
          value={adopted}
          options={options}
          onChange={setAdopted}
        />
        <SelectField
          label={t('proposals.notPut')}
          value={excludes}
          options={options}
          onChange={setExcludes}
        />
        <Reasons label={t('proposals.chairsReasons')} value={reasons} onChange={setReasons} />
        {record.isError && <Trouble error={record.error} />}
        <button type="submit" className="button" disabled={record.isPending || !isComplete}>
          {t('proposals.enterExclusion')}
        </button>
      </form>
    </Seldom>
  )
}
