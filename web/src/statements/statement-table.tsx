import type { statements } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Party, useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { OnWhat } from './on-what.tsx'
import { kindWords } from './statement-words.ts'

/** Statements as rows; `withPlace` says of each what it is on. */
export function StatementTable(props: {
  rows: readonly statements.StatementRow[]
  withPlace?: boolean
}) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('statements.statementTitle')}</th>
          <th scope="col">{t('statements.by')}</th>
          <th scope="col">{t('meetings.kind')}</th>
          {props.withPlace === true && <th scope="col">{t('statements.on')}</th>}
          <th scope="col">{t('statements.published')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/statements/$statement" params={{ statement: row.id }}>
                <bdi lang={row.lang}>{row.title}</bdi>
              </Link>
            </th>
            <td>
              <Spoken row={row} />
            </td>
            <td className="statement-kind">{t(kindWords[row.kind])}</td>
            {props.withPlace === true && (
              <td>
                <OnWhat row={row} />
              </td>
            )}
            <td>
              <div>
                {row.publishedAt === undefined ? (
                  <span className="tag">{t('statements.draft')}</span>
                ) : (
                  <When at={row.publishedAt} />
                )}{' '}
                {row.audience === 'group' && (
                  <span className="tag">{t('statements.forMembers')}</span>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Who speaks, and for which group as well. */
export function Spoken({ row }: { row: statements.StatementRow }) {
  const { t } = useWords()
  const names = useNames()
  return (
    <span>
      <Party entry={row.party} />
      {row.onBehalfOf !== undefined && (
        <>
          {' · '}
          <bdi>{t('proceedings.onBehalfOf', { group: names(`group:${row.onBehalfOf}`) })}</bdi>
        </>
      )}
    </span>
  )
}
