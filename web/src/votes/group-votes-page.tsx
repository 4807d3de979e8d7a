import type { votes } from '@comity/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { LoadedPages } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-table.tsx'
import { FilterForm } from './filter-form.tsx'
import { filtersFrom } from './filters.ts'
import { Otherwise } from './group-results.tsx'
import { groupRecordQuery } from './queries.ts'
import { countText } from './vote-words.ts'

/** How the members of a group, as of each day, stood in the decisions on record. */
export function GroupVotesPage() {
  const { t } = useWords()
  const { group } = useParams({ from: '/groups/$group/votes' })
  const filters = useSearch({ from: '/groups/$group/votes' })
  const navigate = useNavigate({ from: '/groups/$group/votes' })
  const name = useNames()(`group:${group}`)
  const found = useInfiniteQuery(groupRecordQuery(group, filters))
  return (
    <Page
      title={`${name}: ${t('votes.stateRecord')}`}
      written
      lead={t('votes.groupRecordLead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/groups">{t('directory.groups')}</Link>
            </li>
            <li>
              <Link to="/groups/$group" params={{ group }}>
                <bdi>{name}</bdi>
              </Link>
            </li>
          </ol>
        </nav>
      }
    >
      <FilterForm
        filters={filters}
        choose={(given) => void navigate({ search: filtersFrom(given) })}
      />
      <LoadedPages query={found}>
        {(pages, { total, held }) => (
          <>
            <p>{t('votes.groupOnRoll', { count: total, base: held })}</p>
            {total === 0 ? (
              <p>{t('votes.nothingSo')}</p>
            ) : (
              <Results items={pages.flatMap(({ items }) => items)} />
            )}
          </>
        )}
      </LoadedPages>
      <p>
        {t('votes.cite')}:{' '}
        <code className="code">{`${window.location.origin}/groups/${group}/votes`}</code>
      </p>
    </Page>
  )
}

function Results({ items }: { items: votes.GroupRecord['items'] }) {
  const { t, format } = useWords()
  const more = [
    {
      head: t('votes.members'),
      cell: (at: number) => format.number(items[at]?.result.members.length ?? 0),
    },
    {
      head: t('votes.ofGroup'),
      cell: (at: number) => {
        const result = items[at]?.result
        return result && <bdi className="count">{countText(result.tally, format.number)}</bdi>
      },
    },
    {
      head: t('votes.otherwise'),
      cell: (at: number) => {
        const result = items[at]?.result
        return result && <Otherwise group={result} />
      },
    },
  ]
  return <Decisions rows={items.map(({ decision }) => decision)} more={more} />
}
