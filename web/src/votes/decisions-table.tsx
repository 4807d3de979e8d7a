import type { votes } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Result } from './count.tsx'
import { countText } from './vote-words.ts'

/** Decisions as rows of a table. */
export function Decisions({ rows }: { rows: readonly votes.DecisionRow[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('votes.symbol')}</th>
          <th scope="col">{t('votes.date')}</th>
          <th scope="col">{t('votes.text')}</th>
          <th scope="col">{t('votes.result')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/votes/$" params={{ _splat: row.id }}>
                <bdi>{row.id}</bdi>
              </Link>
            </th>
            <td>{format.date(row.date)}</td>
            <td>
              <bdi lang="en">{row.title}</bdi>
            </td>
            <td>
              <Result row={row} />
              {row.rivals?.map((rival) => (
                <p key={rival.id} className="quiet small">
                  {t('votes.rival')}:{' '}
                  <Link to="/votes/$" params={{ _splat: rival.id }}>
                    <bdi>{rival.id}</bdi>
                  </Link>{' '}
                  {rival.tally && (
                    <bdi className="count">{countText(rival.tally, format.number)}</bdi>
                  )}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
