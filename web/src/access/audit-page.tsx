import { access } from '@comity/contract'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'

const auditQuery = infiniteQueryOptions({
  queryKey: ['audit'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    client.call(access.audit, { query: pageParam === '' ? {} : { cursor: pageParam } }, signal),
  getNextPageParam: (page) => page.next,
})

/** What one's own party's people and keys did, and how much they read. */
export function AuditPage() {
  const { t } = useWords()
  const query = useInfiniteQuery(auditQuery)
  const acts = query.data?.pages.flatMap((page) => page.acts) ?? []
  const reads = query.data?.pages[0]?.reads ?? []
  return (
    <Page title={t('access.audit')} lead={t('access.auditLead')}>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data !== undefined && (
        <>
          <section className="stack" aria-labelledby="acts">
            <h2 id="acts">{t('access.acts')}</h2>
            <Acts acts={acts} />
            {query.hasNextPage && (
              <div className="buttons">
                <button
                  type="button"
                  className="button"
                  data-kind="quiet"
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('shell.more')}
                </button>
              </div>
            )}
          </section>
          <section className="stack" aria-labelledby="reads">
            <h2 id="reads">{t('access.reads')}</h2>
            <p>{t('access.readsLead')}</p>
            <Reads reads={reads} />
          </section>
        </>
      )}
    </Page>
  )
}

type Page_ = Awaited<ReturnType<NonNullable<(typeof auditQuery)['queryFn']>>>

function Acts({ acts }: { acts: Page_['acts'] }) {
  const { t } = useWords()
  if (acts.length === 0) return <p className="quiet">{t('shell.emptyList')}</p>
  return (
    <table className="table" data-stacks>
      <thead>
        <tr>
          <th scope="col">{t('access.when')}</th>
          <th scope="col">{t('access.person')}</th>
          <th scope="col">{t('access.act')}</th>
          <th scope="col">{t('exchange.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          <tr key={at}>
            <td className="small tight">
              <When at={act.at} />
            </td>
            <td>
              <bdi>{act.person ?? '–'}</bdi>{' '}
              {act.key !== undefined && <span className="code quiet small">{act.key}</span>}
            </td>
            <td>
              <span className="code">{act.action}</span>{' '}
              {act.thing !== undefined && <span className="code quiet small">{act.thing}</span>}
            </td>
            <td>{act.outcome === 'done' ? t('access.done') : t('exchange.refused')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reads({ reads }: { reads: Page_['reads'] }) {
  const { t, format } = useWords()
  if (reads.length === 0) return <p className="quiet">{t('shell.emptyList')}</p>
  return (
    <table className="table" data-stacks>
      <thead>
        <tr>
          <th scope="col">{t('access.hour')}</th>
          <th scope="col">{t('access.person')}</th>
          <th scope="col">{t('exchange.collection')}</th>
          <th scope="col" className="number">
            {t('access.requests')}
          </th>
          <th scope="col" className="number">
            {t('exchange.objects')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reads.map((read) => (
          <tr key={`${read.hour} ${read.key} ${read.collection}`}>
            <td className="small tight">
              <When at={read.hour} />
            </td>
            <td>
              <bdi>{read.person ?? '–'}</bdi> <span className="code quiet small">{read.key}</span>
            </td>
            <td>
              <Link
                to="/collections/$collection"
                params={{ collection: read.collection }}
                className="code small"
              >
                {read.collection}
              </Link>
            </td>
            <td className="number">{format.number(read.requests)}</td>
            <td className="number">{format.number(read.objects)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
