import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { Party, useNames } from '../shell/names.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Comparison } from './comparison.tsx'
import { Marking } from './marking.tsx'
import type { ObjectReply } from './object-page.tsx'
import { asObject, epochOf, representationQuery } from './queries.ts'

/** Later versions first; of one version, what was added later. */
const newestFirst = (versions: ObjectReply['versions']): ObjectReply['versions'] =>
  [...versions].sort((a, b) =>
    a.version === b.version ? b.index - a.index : a.version < b.version ? 1 : -1,
  )

/** Every representation one may see, and the difference between any two. */
export function Versions({ data }: { data: ObjectReply }) {
  const { t, format } = useWords()
  const versions = newestFirst(data.versions)
  return (
    <>
      <table className="table" data-stacks>
        <thead>
          <tr>
            <th scope="col">{t('exchange.version')}</th>
            <th scope="col">{t('exchange.contributor')}</th>
            <th scope="col">{t('exchange.marking')}</th>
            <th scope="col">{t('exchange.added')}</th>
            <th scope="col" className="number">
              {t('exchange.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.index}>
              <th scope="row" className="code main">
                <Link
                  to="/collections/$collection/objects/$object"
                  params={{ collection: data.collection.id, object: data.id }}
                  search={version.index === data.currentIndex ? {} : { index: version.index }}
                >
                  {version.version}
                </Link>
                {!version.shown && <span className="tag">{t('exchange.notShown')}</span>}
              </th>
              <td>
                <Party entry={version.contributor} />
              </td>
              <td>
                <Marking level={version.level} />
              </td>
              <td className="small">
                <When at={version.dateAdded} />
              </td>
              <td className="number small">{format.bytes(version.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.versions.length > 1 && <Compare data={data} />}
    </>
  )
}

function Compare({ data }: { data: ObjectReply }) {
  const { t } = useWords()
  const names = useNames()
  const search = useSearch({ from: '/collections/$collection/objects/$object' })
  const navigate = useNavigate({ from: '/collections/$collection/objects/$object' })
  const versions = newestFirst(data.versions)
  const to = search.to ?? data.currentIndex
  const from = search.from ?? versions.find(({ index }) => index !== to)?.index ?? to
  const before = useQuery(representationQuery(from, epochOf(data, from)))
  const after = useQuery(representationQuery(to, epochOf(data, to)))
  const choose = (change: { from?: number; to?: number }) =>
    void navigate({
      search: (now) => ({ ...now, from, to, ...change }),
      replace: true,
      resetScroll: false,
    })
  const options = versions.map((version) => (
    <option key={version.index} value={version.index}>
      {`${version.version} · ${names(version.contributor)}`}
    </option>
  ))
  return (
    <section className="stack" aria-labelledby="compare">
      <h3 id="compare">{t('exchange.compareVersions')}</h3>
      <div className="grid-2 compare">
        <label className="field">
          <span className="label">{t('shell.from')}</span>
          <select value={from} onChange={(event) => choose({ from: Number(event.target.value) })}>
            {options}
          </select>
        </label>
        <label className="field">
          <span className="label">{t('shell.to')}</span>
          <select value={to} onChange={(event) => choose({ to: Number(event.target.value) })}>
            {options}
          </select>
        </label>
      </div>
      <Loaded query={before}>
        {(old) => (
          <Loaded query={after}>
            {(now) => <Comparison before={asObject(old)} after={asObject(now)} />}
          </Loaded>
        )}
      </Loaded>
    </section>
  )
}
