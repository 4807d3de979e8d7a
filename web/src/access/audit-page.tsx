import { access } from '@comity/contract'
import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CollectionTitle } from '../exchange/collection-title.tsx'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { collectionsQuery, meQuery } from '../shell/queries.ts'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { actWords, isAct } from './acts.ts'
import { SignInFirst } from './sign-in-first.tsx'

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
  const me = useQuery(meQuery)
  return (
    <Page title={t('access.audit')} lead={t('access.auditLead')}>
      <Loaded query={me}>{(data) => (data === null ? <SignInFirst /> : <Audit />)}</Loaded>
    </Page>
  )
}

function Audit() {
  const { t } = useWords()
  const query = useInfiniteQuery(auditQuery)
  const acts = query.data?.pages.flatMap((page) => page.acts) ?? []
  const reads = query.data?.pages[0]?.reads ?? []
  return (
    <>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data !== undefined && (
        <>
          <section className="stack" aria-labelledby="acts">
            <h2 id="acts">{t('access.acts')}</h2>
            <Acts acts={acts} />
            <MoreButton query={query} />
          </section>
          <section className="stack" aria-labelledby="reads">
            <h2 id="reads">{t('access.reads')}</h2>
            <p>{t('access.readsLead')}</p>
            <Reads reads={reads} />
          </section>
        </>
      )}
    </>
  )
}

type Page_ = Awaited<ReturnType<NonNullable<(typeof auditQuery)['queryFn']>>>

function Acts({ acts }: { acts: Page_['acts'] }) {
  const { t } = useWords()
  if (acts.length === 0)
    return (
      <div className="empty">
        <p>{t('access.actsEmpty')}</p>
        <p>
          {t('access.actsSubmissions')} <Link to="/submissions">{t('exchange.submissions')}</Link>
        </p>
      </div>
    )
  return (
    <Table named>
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
              {act.key !== undefined && isApiKey(act.key) && (
                <span className="code quiet small">{act.key}</span>
              )}
            </td>
            <td>
              <ActName action={act.action} /> {act.thing !== undefined && <Thing id={act.thing} />}
            </td>
            <td>{act.outcome === 'done' ? t('access.done') : t('exchange.refused')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** An act by name; one that this interface does not know yet, by its code. */
function ActName({ action }: { action: string }) {
  const { t } = useWords()
  return isAct(action) ? t(actWords[action]) : <span className="code">{action}</span>
}

/** A session has an id of another form, which tells nobody anything. */
const isApiKey = (key: string): boolean => /^[a-z0-9]{12}$/.test(key)

/** What an act was about: a collection by its title, else its id. */
function Thing({ id }: { id: string }) {
  const title = useTitles()(id)
  return title === undefined ? <span className="code quiet small">{id}</span> : <bdi>{title}</bdi>
}

function useTitles(): (collection: string) => string | undefined {
  const { items = [], archived = [] } = useQuery(collectionsQuery).data ?? {}
  return (id) => [...items, ...archived].find((each) => each.id === id)?.title
}

function Reads({ reads }: { reads: Page_['reads'] }) {
  const { t, format } = useWords()
  if (reads.length === 0)
    return (
      <div className="empty">
        <p>{t('access.readsEmpty')}</p>
      </div>
    )
  return (
    <Table named>
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
              <bdi>{read.person ?? '–'}</bdi>{' '}
              {isApiKey(read.key) && <span className="code quiet small">{read.key}</span>}
            </td>
            <td>
              <CollectionTitle id={read.collection} />
            </td>
            <td className="number">{format.number(read.requests)}</td>
            <td className="number">{format.number(read.objects)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
