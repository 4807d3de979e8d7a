import type { conferences } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Days } from '../meetings/days.tsx'
import { History } from '../meetings/history.tsx'
import { modeWords } from '../meetings/session-words.ts'
import { Subscribe } from '../meetings/subscribe.tsx'
import { Written } from '../meetings/written.tsx'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn, Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { ChangeConference } from './change-conference.tsx'
import { ConferenceTrail } from './conference-trail.tsx'
import { effectWords, shownWords, statusWords } from './conference-words.ts'
import { Outcomes } from './outcomes.tsx'
import { Programme } from './programme.tsx'
import { conferenceQuery } from './queries.ts'

/** One conference: how it stands, who may take part how, its programme and its outcome. */
export function ConferencePage() {
  const { conference } = useParams({ from: '/conferences/$conference' })
  const query = useQuery(conferenceQuery(conference))
  return <LoadedPage query={query}>{(data) => <Shown conference={data} />}</LoadedPage>
}

function Shown({ conference }: { conference: conferences.Conference }) {
  const { t, language } = useWords()
  const params = { conference: conference.id }
  return (
    <Page
      title={nameIn(conference.titles, language) ?? conference.id}
      written
      lead={<Days from={conference.from} to={conference.to} />}
      above={<ConferenceTrail />}
      beside={
        <>
          <p>
            <strong className="session-status">{t(statusWords[conference.status])}</strong>{' '}
            <span className="quiet">
              {t('conferences.registeredCount', { count: conference.delegations })}
            </span>
          </p>
          <div className="buttons">
            <Link to="/conferences/$conference/delegations" params={params} className="button">
              {t('conferences.delegationsAndParticipants')}
            </Link>
            <Link
              to="/conferences/$conference/accreditations"
              params={params}
              className="button"
              data-kind="quiet"
            >
              {t('conferences.accreditation')}
            </Link>
          </div>
        </>
      }
    >
      <Facts conference={conference} />
      <Programme conference={conference} />
      <Outcomes conference={conference} />
      <Subscribe path={`/api/conferences/${conference.id}/calendar.ics`} />
      <History changes={conference.changes} word={(status) => t(statusWords[status])} />
      {conference.can.change === true && (
        <ChangeConference key={conference.sequence} conference={conference} />
      )}
    </Page>
  )
}

function Facts({ conference }: { conference: conferences.Conference }) {
  const { t } = useWords()
  const { themes, rules, host, venue, mode, body, bodyNames, audience } = conference
  return (
    <dl className="facts">
      {Object.keys(themes).length > 0 && (
        <Fact name={t('conferences.theme')}>
          <Written texts={themes} />
        </Fact>
      )}
      <Fact name={t('conferences.host')}>
        <Party entry={`state:${host}`} />
      </Fact>
      {venue !== undefined && (
        <Fact name={t('meetings.venue')}>
          <bdi>{venue}</bdi>
        </Fact>
      )}
      {mode !== undefined && <Fact name={t('meetings.mode')}>{t(modeWords[mode])}</Fact>}
      <Fact name={t('conferences.organisedBy')}>
        <Link to="/bodies/$body" params={{ body }}>
          <Written texts={bodyNames} />
        </Link>
      </Fact>
      <Fact name={t('meetings.whoSees')}>
        {t(audience === 'public' ? 'meetings.everyone' : 'conferences.groupAndInvited')}
      </Fact>
      <Fact name={t('conferences.rules')}>
        {Object.keys(rules.texts).length > 0 && (
          <p>
            <Written texts={rules.texts} />
          </p>
        )}
        <p>
          {t('conferences.objectionsShown')}: {t(shownWords[rules.objectionsShown])}.{' '}
          {t('conferences.objectionEffect')}: {t(effectWords[rules.objectionEffect])}.
        </p>
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
