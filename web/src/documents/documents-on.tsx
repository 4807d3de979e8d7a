import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { MoreButton } from '../shell/more.tsx'
import { useWords } from '../shell/words.tsx'
import { byItem } from './by-item.ts'
import { DocumentTable } from './document-table.tsx'
import { documentsQuery } from './queries.ts'

/** The documents of a session as a section of its page, by the items of its agenda. */
export function DocumentsOn({ session, body }: { session: string; body: string }) {
  const { t } = useWords()
  const query = useInfiniteQuery(documentsQuery({ session }))
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap(({ items }) => items)
  const may = pages[0]?.can.write === true
  if (rows.length === 0 && !may) return null
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{t('documents.title')}</h2>
      {rows.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      {byItem(rows).map(({ item, rows: of }) => (
        <section key={item?.id ?? ''} className="stack" data-gap="small">
          <h3>
            {item === undefined ? (
              t('documents.noItem')
            ) : (
              <>
                <bdi>{item.number}</bdi>. <Written texts={item.titles} />
              </>
            )}
          </h3>
          <DocumentTable rows={of} />
        </section>
      ))}
      <MoreButton query={query} />
      {may && (
        <p className="buttons no-print">
          <Link to="/documents/new" search={{ body, session }} className="button">
            {t('documents.begin')}
          </Link>
          <Link
            to="/sessions/$session/import"
            params={{ session }}
            className="button"
            data-kind="quiet"
          >
            {t('documents.importTables')}
          </Link>
        </p>
      )}
    </section>
  )
}
