import type { lawComparison } from '@comity/contract'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'

/** P and D of two laws on each day on which one of them changed, with of how many cases. */
export function PairPoints({ points }: { points: lawComparison.PairTimeline['points'] }) {
  const { t, format } = useWords()
  const share = (value: number | undefined) => (value === undefined ? '–' : format.fixed(value, 2))
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('laws.on')}</th>
          <th scope="col">{t('laws.same')}</th>
          <th scope="col">{t('laws.both')}</th>
          <th scope="col">{t('laws.reach')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ on, reach }) => (
          <tr key={on}>
            <th scope="row" className="main">
              {format.date(on)}
            </th>
            <td>{share(reach.p)}</td>
            <td>{share(reach.d)}</td>
            <td>{t('laws.decided', { decided: reach.decided, asked: reach.asked })}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
