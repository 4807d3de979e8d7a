import type { proposals } from '@comity/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { ProposalFilter } from './proposal-filter.tsx'
import { ProposalTable } from './proposal-table.tsx'
import { isStage } from './proposal-words.ts'
import { proposalsQuery } from './queries.ts'

/** The proposals that one may see, the latest first; of one body, or those at one stage. */
export function ProposalsPage() {
  const { t } = useWords()
  const { body, stage } = useSearch({ from: '/proposals' })
  const query = useInfiniteQuery(proposalsQuery(body))
  return (
    <Page title={t('proposals.title')} lead={t('proposals.lead')}>
      <ProposalFilter body={body} stage={stage} />
      <Loaded query={query}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items)
          return all.length === 0 ? (
            <Empty ofBody={body !== undefined} />
          ) : (
            <Found rows={at(all, stage)} />
          )
        }}
      </Loaded>
      <MoreButton query={query} name={t('proposals.older')} />
    </Page>
  )
}

/** Those at a stage; all of them where there is no such stage. */
const at = (
  rows: readonly proposals.ProposalRow[],
  stage: string | undefined,
): readonly proposals.ProposalRow[] =>
  stage === undefined || !isStage(stage) ? rows : rows.filter((row) => row.stage === stage)

function Found({ rows }: { rows: readonly proposals.ProposalRow[] }) {
  const { t } = useWords()
  if (rows.length > 0) return <ProposalTable rows={rows} />
  return (
    <p className="quiet" role="status">
      {t('proposals.emptyStage')}
    </p>
  )
}

/** What a proposal is, for whoever finds none. */
function Empty({ ofBody }: { ofBody: boolean }) {
  const { t } = useWords()
  return (
    <div className="empty">
      <p>
        <strong>{t(ofBody ? 'proposals.none' : 'proposals.empty')}</strong>
      </p>
      <p>{t('proposals.emptyLead')}</p>
      <div className="buttons">
        <Link to="/bodies">{t('meetings.allBodies')}</Link>
        <Link to="/votes">{t('votes.decisions')}</Link>
      </div>
    </div>
  )
}
