import type { exchange } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Party } from '../shell/names.tsx'
import { Scroller } from '../shell/scroller.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { diffFields } from './diff.ts'
import { asObject, representationQuery } from './queries.ts'

/** Contributions under one id and version that differ, side by side; neither is called right. */
export function Conflicts({ versions }: { versions: readonly exchange.Version[] }) {
  const { t } = useWords()
  const pairs = versions.flatMap((version) =>
    versions
      .filter((other) => version.index < other.index && version.conflictsWith.includes(other.index))
      .map((other) => [version, other] as const),
  )
  if (pairs.length === 0) return null
  return (
    <section className="stack" id="conflicts" aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">{t('exchange.conflicts')}</h2>
      <p>{t('exchange.conflictMeans')}</p>
      {pairs.map(([one, other]) => (
        <SideBySide key={`${one.index} ${other.index}`} one={one} other={other} />
      ))}
    </section>
  )
}

function SideBySide({ one, other }: { one: exchange.Version; other: exchange.Version }) {
  const { t } = useWords()
  const left = useQuery(representationQuery(one.index, one.epoch)).data
  const right = useQuery(representationQuery(other.index, other.epoch)).data
  if (left === undefined || right === undefined) return null
  return (
    <Scroller name={t('exchange.conflict')}>
      <table className="table comparison">
        <thead>
          <tr>
            <th scope="col">{t('exchange.field')}</th>
            {[one, other].map((version) => (
              <th scope="col" key={version.index}>
                <Party entry={version.contributor} />
                <br />
                <When at={version.dateAdded} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {diffFields(asObject(left), asObject(right)).map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row" className="code">
                {path}
              </th>
              <td dir="auto">{before ?? '–'}</td>
              <td dir="auto">{after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
