import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-table.tsx'
import { decisionsQuery } from './queries.ts'

/** The decisions on record, the latest first; what is looked for stands in the address. */
export function DecisionsPage() {
  const { t } = useWords()
  const { q } = useSearch({ from: '/votes/' })
  const navigate = useNavigate({ from: '/votes/' })
  const found = useQuery(decisionsQuery(q))
  return (
    <Page
      title={t('votes.decisions')}
      lead={t('votes.decisionsLead')}
      beside={
        <p>
          <Link to="/votes/check" className="button">
            {t('votes.check')}
          </Link>{' '}
          <Link to="/votes/imports">{t('imports.title')}</Link>
        </p>
      }
    >
      <search>
        <form
          className="stack"
          data-gap="small"
          onSubmit={(event) => {
            event.preventDefault()
            const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
            void navigate({ search: words === '' ? {} : { q: words } })
          }}
        >
          <label htmlFor="q">{t('votes.find')}</label>
          <div className="buttons">
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              aria-describedby="q-hint"
              maxLength={200}
            />
            <button type="submit" className="button" data-kind="quiet">
              {t('shell.find')}
            </button>
          </div>
          <p id="q-hint" className="quiet">
            {t('votes.findHint')}
          </p>
        </form>
      </search>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? <p>{t('votes.noneFound')}</p> : <Decisions rows={items} />
        }
      </Loaded>
    </Page>
  )
}
