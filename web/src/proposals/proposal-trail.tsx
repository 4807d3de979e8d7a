import type { proposals } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'

/** The way back to a proposal from its forms. */
export function ProposalTrail({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/proposals/$proposal" params={{ proposal: proposal.id }}>
            <bdi>{proposal.symbol ?? proposal.title}</bdi>
          </Link>
        </li>
      </ol>
    </nav>
  )
}
