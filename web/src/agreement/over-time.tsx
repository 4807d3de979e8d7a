import type { agreement } from '@comity/contract'
import { lazy, Suspense } from 'react'
import { Fold } from '../shell/fold.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Figure } from './measures.tsx'

const Chart = lazy(() =>
  import('./chart.tsx').then(({ Chart: component }) => ({ default: component })),
)

type Windows = agreement.PairAgreement['windows']

/** Agreement from window to window: drawn, and as a table under it. */
export function OverTime({ windows, by }: { windows: Windows; by: string }) {
  const { t, format } = useWords()
  return (
    <section className="stack" aria-labelledby="over-time">
      <h2 id="over-time">{t('agreement.overTime')}</h2>
      <p className="quiet">{t('agreement.overTimeHint')}</p>
      {windows.length > 1 && (
        <Suspense fallback={null}>
          <Chart windows={windows} name={t('agreement.chart')} by={by} />
        </Suspense>
      )}
      <Fold title={t('votes.asTable')} startsOpen={windows.length < 12}>
        <Table named>
          <thead>
            <tr>
              <th scope="col">{by}</th>
              <th scope="col" className="number">
                {t('agreement.decisions')}
              </th>
              <th scope="col" className="number">
                {t('agreement.agreement')}
              </th>
              <th scope="col" className="number">
                κ
              </th>
              <th scope="col" className="number">
                π
              </th>
            </tr>
          </thead>
          <tbody>
            {windows.map((one) => (
              <tr key={one.window}>
                <th scope="row">
                  <bdi>{one.window}</bdi>
                </th>
                <td className="number">{format.number(one.votes)}</td>
                <td className="number">
                  <Figure value={one.agreement} />
                </td>
                <td className="number">
                  <Figure value={one.kappaLinear} />
                </td>
                <td className="number">
                  <Figure value={one.piLinear} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Fold>
    </section>
  )
}
