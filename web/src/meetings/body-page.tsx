import type { meetings } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { BodyProposals } from '../proposals/body-proposals.tsx'
import { DraftLink } from '../proposals/draft-link.tsx'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { BodyTags } from './bodies-page.tsx'
import { Composition, Decides, Mandate } from './body-facts.tsx'
import { bodyQuery } from './queries.ts'
import { isPast, SessionTable, today } from './session-table.tsx'
import { Subscribe } from './subscribe.tsx'

/** One body: what it is to do, who sits in it, how it decides, and when it meets. */
export function BodyPage() {
  const { body } = useParams({ from: '/bodies/$body' })
  const query = useQuery(bodyQuery(body))
  return <LoadedPage query={query}>{(data) => <Shown body={data} />}</LoadedPage>
}

function Shown({ body }: { body: meetings.Body }) {
  const { t, language } = useWords()
  return (
    <Page
      title={nameIn(body.names, language) ?? body.id}
      written
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/bodies">{t('meetings.allBodies')}</Link>
            </li>
          </ol>
        </nav>
      }
      beside={
        <>
          <p>
            <BodyTags body={body} />
          </p>
          <DraftLink body={body.id} />
        </>
      }
    >
      {body.doubt !== undefined && (
        <p className="box" data-kind="warn">
          <strong>{t('meetings.notCertain')}</strong> <bdi lang="en">{body.doubt}</bdi>
        </p>
      )}
      <Sessions body={body} />
      {body.kind === 'working' && <BodyProposals body={body.id} />}
      <Mandate body={body} />
      <Composition body={body} />
      <Decides body={body} />
      <Subscribe path={`/api/bodies/${body.id}/calendar.ics`} />
      {body.source !== undefined && (
        <p className="small quiet">
          {t('directory.source')}: <bdi>{body.source}</bdi>
        </p>
      )}
    </Page>
  )
}

function Sessions({ body }: { body: meetings.Body }) {
  const { t } = useWords()
  const day = today()
  const ahead = body.items.filter((row) => !isPast(row, day))
  const past = body.items.filter((row) => isPast(row, day)).reverse()
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('meetings.sessions')}</h2>
      {body.can.change === true && (
        <div className="buttons">
          <Link to="/bodies/$body/schedule" params={{ body: body.id }} className="button">
            {t('meetings.schedule')}
          </Link>
        </div>
      )}
      <h3>{t('meetings.ahead')}</h3>
      {ahead.length === 0 ? (
        <p className="quiet">{t('meetings.aheadNone')}</p>
      ) : (
        <SessionTable rows={ahead} />
      )}
      {past.length > 0 && (
        <>
          <h3>{t('meetings.past')}</h3>
          <SessionTable rows={past} />
        </>
      )}
    </section>
  )
}
