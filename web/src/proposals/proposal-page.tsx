import type { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Acts } from './acts.tsx'
import { stageText } from './proposal-words.ts'
import { proposalQuery } from './queries.ts'

/** One proposal: its text, who supports it, what was changed and how it is voted on. */
export function ProposalPage() {
  const { proposal } = useParams({ from: '/proposals/$proposal' })
  const query = useQuery(proposalQuery(proposal))
  return <LoadedPage query={query}>{(found) => <Shown proposal={found} />}</LoadedPage>
}

function Shown({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  return (
    <Page
      title={proposal.title}
      written
      lead={stageText(t, proposal.stage)}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/proposals">{t('proposals.title')}</Link>
            </li>
          </ol>
        </nav>
      }
    >
      <Acts proposal={proposal} />
      <section className="stack" aria-labelledby="text">
        <h2 id="text">{t('proposals.text')}</h2>
        {proposal.text.blocks.map((block) => (
          <p key={block.eId} dir="auto">
            {block.num} {block.text}
          </p>
        ))}
      </section>
    </Page>
  )
}
