import type { documents } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'

/** All that was issued of it, each under an address of its own. */
export function Versions({ one, shown }: { one: documents.Document; shown: number }) {
  const { t, format } = useWords()
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">{t('statements.versions')}</h2>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('statements.versions')}</th>
            <th scope="col">{t('documents.dated')}</th>
            <th scope="col">{t('documents.issued')}</th>
            <th scope="col">{t('documents.change')}</th>
          </tr>
        </thead>
        <tbody>
          {[...one.versions].reverse().map((each) => (
            <tr key={each.version}>
              <th scope="row" className="main">
                <Link
                  to="/documents/$"
                  params={{ _splat: one.symbol }}
                  search={{ version: each.version }}
                  aria-current={each.version === shown ? 'page' : undefined}
                >
                  {t('statements.version', { number: format.number(each.version) })}
                </Link>
              </th>
              <td>{format.date(each.date)}</td>
              <td>{each.issuedAt !== undefined && <When at={each.issuedAt} />}</td>
              <td>
                <bdi>{each.change ?? '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
