import { documents, proceedings } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { refreshProceedings } from '../meetings/proceedings-queries.ts'
import { sessionQuery } from '../meetings/queries.ts'
import { Written } from '../meetings/written.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { ImportTable } from './import-table.tsx'
import { refreshDocuments } from './queries.ts'

/** Agenda and documents of a session from tables, each kept whole or not at all. */
export function ImportPage() {
  const { t } = useWords()
  const { session } = useParams({ from: '/sessions/$session/import' })
  const query = useQuery(sessionQuery(session))
  const params = { session }
  return (
    <LoadedPage query={query}>
      {(of) => (
        <Page
          title={t('documents.importTables')}
          lead={t('documents.importLead')}
          above={
            <nav aria-label={t('shell.trail')}>
              <ol className="trail">
                <li>
                  <Link to="/sessions/$session" params={{ session }}>
                    <Written texts={of.titles} />
                  </Link>
                </li>
              </ol>
            </nav>
          }
        >
          {of.can.change === true ? (
            <>
              <ImportTable
                id="agenda"
                title={t('documents.importAgenda')}
                columns="number,en,fr,es,ru,ar,zh"
                send={async (csv, keep) => {
                  const call = { params, body: { csv, keep } }
                  const found = await client.call(proceedings.importAgenda, call)
                  if (found.kept) await refreshProceedings()
                  return { ...found, count: found.items.length }
                }}
              />
              <ImportTable
                id="documents"
                title={t('documents.importDocuments')}
                columns="symbol,kind,title,lang,date,item,audience,text,file"
                note={t('documents.importFiles')}
                send={async (csv, keep) => {
                  const call = { params, body: { csv, keep } }
                  const found = await client.call(documents.importDocuments, call)
                  if (found.kept) await refreshDocuments()
                  return { ...found, count: found.documents.length }
                }}
              />
            </>
          ) : (
            <p className="note" data-kind="warn">
              {t('shell.forbidden')}
            </p>
          )}
        </Page>
      )}
    </LoadedPage>
  )
}
