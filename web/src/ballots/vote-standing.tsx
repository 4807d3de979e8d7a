import type { ballots } from '@comity/contract'
import { useWords } from '../shell/words.tsx'

const standingWords = {
  open: 'ballots.open',
  closed: 'ballots.closed',
  cancelled: 'ballots.cancelled',
} as const satisfies Record<ballots.VoteRow['status'], string>

export const modeWords = {
  recorded: 'ballots.recorded',
  roll_call: 'ballots.rollCall',
  silence: 'ballots.silence',
} as const satisfies Record<ballots.VoteRow['mode'], string>

/** Whether a vote is open, how it is taken, and that it is a rehearsal. */
export function VoteStanding({ vote }: { vote: ballots.VoteRow }) {
  const { t } = useWords()
  return (
    <span className="badges">
      <span className="tag vote-standing" data-status={vote.status}>
        {t(standingWords[vote.status])}
      </span>
      <span className="tag">{t(modeWords[vote.mode])}</span>
      {vote.rehearsal && <span className="tag rehearsal">{t('ballots.rehearsal')}</span>}
    </span>
  )
}
