import { address, exchange, withFilter } from '@comity/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { client } from '../shell/client.ts'
import { Copy } from '../shell/copy.tsx'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { collectionQuery } from '../shell/queries.ts'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Audience } from './collections-page.tsx'
import { Marking } from './marking.tsx'
import { ObjectList } from './object-list.tsx'

const statisticsQuery = (collection: string) =>
  queryOptions({
    queryKey: ['statistics', collection],
    queryFn: ({ signal }) => client.call(exchange.statistics, { params: { collection } }, signal),
  })

/** One collection: its objects first, then what it is and how to connect to it. */
export function CollectionPage() {
  const { collection: id } = useParams({ from: '/collections/$collection' })
  const { q = '' } = useSearch({ from: '/collections/$collection' })
  const { t } = useWords()
  const navigate = useNavigate({ from: '/collections/$collection' })
  const collection = useQuery(collectionQuery(id))
  return (
    <LoadedPage query={collection}>
      {(data) => (
        <Page
          title={data.title}
          written
          lead={data.description}
          above={<Trail group={data.group} />}
          beside={<Facts collection={data} />}
        >
          <ObjectList
            collection={data}
            q={q}
            onQ={(next) => void navigate({ search: next === '' ? {} : { q: next } })}
          />
          <Statistics id={id} q={q} />
          <section className="stack" aria-labelledby="connect">
            <h2 id="connect">{t('exchange.connect')}</h2>
            <p>{t('exchange.connectLead')}</p>
            <Copy text={new URL(data.taxii, location.origin).href} name={t('shell.taxiiAddress')} />
          </section>
        </Page>
      )}
    </LoadedPage>
  )
}

function Trail({ group }: { group: string }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/collections">{t('exchange.collections')}</Link>
        </li>
        <li>
          <Link to="/groups/$group" params={{ group }}>
            <Party entry={`group:${group}`} />
          </Link>
        </li>
      </ol>
    </nav>
  )
}

function Facts({ collection }: { collection: exchange.Collection }) {
  const { t } = useWords()
  const bundle = address(exchange.exportBundle.path, { collection: collection.id })
  return (
    <>
      <dl className="pairs">
        <div>
          <dt>{t('exchange.audience')}</dt>
          <dd>
            <Audience entries={collection.audience} />
          </dd>
        </div>
        <div>
          <dt>{t('exchange.writers')}</dt>
          <dd>
            <Audience entries={collection.writers} />
          </dd>
        </div>
        <div>
          <dt>{t('exchange.withoutMarking')}</dt>
          <dd>
            <Marking level={collection.defaultMarking} />
          </dd>
        </div>
      </dl>
      <div className="buttons">
        {collection.can.write === true && (
          <Link
            to="/collections/$collection/submit"
            params={{ collection: collection.id }}
            className="button"
          >
            {t('exchange.submitBundle')}
          </Link>
        )}
        {collection.can.manage === true && (
          <Link
            to="/collections/$collection/change"
            params={{ collection: collection.id }}
            className="button"
            data-kind="quiet"
          >
            {t('exchange.changeCollection')}
          </Link>
        )}
        <a
          className="button"
          data-kind="quiet"
          href={bundle}
          download={`${collection.alias ?? collection.id}.json`}
        >
          {t('exchange.exportBundle')}
        </a>
      </div>
    </>
  )
}

function Statistics({ id, q }: { id: string; q: string }) {
  const { t, format } = useWords()
  const statistics = useQuery(statisticsQuery(id))
  const link = (key: 'type' | 'marking', value: string, label: ReactNode = value) => (
    <Link
      to="/collections/$collection"
      params={{ collection: id }}
      search={{ q: withFilter(q, key, value) }}
    >
      {label}
    </Link>
  )
  return (
    <section className="stack" aria-labelledby="statistics">
      <h2 id="statistics">{t('exchange.statistics')}</h2>
      <Loaded query={statistics}>
        {(data) => (
          <>
            <p>
              {t('exchange.youSee', {
                objects: t('exchange.objectCount', { count: data.objects }),
                versions: t('exchange.versionCount', { count: data.versions }),
              })}{' '}
              {data.lastAdded !== undefined && (
                <>
                  {t('exchange.lastAdded')} <When at={data.lastAdded} />
                </>
              )}
            </p>
            {data.objects > 0 && (
              <div className="grid-2">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('exchange.type')}</th>
                      <th scope="col" className="number">
                        {t('exchange.objects')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.byType.map(({ type, objects }) => (
                      <tr key={type}>
                        <td className="code">{link('type', type)}</td>
                        <td className="number">{format.number(objects)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('exchange.marking')}</th>
                      <th scope="col" className="number">
                        {t('exchange.objects')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.byLevel.map(({ level, objects }) => (
                      <tr key={level}>
                        <td>{link('marking', level, <Marking level={level} />)}</td>
                        <td className="number">{format.number(objects)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
