import type { lawComparison } from '@comity/contract'
import { useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { TextOf } from './text-of.tsx'

/** What two laws make of the same cases: shares only beside their counts, each case with both answers. */
export function Reach({ both }: { both: lawComparison.LawComparison }) {
  const { t, format } = useWords()
  const names = useNames()
  const { reach, cases, first, second } = both
  const { decided, asked, alike, offenceInBoth, p, d } = reach
  const shares = [
    [t('laws.same'), p, alike],
    [t('laws.both'), d, offenceInBoth],
  ] as const
  return (
    <section className="stack" aria-labelledby="reach">
      <h2 id="reach">{t('laws.reach')}</h2>
      <p className="quiet">{t('laws.reachMeans')}</p>
      <p>{t('laws.decided', { decided, asked })}</p>
      <dl className="facts">
        {shares.map(([name, share, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {share === undefined
                ? '–'
                : `${format.fixed(share, 2)} (${format.number(count)} / ${format.number(decided)})`}
            </dd>
          </div>
        ))}
      </dl>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('laws.case')}</th>
            {[first, second].map(({ cell }) => (
              <th key={cell.state} scope="col">
                <bdi>{names(`state:${cell.state}`)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, text, first: one, second: other }) => (
            <tr key={id}>
              <th scope="row" className="main">
                <TextOf texts={text} />
              </th>
              <td>{t(`laws.${one}`)}</td>
              <td>{t(`laws.${other}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
