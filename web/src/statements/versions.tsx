import type { statements } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'

/** All that was published of it, each under an address of its own. */
export function Versions({ one }: { one: statements.Statement }) {
  const { t, format } = useWords()
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">{t('statements.versions')}</h2>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('statements.versions')}</th>
            <th scope="col">{t('statements.published')}</th>
            <th scope="col">{t('meetings.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {[...one.versions].reverse().map((each) => (
            <tr key={each.version}>
              <th scope="row" className="main">
                <Link
                  to="/statements/$statement"
                  params={{ statement: one.id }}
                  search={{ version: each.version }}
                  aria-current={each.version === one.version ? 'page' : undefined}
                >
                  {t('statements.version', { number: format.number(each.version) })}
                </Link>
              </th>
              <td>{each.publishedAt !== undefined && <When at={each.publishedAt} />}</td>
              <td>
                <bdi>{each.reason ?? '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
