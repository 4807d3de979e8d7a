import type { meetings } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Days } from './days.tsx'
import { statusWords } from './session-words.ts'
import { Written } from './written.tsx'

/** Sessions by day; `withBody` where they are of several bodies. */
export function SessionTable(props: { rows: readonly meetings.SessionRow[]; withBody?: boolean }) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('meetings.session')}</th>
          {props.withBody === true && <th scope="col">{t('meetings.body')}</th>}
          <th scope="col">{t('meetings.days')}</th>
          <th scope="col">{t('meetings.status')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/sessions/$session" params={{ session: row.id }}>
                <Written texts={row.titles} />
              </Link>
            </th>
            {props.withBody === true && (
              <td>
                <Link to="/bodies/$body" params={{ body: row.body }}>
                  <Written texts={row.bodyNames} />
                </Link>
              </td>
            )}
            <td>
              <Days from={row.from} to={row.to} />
            </td>
            <td>{t(statusWords[row.status])}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** What is over by its status, or by its last day where nobody has said so; the rest lies ahead. */
export const isPast = ({ status, to }: meetings.SessionRow, today: string): boolean =>
  status === 'closed' ||
  status === 'cancelled' ||
  (!['open', 'suspended'].includes(status) && to !== undefined && to < today)

export const today = (): string => new Date().toISOString().slice(0, 10)
