import { ballots } from '@comity/contract'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { refreshVote } from './queries.ts'

/** Ends an open vote without a result, with the reason on record. */
export function CancelVote({ vote }: { vote: string }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const cancel = async () => {
    await client.call(ballots.cancelVote, { params: { vote }, body: { reason: reason.trim() } })
    await refreshVote(vote)
  }
  return (
    <div className="buttons">
      <Ask
        label={t('ballots.cancelVote')}
        title={t('ballots.cancelVote')}
        text={t('ballots.cancelAsk')}
        ready={reason.trim() !== '' && reason.length <= 500}
        onOpen={() => setReason('')}
        act={cancel}
      >
        <TextField label={t('ballots.reason')} value={reason} onChange={setReason} />
      </Ask>
    </div>
  )
}
