import type { votes } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Result } from './count.tsx'
import { countText } from './vote-words.ts'

/** What a list says besides of each of its decisions, by the place of the row. */
export interface FurtherColumn {
  readonly head: string
  readonly cell: (at: number) => ReactNode
}

/** Decisions as rows of a table. */
export function Decisions({
  rows,
  more = [],
}: {
  rows: readonly votes.DecisionRow[]
  more?: readonly FurtherColumn[]
}) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('votes.symbol')}</th>
          <th scope="col">{t('votes.date')}</th>
          <th scope="col">{t('votes.text')}</th>
          <th scope="col">{t('votes.result')}</th>
          {more.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/votes/$" params={{ _splat: row.id }}>
                <bdi>{row.id}</bdi>
              </Link>
            </th>
            <td className="tight">{format.date(row.date)}</td>
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
            {more.map(({ head, cell }) => (
              <td key={head}>
                <div>{cell(at)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
