import type { ballots } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { receiptQuery } from '../record/queries.ts'
import { queryClient } from '../shell/client.ts'
import { saveFile } from '../shell/save-file.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { voteWord } from '../votes/vote-words.ts'

/** What the hub has acknowledged of one's own delegation, with the proof to keep. */
export function OwnReceipt({ vote }: { vote: ballots.LiveVote }) {
  const { t } = useWords()
  const save = useMutation({
    mutationFn: async (index: number) => {
      const receipt = await queryClient.fetchQuery(receiptQuery(index))
      saveFile(`ballot-${vote.own?.member}-${index}.tlog-proof`, receipt)
    },
  })
  const { own } = vote
  if (own?.index === undefined || own.choice === undefined) return null
  const { index, sequence, choice } = own
  return (
    <div className="note own-receipt" data-kind="done" role="status">
      <p>
        <strong>{t('ballots.inLog')}</strong>
      </p>
      <p>
        {t('ballots.yourVote')}: <strong>{voteWord(t, choice)}</strong>
        {' · '}
        {t('ballots.entry', { index })}
        {' · '}
        {t('ballots.ballotNumber', { sequence })}
      </p>
      {vote.status === 'open' && <p>{t('ballots.lastCounts')}</p>}
      {save.isError && <Trouble error={save.error} />}
      <div className="buttons">
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-size="small"
          onClick={() => save.mutate(index)}
        >
          {t('ballots.downloadReceipt')}
        </button>
        <Link to="/record/verify" search={{ index }}>
          {t('ballots.checkReceipt')}
        </Link>
      </div>
    </div>
  )
}
