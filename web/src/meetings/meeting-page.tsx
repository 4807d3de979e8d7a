import { proceedings } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { StatementsOn } from '../statements/statements-on.tsx'
import { meetingQuery, showMeeting } from './proceedings-queries.ts'
import { accessWords, meetingStatusWords, speakerKindWords } from './proceedings-words.ts'
import { RequestFloor } from './request-floor.tsx'
import { SpeakerList } from './speaker-list.tsx'
import { SpeakingClock } from './speaking-clock.tsx'
import { Written } from './written.tsx'

/** One meeting as it goes on: who has the floor, who waits for it, and who has been heard. */
export function MeetingPage() {
  const { meeting } = useParams({ from: '/meetings/$meeting' })
  const query = useQuery(meetingQuery(meeting))
  return <LoadedPage query={query}>{(data) => <Shown page={data} />}</LoadedPage>
}

function Shown({ page }: { page: proceedings.MeetingPage }) {
  const { t, format } = useWords()
  return (
    <Page
      title={t('proceedings.meetingNumber', { number: format.number(page.number) })}
      lead={<Written texts={page.titles} />}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/bodies/$body" params={{ body: page.body }}>
                <Written texts={page.bodyNames} />
              </Link>
            </li>
            <li>
              <Link to="/sessions/$session" params={{ session: page.session }}>
                <Written texts={page.titles} />
              </Link>
            </li>
          </ol>
        </nav>
      }
      beside={
        <p>
          <strong className="meeting-status">{t(meetingStatusWords[page.status])}</strong> ·{' '}
          {t(accessWords[page.access])} · <When at={page.openedAt ?? page.startsAt} />
        </p>
      }
    >
      {page.can.preside === true && <Preside page={page} />}
      <Floor page={page} />
      <section className="stack" aria-labelledby="speakers">
        <h2 id="speakers">{t('proceedings.speakers')}</h2>
        <p className="quiet">{t('proceedings.liveHint')}</p>
        {page.speakers.length === 0 ? (
          <p className="quiet">{t('proceedings.speakersNone')}</p>
        ) : (
          <SpeakerList page={page} />
        )}
      </section>
      {page.status !== 'closed' && (page.can.request === true || page.can.preside === true) && (
        <RequestFloor page={page} />
      )}
      <StatementsOn on={{ meeting: page.id }} />
    </Page>
  )
}

/** A box of its own height, so that the list below stays where it is when the floor passes on. */
function Floor({ page }: { page: proceedings.MeetingPage }) {
  const { t } = useWords()
  const speaking = page.speakers.find(({ status }) => status === 'speaking')
  return (
    <section className="box floor" aria-labelledby="floor">
      <h2 id="floor">{t('proceedings.floor')}</h2>
      <div aria-live="polite">
        {speaking === undefined ? (
          <p className="quiet">{t('proceedings.floorNobody')}</p>
        ) : (
          <p className="floor-name">
            <Party entry={speaking.party} /> · {t(speakerKindWords[speaking.kind])}
          </p>
        )}
      </div>
      {speaking !== undefined && <SpeakingClock speaker={speaking} now={page.now} />}
    </section>
  )
}

function Preside({ page }: { page: proceedings.MeetingPage }) {
  const { t } = useWords()
  const set = useMutation({
    mutationFn: (status: 'open' | 'closed') =>
      client.call(proceedings.changeMeeting, { params: { meeting: page.id }, body: { status } }),
    onSuccess: showMeeting,
  })
  if (page.status === 'closed') return null
  const next = page.status === 'scheduled' ? 'open' : 'closed'
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button"
          data-kind={next === 'closed' ? 'quiet' : undefined}
          disabled={set.isPending}
          onClick={() => set.mutate(next)}
        >
          {t(next === 'open' ? 'proceedings.openMeeting' : 'proceedings.closeMeeting')}
        </button>
      </div>
      {set.isError && <Trouble error={set.error} />}
    </>
  )
}
