import { exchange as endpoints, type exchange } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client, queryClient } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Party, useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { collectionsQuery, useMe } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Marking } from './marking.tsx'
import { NewCollection } from './new-collection.tsx'

/** Every collection one may see, by the group it belongs to. */
export function CollectionsPage() {
  const { t } = useWords()
  const collections = useQuery(collectionsQuery)
  return (
    <Page title={t('exchange.collections')} lead={t('exchange.intro')}>
      <Loaded query={collections}>
        {({ items, archived, can }) => (
          <>
            {items.length === 0 ? <NoCollections /> : <ByGroup items={items} />}
            {items.length > 0 && (
              <p>
                <Link to="/objects">{t('exchange.allObjects')}</Link>
              </p>
            )}
            <IncidentsLink />
            {can.create === true && <NewCollection />}
            {archived.length > 0 && <Archived items={archived} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** For people of states: what they write of incidents, and what others share. */
function IncidentsLink() {
  const { t } = useWords()
  if (useMe()?.party?.startsWith('state:') !== true) return null
  return (
    <p>
      <Link to="/incidents">{t('incidents.title')}</Link>
    </p>
  )
}

function ByGroup({ items }: { items: readonly exchange.Collection[] }) {
  const names = useNames()
  const { format } = useWords()
  const groups = [...new Set(items.map((item) => item.group))]
    .map((group) => ({ group, name: names(`group:${group}`) }))
    .sort((a, b) => format.compare(a.name, b.name))
  return groups.map(({ group, name }) => (
    <section key={group} className="stack" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        <Link to="/groups/$group" params={{ group }}>
          <bdi>{name}</bdi>
        </Link>
      </h2>
      <ul className="cards">
        {items
          .filter((item) => item.group === group)
          .sort((a, b) => format.compare(a.title, b.title))
          .map((item) => (
            <CollectionCard key={item.id} collection={item} />
          ))}
      </ul>
    </section>
  ))
}

/** What one's own party has archived, to be opened again. */
function Archived({ items }: { items: readonly exchange.Collection[] }) {
  const { t } = useWords()
  const reopen = useMutation({
    mutationFn: (collection: string) =>
      client.call(endpoints.archiveCollection, {
        params: { collection },
        body: { archived: false },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: collectionsQuery.queryKey }),
  })
  return (
    <section className="stack" aria-labelledby="archived">
      <h2 id="archived">{t('exchange.archivedCollections')}</h2>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <bdi>{item.title}</bdi>
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-size="small"
              aria-label={`${t('exchange.reopen')}: ${item.title}`}
              onClick={() => reopen.mutate(item.id)}
            >
              {t('exchange.reopen')}
            </button>
          </li>
        ))}
      </ul>
      {reopen.isError && <Trouble error={reopen.error} />}
    </section>
  )
}

function CollectionCard({ collection }: { collection: exchange.Collection }) {
  const { t } = useWords()
  return (
    <li className="card">
      <h3 dir="auto">
        <Link to="/collections/$collection" params={{ collection: collection.id }}>
          {collection.title}
        </Link>
      </h3>
      {collection.description !== undefined && <p dir="auto">{collection.description}</p>}
      {collection.can.write === true && (
        <p>
          <span className="tag">{t('exchange.youContribute')}</span>
        </p>
      )}
      <dl className="pairs">
        <div>
          <dt>{t('exchange.audience')}</dt>
          <dd>
            <Audience entries={collection.audience} />
          </dd>
        </div>
        <div>
          <dt>{t('exchange.withoutMarking')}</dt>
          <dd>
            <Marking level={collection.defaultMarking} />
          </dd>
        </div>
      </dl>
    </li>
  )
}

/** An audience by name; an empty one means nobody, and says so. */
export function Audience({ entries }: { entries: readonly string[] }) {
  const { t } = useWords()
  if (entries.length === 0) return t('exchange.nobody')
  return (
    <ul className="inline-list">
      {entries.map((entry) => (
        <li key={entry}>
          <Party entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function NoCollections() {
  const { t } = useWords()
  const signedIn = useMe() !== undefined
  return (
    <div className="empty">
      <h2>{t('shell.emptyList')}</h2>
      <p>{t('exchange.collectionsEmpty')}</p>
      {!signedIn && (
        <Link to="/sign-in" search={{ next: '/collections' }} className="button">
          {t('shell.signIn')}
        </Link>
      )}
    </div>
  )
}
