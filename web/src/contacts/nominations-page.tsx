import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Trail } from './contact-page.tsx'
import { NominationBox } from './nomination.tsx'
import { nominationsQuery } from './queries.ts'

/** What one's own state asked for: what waits for a second person, then what is decided. */
export function NominationsPage() {
  const { t } = useWords()
  const query = useQuery(nominationsQuery)
  return (
    <LoadedPage query={query}>
      {({ items, can }) => {
        const waiting = items.filter(({ status }) => status === 'waiting')
        const decided = items.filter(({ status }) => status !== 'waiting')
        return (
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
            <section className="stack" aria-labelledby="waiting">
              <h2 id="waiting">{t('contacts.waiting')}</h2>
              {waiting.length === 0 && <p className="quiet">{t('contacts.waitingNone')}</p>}
              {waiting.map((each) => (
                <NominationBox key={each.id} nomination={each} />
              ))}
            </section>
            {decided.length > 0 && (
              <section className="stack" aria-labelledby="decided">
                <h2 id="decided">{t('contacts.decided')}</h2>
                {decided.map((each) => (
                  <NominationBox key={each.id} nomination={each} />
                ))}
              </section>
            )}
          </Page>
        )
      }}
    </LoadedPage>
  )
}
