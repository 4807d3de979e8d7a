import { proposals } from '@comity/contract'
import { type FormEvent, useState } from 'react'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { MemberField } from './member-field.tsx'
import { motionWords } from './proposal-words.ts'
import { Seldom } from './seldom.tsx'
import { useRecord } from './use-record.ts'

type Props = { proposal: proposals.Proposal }

/** A motion on procedure that a member moves: it is decided before all else. */
export function RecordMotion({ proposal }: Props) {
  const { t } = useWords()
  const [motion, setMotion] = useState<(typeof proposals.proceduralMotions)[number]>('no_action')
  const [by, setBy] = useState('')
  const record = useRecord(proposal.id)
  const send = (event: FormEvent) => {
    event.preventDefault()
    record.mutate({ kind: 'motion', motion, by }, { onSuccess: () => setBy('') })
  }
  return (
    <Seldom title={t('proposals.motionTitle')}>
      <form className="form box" onSubmit={send}>
        <SelectField
          label={t('proposals.motionWhat')}
          value={motion}
          options={proposals.proceduralMotions.map((each) => [each, t(motionWords[each])] as const)}
          onChange={setMotion}
        />
        <MemberField
          label={t('proposals.byState')}
          body={proposal.body}
          value={by}
          onChange={setBy}
        />
        {record.isError && <Trouble error={record.error} />}
        <button type="submit" className="button" disabled={record.isPending || by === ''}>
          {t('proposals.enter')}
        </button>
      </form>
    </Seldom>
  )
}

/** A member asks that a vote be taken; there is nothing to ask for once one has. */
export function RecordRequest({ proposal }: Props) {
  const { t } = useWords()
  const [by, setBy] = useState('')
  const record = useRecord(proposal.id)
  if (proposal.history.some(({ kind }) => kind === 'vote_requested')) return null
  const send = (event: FormEvent) => {
    event.preventDefault()
    record.mutate({ kind: 'vote_requested', by })
  }
  return (
    <Seldom title={t('proposals.requestTitle')} lead={t('proposals.requestLead')}>
      <form className="form box" onSubmit={send}>
        <MemberField
          label={t('proposals.byState')}
          body={proposal.body}
          value={by}
          onChange={setBy}
        />
        {record.isError && <Trouble error={record.error} />}
        <button type="submit" className="button" disabled={record.isPending || by === ''}>
          {t('proposals.enter')}
        </button>
      </form>
    </Seldom>
  )
}
