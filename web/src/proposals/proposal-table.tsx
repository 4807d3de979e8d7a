import type { proposals } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { MembersInLine } from './members.tsx'
import { isOpen } from './proposal-words.ts'
import { Stage } from './stage.tsx'

/** Proposals, one a line; who supports each, and whose support a change of the text has voided. */
export function ProposalTable({ rows }: { rows: readonly proposals.ProposalRow[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('proposals.proposal')}</th>
          <th scope="col">{t('proposals.stage')}</th>
          <th scope="col">{t('proposals.proposedBy')}</th>
          <th scope="col">{t('proposals.supportedBy')}</th>
          <th scope="col" className="number">
            {t('proposals.amendments')}
          </th>
          <th scope="col">{t('proposals.tabledAt')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/proposals/$proposal" params={{ proposal: row.id }}>
                <bdi lang={row.lang}>{row.title}</bdi>
              </Link>{' '}
              <span className="small quiet below">
                <bdi>{row.symbol ?? t('proposals.noSymbol')}</bdi>
              </span>
            </th>
            <td>
              <Stage stage={row.stage} />
            </td>
            <td>
              <MembersInLine codes={row.proposers} />
            </td>
            <td>
              <span>
                <MembersInLine codes={row.sponsors} />
                {isOpen(row.stage) && row.toRenew.length > 0 && (
                  <span className="small quiet below">
                    {t('proposals.toRenewCount', { count: row.toRenew.length })}
                  </span>
                )}
              </span>
            </td>
            <td className="number">
              <span>{format.number(row.amendments)}</span>
            </td>
            <td>{row.tabledAt === undefined ? '–' : <When at={row.tabledAt} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
