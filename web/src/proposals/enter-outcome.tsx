import type { proposals } from '@comity/contract'
import { type FormEvent, useState } from 'react'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { plannedVoteText } from './planned-vote-text.ts'
import { dueIn } from './put-to-vote.tsx'
import { Reasons } from './reasons.tsx'
import { Seldom } from './seldom.tsx'
import { useRecord } from './use-record.ts'

/** The outcome of a vote that is due and was taken otherwise: by show of hands, or on paper. */
export function EnterOutcome({ proposal }: { proposal: proposals.Proposal }) {
  const words = useWords()
  const { t } = words
  const [outcome, setOutcome] = useState<'' | 'adopted' | 'rejected'>('')
  const [reasons, setReasons] = useState('')
  const record = useRecord(proposal.id)
  const next = dueIn(proposal)
  if (next === undefined) return null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (outcome === '') return
    record.mutate(
      { kind: 'outcome', vote: next.id, outcome, reasons: reasons.trim() },
      { onSuccess: () => setOutcome('') },
    )
  }
  return (
    <Seldom title={t('proposals.outcomeTitle')} lead={t('proposals.outcomeLead')}>
      <form className="form box" onSubmit={send}>
        <p>{plannedVoteText(words, proposal.plan, next)}</p>
        <SelectField
          label={t('proposals.outcomeOf')}
          value={outcome}
          options={[
            ['', '–'],
            ['adopted', t('proposals.adopted')],
            ['rejected', t('proposals.rejected')],
          ]}
          onChange={setOutcome}
        />
        <Reasons label={t('proposals.outcomeHow')} value={reasons} onChange={setReasons} />
        {record.isError && <Trouble error={record.error} />}
        <button
          type="submit"
          className="button"
          data-kind="quiet"
          disabled={record.isPending || outcome === '' || reasons.trim() === ''}
        >
          {t('proposals.enterOutcome')}
        </button>
      </form>
    </Seldom>
  )
}
