import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-table.tsx'
import { comparisonQuery } from './queries.ts'
import { voteWord } from './vote-words.ts'

/** Who stood how in one decision against who stood how in another; both stand in the address. */
export function ComparePage() {
  const { first, second } = useSearch({ from: '/votes/compare' })
  if (first === undefined || second === undefined) return <NotFoundPage />
  return <Comparison first={first} second={second} />
}

function Comparison({ first, second }: { first: string; second: string }) {
  const { t, format } = useWords()
  const names = useNames()
  const found = useQuery(comparisonQuery(first, second))
  return (
    <Page
      title={t('votes.compare')}
      lead={t('votes.compareLead')}
      above={
        <p>
          <Link to="/votes">{t('votes.allDecisions')}</Link>
        </p>
      }
    >
      <Loaded query={found}>
        {(both) => (
          <>
            <Decisions rows={[both.first, both.second]} />
            <Table named>
              <thead>
                <tr>
                  <th scope="col">{both.first.id}</th>
                  <th scope="col">{both.second.id}</th>
                  <th scope="col" className="number">
                    {t('votes.members')}
                  </th>
                  <th scope="col">{t('votes.state')}</th>
                </tr>
              </thead>
              <tbody>
                {both.cells.map((cell) => (
                  <tr key={`${cell.first} ${cell.second}`}>
                    <th scope="row">{voteWord(t, cell.first)}</th>
                    <td>{voteWord(t, cell.second)}</td>
                    <td className="number">{format.number(cell.members.length)}</td>
                    <td>
                      {format.list(
                        cell.members
                          .map((code) => names(`state:${code}`))
                          .sort((a, b) => format.compare(a, b)),
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
      </Loaded>
    </Page>
  )
}
