import type { meetings } from '@comity/contract'
import { languageNames } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Party } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { decisionQuery } from '../votes/queries.ts'
import { officerWords } from './session-words.ts'
import { Written } from './written.tsx'

type Props = { body: meetings.Body }

/** What it is to do, and the decision that set it up; a link where the record holds that. */
export function Mandate({ body }: Props) {
  const { t } = useWords()
  return (
    <section className="stack" data-gap="small" aria-labelledby="mandate">
      <h2 id="mandate">{t('meetings.mandate')}</h2>
      {Object.keys(body.mandate).length === 0 ? (
        <p className="quiet">{t('meetings.mandateNone')}</p>
      ) : (
        <p>
          <Written texts={body.mandate} />
        </p>
      )}
      {body.mandateSymbol !== undefined && (
        <p>
          {t('meetings.setUpBy')}: <DecisionLink symbol={body.mandateSymbol} />
        </p>
      )}
    </section>
  )
}

function DecisionLink({ symbol }: { symbol: string }) {
  const held = useQuery({ ...decisionQuery(symbol), retry: false })
  if (held.data === undefined) return <bdi>{symbol}</bdi>
  return (
    <Link to="/votes/$" params={{ _splat: held.data.id }}>
      <bdi>{symbol}</bdi>
    </Link>
  )
}

/** Officers with their days, and the members of its group as of today. */
export function Composition({ body }: Props) {
  const { t, format } = useWords()
  const { asOf, states } = body.members
  return (
    <section className="stack" data-gap="small" aria-labelledby="composition">
      <h2 id="composition">{t('meetings.officers')}</h2>
      {body.officers.length === 0 ? (
        <p className="quiet">{t('meetings.officersNone')}</p>
      ) : (
        <ul>
          {body.officers.map((officer) => (
            <li key={officer.id}>
              {t(officerWords[officer.role])}:{' '}
              {officer.name !== undefined && <bdi>{officer.name}</bdi>}{' '}
              {officer.state !== undefined && <Party entry={`state:${officer.state}`} />}{' '}
              {officer.from !== undefined &&
                t('directory.since', { date: format.date(officer.from) })}{' '}
              {officer.to !== undefined && t('directory.until', { date: format.date(officer.to) })}
            </li>
          ))}
        </ul>
      )}
      <h2>{t('directory.members')}</h2>
      <p>
        {t('meetings.membersToday', { count: states.length, date: format.date(asOf) })}
        {body.group !== undefined && (
          <>
            {': '}
            <Link to="/groups/$group" params={{ group: body.group }}>
              <Party entry={`group:${body.group}`} />
            </Link>
          </>
        )}
      </p>
      {states.length > 0 && states.length <= 30 && (
        <ul>
          {states.map((state) => (
            <li key={state}>
              <Party entry={`state:${state}`} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Its decision rules, with where they stand written, and its languages. */
export function Decides({ body }: Props) {
  const { t, format } = useWords()
  return (
    <section className="stack" data-gap="small" aria-labelledby="decides">
      <h2 id="decides">{t('meetings.decides')}</h2>
      {body.rules.length === 0 && <p className="quiet">{t('meetings.decidesNone')}</p>}
      {body.rules.map((rule) => (
        <div key={rule.id} lang="en">
          <p>
            <bdi>{rule.name}</bdi>
          </p>
          <ul className="small quiet">
            {rule.sources.map(({ text, checked }) => (
              <li key={text}>
                <bdi>{text}</bdi> {!checked && <span>({t('votes.recalled')})</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {body.languages.length > 0 && (
        <p>
          {t('meetings.workLanguages')}:{' '}
          {format.list(body.languages.map((language) => languageNames[language]))}
        </p>
      )}
    </section>
  )
}
