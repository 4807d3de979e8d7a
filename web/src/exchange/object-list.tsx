import { address, exchange, parseFilter } from '@comity/contract'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { client, queryClient } from '../shell/client.ts'
import { Party } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { defang, isLive } from './defang.ts'
import { FilterBar } from './filter-bar.tsx'
import { Marking } from './marking.tsx'
import { SavedViews } from './saved-views.tsx'
import { useAdded } from './use-added.ts'

const objectsQuery = (collection: string | undefined, q: string) =>
  infiniteQueryOptions({
    queryKey: ['objects', collection, q],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.call(exchange.objects, { query: { collection, q, cursor: pageParam } }, signal),
    getNextPageParam: (page) => page.next,
    // What one is reading never moves by itself: news are announced, and shown when asked for.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: (previous) => previous,
  })

/** Objects by one filter line, newest first; `collection` narrows to one and makes it live. */
export function ObjectList(props: {
  collection?: exchange.Collection
  q: string
  onQ: (q: string) => void
}) {
  const { t } = useWords()
  const { collection, q, onQ } = props
  const faulty = parseFilter(q).errors.length > 0
  const options = objectsQuery(collection?.id, q)
  const objects = useInfiniteQuery({ ...options, enabled: !faulty })
  const added = useAdded(collection?.id)
  const rows = objects.data?.pages.flatMap((page) => page.items) ?? []
  const showNew = () => {
    added.reset()
    void queryClient.resetQueries({ queryKey: options.queryKey })
    void queryClient.invalidateQueries({ queryKey: ['statistics', collection?.id] })
  }
  return (
    <section className="stack" aria-label={t('exchange.objects')}>
      <FilterBar q={q} onQ={onQ} />
      {!faulty && <SavedViews place={collection?.id} q={q} />}
      <div className="news" role="status">
        {added.count > 0 && (
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={showNew}
          >
            {t('shell.newItems', { count: added.count })}
          </button>
        )}
      </div>
      {objects.isError && !faulty && (
        <Trouble error={objects.error} retry={() => void objects.refetch()} />
      )}
      {objects.isPending && !faulty && !objects.isError && <Waiting />}
      {objects.data !== undefined && rows.length === 0 && (
        <NothingFound filtered={q !== ''} collection={collection} />
      )}
      {rows.length > 0 && <ObjectTable rows={rows} busy={objects.isPlaceholderData} />}
      <div className="buttons">
        {q !== '' && !faulty && collection !== undefined && rows.length > 0 && (
          <a
            className="button"
            data-kind="quiet"
            href={address(exchange.exportBundle.path, { collection: collection.id }, { q })}
            download={`${collection.alias ?? collection.id}.json`}
          >
            {t('exchange.exportFound')}
          </a>
        )}
        {objects.hasNextPage && (
          <button
            type="button"
            className="button"
            data-kind="quiet"
            disabled={objects.isFetchingNextPage}
            onClick={() => void objects.fetchNextPage()}
          >
            {t('shell.more')}
          </button>
        )}
      </div>
    </section>
  )
}

function ObjectTable({ rows, busy }: { rows: readonly exchange.ObjectRow[]; busy: boolean }) {
  const { t } = useWords()
  return (
    <Table className="objects" busy={busy}>
      <thead>
        <tr>
          <th scope="col">{t('exchange.object')}</th>
          <th scope="col">{t('exchange.type')}</th>
          <th scope="col">{t('exchange.marking')}</th>
          <th scope="col">{t('exchange.contributor')}</th>
          <th scope="col">{t('exchange.added')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.index}>
            <th scope="row" className="main">
              <Link
                to="/collections/$collection/objects/$object"
                params={{ collection: row.collection, object: row.id }}
              >
                <Label type={row.type} label={row.label} />
              </Link>
            </th>
            <td className="code small tight">{row.type}</td>
            <td className="tight">
              <Marking level={row.level} />
            </td>
            <td>
              <Party entry={row.contributor} code={false} />
            </td>
            <td className="small">
              <When at={row.dateAdded} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The line a person knows an object by; what could become a live link is defanged. */
export function Label({ type, label }: { type: string; label: string }) {
  if (isLive(type, 'value')) return <span className="ltr">{defang(label)}</span>
  return <bdi>{label}</bdi>
}

function NothingFound(props: { filtered: boolean; collection: exchange.Collection | undefined }) {
  const { t } = useWords()
  const { collection } = props
  return (
    <div className="empty">
      <p>
        {props.filtered
          ? t('shell.emptyResults')
          : collection?.can.write === true
            ? t('exchange.objectsEmpty')
            : t('exchange.objectsEmptyReader')}
      </p>
      {!props.filtered && collection?.can.write === true && (
        <Link
          to="/collections/$collection/submit"
          params={{ collection: collection.id }}
          className="button"
        >
          {t('exchange.submitBundle')}
        </Link>
      )}
    </div>
  )
}
