import type { directory, ReplyOf, votes } from '@comity/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ChooseOther } from '../agreement/choose-other.tsx'
import { LoadedPage, LoadedPages } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-table.tsx'
import { Choice, FilterForm } from './filter-form.tsx'
import { stateFiltersFrom } from './filters.ts'
import { MemberOf } from './member-of.tsx'
import { stateQuery, stateRecordQuery } from './queries.ts'
import { StoodCounts } from './stood-counts.tsx'
import { shapes, voteWord, ways } from './vote-words.ts'

type State = ReplyOf<typeof directory.state>

/** One state under its code: how it stood in the decisions on record, and the groups it is or was in. */
export function StatePage() {
  const { state } = useParams({ from: '/states/$state' })
  const found = useQuery(stateQuery(state))
  return <LoadedPage query={found}>{(data) => <Shown state={data} />}</LoadedPage>
}

function Shown({ state }: { state: State }) {
  const { t, language } = useWords()
  const name = nameIn(state.names, language) ?? state.code
  return (
    <Page
      title={name}
      written
      lead={t('votes.stateRecordLead')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/directory">{t('directory.states')}</Link>
            </li>
          </ol>
        </nav>
      }
    >
      <Record code={state.code} name={name} />
      <section className="stack" aria-labelledby="alike">
        <h2 id="alike">{t('agreement.eachLink')}</h2>
        <ChooseOther state={state.code} />
        <p>
          <Link to="/states/$state/alike" params={{ state: state.code }}>
            {t('agreement.eachTitle', { name })}
          </Link>
        </p>
      </section>
      {state.memberships.length > 0 && <MemberOf state={state} />}
      <p>
        {t('votes.cite')}:{' '}
        <code className="code">{`${window.location.origin}/states/${state.code}`}</code>
      </p>
    </Page>
  )
}

function Record({ code, name }: { code: string; name: string }) {
  const { t } = useWords()
  const filters = useSearch({ from: '/states/$state' })
  const navigate = useNavigate({ from: '/states/$state' })
  const found = useInfiniteQuery(stateRecordQuery(code, filters))
  const stood = ways.map((vote) => [vote, voteWord(t, vote)] as const)
  return (
    <section className="stack" aria-labelledby="votes">
      <h2 id="votes">{t('votes.stateRecord')}</h2>
      <FilterForm
        filters={filters}
        choose={(given) => void navigate({ search: stateFiltersFrom(given) })}
      >
        <Choice name="vote" label={t('votes.stand')} value={filters.vote} of={stood} />
      </FilterForm>
      <LoadedPages query={found}>
        {(pages, first) => (
          <>
            <StoodCounts counts={first.counts} base={first.held} name={name} />
            {first.total === 0 ? (
              <p>{t('votes.nothingSo')}</p>
            ) : (
              <Stands items={pages.flatMap(({ items }) => items)} />
            )}
          </>
        )}
      </LoadedPages>
    </section>
  )
}

function Stands({ items }: { items: votes.StateRecord['items'] }) {
  const { t } = useWords()
  return (
    <Decisions
      rows={items.map(({ decision }) => decision)}
      more={[
        {
          head: t('votes.stand'),
          cell: (at) => {
            const vote = items[at]?.vote
            return vote === undefined ? (
              t('votes.notOnRoll')
            ) : (
              <span>
                <span aria-hidden="true">{shapes[vote]}</span> {voteWord(t, vote)}
              </span>
            )
          },
        },
      ]}
    />
  )
}
