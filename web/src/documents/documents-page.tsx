import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { MoreButton } from '../shell/more.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { DocumentTable } from './document-table.tsx'
import { documentsQuery } from './queries.ts'

/** Documents, the latest first, found by a part of their symbol. */
export function DocumentsPage() {
  const { t } = useWords()
  const { q, body } = useSearch({ from: '/documents/' })
  const query = useInfiniteQuery(documentsQuery({ q, body }))
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap(({ items }) => items)
  return (
    <Page
      title={t('documents.title')}
      lead={t('documents.lead')}
      beside={
        pages[0]?.can.write === true && (
          <p>
            <Link to="/documents/new" search={{ body }} className="button">
              {t('documents.begin')}
            </Link>
          </p>
        )
      }
    >
      <FindSymbol key={q} given={q ?? ''} />
      {query.isPending && <Waiting />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {pages.length > 0 &&
        (rows.length === 0 ? (
          <p className="quiet">{t(q === undefined ? 'documents.none' : 'documents.noneFound')}</p>
        ) : (
          <DocumentTable rows={rows} withPlace />
        ))}
      <MoreButton query={query} />
    </Page>
  )
}

function FindSymbol({ given }: { given: string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [q, setQ] = useState(given)
  const find = (event: FormEvent) => {
    event.preventDefault()
    const search = q.trim() === '' ? {} : { q: q.trim() }
    void navigate({ to: '/documents', search })
  }
  return (
    <search>
      <form className="form no-print" onSubmit={find}>
        <label className="field">
          <span className="label">{t('documents.find')}</span>
          <span className="hint">{t('documents.findHint')}</span>
          <input
            type="search"
            dir="ltr"
            maxLength={80}
            value={q}
            onChange={({ target }) => setQ(target.value)}
          />
        </label>
        <div className="buttons">
          <button type="submit" className="button" data-kind="quiet">
            {t('documents.search')}
          </button>
        </div>
      </form>
    </search>
  )
}
