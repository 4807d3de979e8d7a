import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { LoadedPage, LoadedPages } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Trail } from './contact-page.tsx'
import { NominationBox } from './nomination.tsx'
import { nominationsQuery, waitingQuery } from './queries.ts'

/** What one's own state asked for: what waits for a second person, then what is decided. */
export function NominationsPage() {
  const { t } = useWords()
  const query = useQuery(waitingQuery)
  return (
    <LoadedPage query={query}>
      {({ can }) => (
        <Page
          title={t('contacts.nominations')}
          lead={t('contacts.nominationsLead')}
          above={<Trail />}
        >
          {can.nominate === true && (
            <div className="buttons">
              <Link to="/nominate-a-contact" className="button">
                {t('contacts.nominate')}
              </Link>
            </div>
          )}
          <Nominations
            status="waiting"
            title={t('contacts.waiting')}
            none={t('contacts.waitingNone')}
          />
          <Nominations status="approved" title={t('contacts.approved')} />
          <Nominations status="declined" title={t('contacts.declined')} />
        </Page>
      )}
    </LoadedPage>
  )
}

/** Those of one status; without any, nothing or what `none` says. */
function Nominations(props: {
  status: 'waiting' | 'approved' | 'declined'
  title: string
  none?: string
}) {
  const { status, title, none } = props
  const id = useId()
  const query = useInfiniteQuery(nominationsQuery(status))
  const isEmpty = query.data?.pages[0]?.total === 0
  if (isEmpty && none === undefined) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {isEmpty && <p className="quiet">{none}</p>}
      <LoadedPages query={query}>
        {(pages) =>
          pages
            .flatMap(({ items }) => items)
            .map((each) => <NominationBox key={each.id} nomination={each} />)
        }
      </LoadedPages>
    </section>
  )
}
