import type { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Acts } from './acts.tsx'
import { Amendments } from './amendments.tsx'
import { BodyName } from './body-name.tsx'
import { Decided } from './decided.tsx'
import { History } from './history.tsx'
import { ProposalFacts } from './proposal-facts.tsx'
import { ProposalText } from './proposal-text.tsx'
import { proposalQuery } from './queries.ts'
import { Stage } from './stage.tsx'
import { SupportTable } from './support-table.tsx'
import { Versions } from './versions.tsx'
import { VotingPlan } from './voting-plan.tsx'
import { YourSupport } from './your-support.tsx'

/** One proposal: its text, who supports it, what was changed and how it is voted on. */
export function ProposalPage() {
  const { proposal } = useParams({ from: '/proposals/$proposal' })
  const query = useQuery(proposalQuery(proposal))
  return <LoadedPage query={query}>{(found) => <Shown proposal={found} />}</LoadedPage>
}

function Shown({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { title, symbol, stage, version, body } = proposal
  const isDraft = stage === 'draft'
  return (
    <Page
      title={title}
      written
      lead={<bdi>{symbol ?? t('proposals.noSymbol')}</bdi>}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/proposals">{t('proposals.title')}</Link>
            </li>
            <li>
              <Link to="/proposals" search={{ body }}>
                <BodyName body={body} />
              </Link>
            </li>
          </ol>
        </nav>
      }
      beside={
        <span className="badges">
          <Stage stage={stage} />
          <span className="tag">{t('proposals.versionNumber', { version })}</span>
        </span>
      }
    >
      {isDraft && <p className="note">{t('proposals.notTabled')}</p>}
      <Acts proposal={proposal} />
      <Decided proposal={proposal} />
      <YourSupport proposal={proposal} />
      <Contents isDraft={isDraft} />
      <ProposalFacts proposal={proposal} />
      <ProposalText proposal={proposal} />
      {!isDraft && (
        <>
          <SupportTable proposal={proposal} />
          <Amendments proposal={proposal} />
          <VotingPlan proposal={proposal} />
          <Versions proposal={proposal} />
          <History proposal={proposal} />
        </>
      )}
    </Page>
  )
}

/** Where things are on a page that is long. */
function Contents({ isDraft }: { isDraft: boolean }) {
  const { t } = useWords()
  if (isDraft) return null
  const places = [
    ['text', t('proposals.text')],
    ['support', t('proposals.support')],
    ['amendments', t('proposals.amendments')],
    ['plan', t('proposals.plan')],
    ['versions', t('proposals.versions')],
    ['history', t('proposals.history')],
  ] as const
  return (
    <nav className="no-print" aria-label={t('shell.onThisPage')}>
      <ul className="inline-list">
        {places.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
