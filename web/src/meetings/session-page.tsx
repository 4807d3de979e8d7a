import type { meetings } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { DocumentsOn } from '../documents/documents-on.tsx'
import { BodyProposals } from '../proposals/body-proposals.tsx'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Agenda } from './agenda.tsx'
import { ChangeSession } from './change-session.tsx'
import { Days } from './days.tsx'
import { History } from './history.tsx'
import { sessionQuery } from './queries.ts'
import { SessionMeetings } from './session-meetings.tsx'
import { kindWords, modeWords, statusWords } from './session-words.ts'
import { Written } from './written.tsx'

/** One session: how it stands, and all that it was before. */
export function SessionPage() {
  const { session } = useParams({ from: '/sessions/$session' })
  const query = useQuery(sessionQuery(session))
  return <LoadedPage query={query}>{(data) => <Shown session={data} />}</LoadedPage>
}

function Shown({ session }: { session: meetings.Session }) {
  const { t, language, format } = useWords()
  return (
    <Page
      title={nameIn(session.titles, language) ?? session.id}
      written
      lead={<Days from={session.from} to={session.to} />}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/bodies">{t('meetings.allBodies')}</Link>
            </li>
            <li>
              <Link to="/bodies/$body" params={{ body: session.body }}>
                <Written texts={session.bodyNames} />
              </Link>
            </li>
          </ol>
        </nav>
      }
      beside={
        <p>
          <strong className="session-status">{t(statusWords[session.status])}</strong>
        </p>
      }
    >
      {session.doubt !== undefined && (
        <p className="box" data-kind="warn">
          <strong>{t('meetings.notCertain')}</strong> <bdi lang="en">{session.doubt}</bdi>
        </p>
      )}
      <dl className="facts">
        <Fact name={t('meetings.kind')}>
          {t(kindWords[session.kind])}
          {session.ordinal !== undefined && ` (${format.number(session.ordinal)})`}
        </Fact>
        {session.venue !== undefined && (
          <Fact name={t('meetings.venue')}>
            <bdi>{session.venue}</bdi>
          </Fact>
        )}
        {session.mode !== undefined && (
          <Fact name={t('meetings.mode')}>{t(modeWords[session.mode])}</Fact>
        )}
        {session.source !== undefined && (
          <Fact name={t('directory.source')}>
            <bdi>{session.source}</bdi>
          </Fact>
        )}
      </dl>
      {session.source === undefined && (
        <>
          <SessionMeetings session={session.id} />
          <Agenda session={session.id} body={session.body} />
          <DocumentsOn session={session.id} body={session.body} />
          <BodyProposals body={session.body} />
        </>
      )}
      <History changes={session.changes} word={(status) => t(statusWords[status])} />
      {session.can.change === true && <ChangeSession key={session.sequence} session={session} />}
    </Page>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
