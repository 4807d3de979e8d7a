import type { accreditations } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { AccreditationActs } from './accreditation-acts.tsx'
import { ApplyForm } from './apply-form.tsx'
import { ConferenceTrail } from './conference-trail.tsx'
import { accreditationWords } from './conference-words.ts'
import { accreditationsQuery, conferenceQuery } from './queries.ts'

/** Organisations that asked to be accredited, what states object, and what was decided. */
export function AccreditationsPage() {
  const { t } = useWords()
  const { conference } = useParams({ from: '/conferences/$conference/accreditations' })
  const one = useQuery(conferenceQuery(conference))
  const query = useQuery(accreditationsQuery(conference))
  return (
    <LoadedPage query={one}>
      {(data) => (
        <Page
          title={t('conferences.accreditation')}
          lead={<Written texts={data.titles} />}
          above={<ConferenceTrail conference={conference} titles={data.titles} />}
        >
          <p>{t('conferences.accreditationLead')}</p>
          <Loaded query={query}>
            {({ items, can }) => (
              <>
                {items.length === 0 && (
                  <p className="quiet">{t('conferences.accreditationsNone')}</p>
                )}
                {items.map((each) => (
                  <Applied key={each.id} accreditation={each} />
                ))}
                {can.change === true && <ApplyForm key={items.length} conference={conference} />}
              </>
            )}
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  )
}

function Applied({ accreditation }: { accreditation: accreditations.Accreditation }) {
  const { t, format } = useWords()
  const { id, name, lang, seat, about, until, isOpen, status, reason, objections, complete } =
    accreditation
  const date = format.date(until)
  return (
    <article className="box stack" data-gap="small" aria-labelledby={id}>
      <h2 id={id} lang={lang} dir="auto">
        {name}
      </h2>
      <p>
        <span className="tag">{t(accreditationWords[status])}</span>{' '}
        {status === 'applied' &&
          t(isOpen ? 'conferences.openUntil' : 'conferences.endedOn', { date })}
      </p>
      {seat !== undefined && (
        <p>
          {t('conferences.seat')}: <Party entry={`state:${seat}`} />
        </p>
      )}
      {about !== undefined && <p dir="auto">{about}</p>}
      {reason !== undefined && (
        <p>
          {t('meetings.reason')}: <bdi>{reason}</bdi>
        </p>
      )}
      {(objections.length > 0 || status === 'applied') && (
        <>
          <h3>{t('conferences.objections')}</h3>
          {objections.length === 0 ? (
            <p className="quiet">{t('conferences.objectionsNone')}</p>
          ) : (
            <ul>
              {objections.map((each) => (
                <li key={`${each.state} ${each.at}`}>
                  <Party entry={`state:${each.state}`} />
                  {each.withdrawnAt !== undefined && (
                    <>
                      {' '}
                      <span className="tag">{t('conferences.takenBack')}</span>
                    </>
                  )}
                  {each.reason !== undefined && (
                    <>
                      : <bdi>{each.reason}</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {!complete && <p className="quiet">{t('conferences.objectionsWithheld')}</p>}
        </>
      )}
      <AccreditationActs accreditation={accreditation} />
    </article>
  )
}
