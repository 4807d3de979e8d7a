import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { statusWord } from './import-words.ts'
import { importsQuery, type VoteImport } from './imports-query.ts'
import { SendImport } from './send-import.tsx'

/** What was imported into the record, for everybody; and the form, for those who may import. */
export function ImportsPage() {
  const { t } = useWords()
  const imports = useQuery(importsQuery)
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Loaded query={imports}>
        {({ items, can }) => (
          <>
            {can.start === true && <SendImport />}
            <section className="stack" aria-labelledby="history">
              <h2 id="history">{t('imports.history')}</h2>
              {items.length === 0 ? <p>{t('imports.none')}</p> : <History rows={items} />}
              {can.start !== true && <p className="quiet">{t('imports.mayNotImport')}</p>}
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function History({ rows }: { rows: readonly VoteImport[] }) {
  const { t, format } = useWords()
  const names = useNames()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('imports.source')}</th>
          <th scope="col">{t('imports.when')}</th>
          <th scope="col">{t('imports.by')}</th>
          <th scope="col">{t('imports.state')}</th>
          <th scope="col" className="number">
            {t('imports.newOnes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/votes/imports/$import" params={{ import: row.id }}>
                <bdi>{row.source}</bdi>
              </Link>{' '}
              <bdi className="quiet">{row.file.name}</bdi>
            </th>
            <td>
              <When at={row.at} />
            </td>
            <td>
              <bdi>{row.party === undefined ? t('imports.operator') : names(row.party)}</bdi>
            </td>
            <td>{statusWord(t, row.status)}</td>
            <td className="number">{row.found ? format.number(row.found.added) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
