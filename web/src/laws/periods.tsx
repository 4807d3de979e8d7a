import type { laws } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { coverageSigns, coverageWord, maxWord, measureWord } from './law-words.ts'

/** Every standing of a law to an article over time, the last first; each leads to its day. */
export function Periods({ periods, on }: { periods: readonly laws.MatrixCell[]; on: string }) {
  const words = useWords()
  const { t, format } = words
  const rows = periods.filter(({ coverage }) => coverage !== 'not_held').reverse()
  if (rows.length === 0) return null
  return (
    <section className="stack" aria-labelledby="periods">
      <h2 id="periods">{t('laws.overTime')}</h2>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('laws.from')}</th>
            <th scope="col">{t('laws.to')}</th>
            <th scope="col">{t('laws.status')}</th>
            <th scope="col">{t('laws.measure')}</th>
            <th scope="col">{t('laws.max')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((cell) => (
            <tr
              key={cell.from}
              data-now={cell.from <= on && (cell.to === undefined || on < cell.to)}
            >
              <th scope="row" className="main">
                <Link
                  to="/laws/$state/$article"
                  params={{ state: cell.state, article: cell.article }}
                  search={{ on: cell.from }}
                >
                  {format.date(cell.from)}
                </Link>
              </th>
              <td>{cell.to === undefined ? '–' : format.date(cell.to)}</td>
              <td>
                <span aria-hidden="true">{coverageSigns[cell.coverage]}</span>{' '}
                {coverageWord(t, cell.coverage)}
              </td>
              <td>{measureWord(words, cell)}</td>
              <td>{maxWord(t, cell.max)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
