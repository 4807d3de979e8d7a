import type { ballots } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'

/** The way back to the proposal of whose plan a vote is a step; nothing where it was put in words. */
export function ProposalLink({ vote }: { vote: Pick<ballots.VoteRow, 'proposal' | 'subject'> }) {
  const { t } = useWords()
  const { proposal, subject } = vote
  if (proposal === undefined) return null
  const name = t('ballots.seeProposal')
  return (
    <Link
      to="/proposals/$proposal"
      params={{ proposal }}
      aria-label={`${name}: ${subject.symbol ?? subject.title}`}
    >
      {name}
    </Link>
  )
}
