import type { votes } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { Bases, Shares } from './count.tsx'
import { GroupResults } from './group-results.tsx'
import { readAs } from './read-as.ts'
import { say } from './say.ts'
import { type Speech, standsText } from './speech.ts'
import { foundByText, reasonText, verdictText } from './verdict-words.ts'

/**
 * What the record says of one part: verdict and reason, how it was read, the numbers, what is beside it;
 * within it, what there is to say besides.
 */
export function ClaimPart({
  part,
  at,
  given,
  children,
}: {
  part: votes.ClaimPart
  at: number
  /** Who named the decision it is about, in words; the reader, where nothing is said. */
  given?: string
  children?: ReactNode
}) {
  const { t, format } = useWords()
  return (
    <li id={`part-${at}`} className="claim" data-verdict={part.verdict}>
      <p className="claim-verdict">
        {format.number(at)}. {verdictText(t, part.verdict)}
        {part.reason !== undefined && (
          <span className="claim-reason"> – {reasonText(t, part.reason)}</span>
        )}
      </p>
      <blockquote lang="en" dir="ltr">
        {part.text}
      </blockquote>
      {children}
      <RecordSays part={part} />
      <Numbers part={part} given={given} />
      {part.groups.length > 0 && <GroupResults groups={part.groups} />}
    </li>
  )
}

/** What the record says of it, in sentences. */
export function RecordSays({ part }: { part: votes.ClaimPart }) {
  const speech = useSpeech()
  return (
    <p>
      {part.says.map((one) => (
        <span key={one.code}>
          <bdi>{say(one, speech)}</bdi>{' '}
        </span>
      ))}
    </p>
  )
}

function Numbers({ part, given }: { part: votes.ClaimPart; given: string | undefined }) {
  const { t, format } = useWords()
  const speech = useSpeech()
  const { claimed, found, figures, stands } = part.numbers
  const isSpelledOut = part.says.some(({ code }) => code === 'so_of_all')
  return (
    <dl className="claim-facts">
      <dt>{t('votes.readAs')}</dt>
      <dd>
        <ul className="claim-fields">
          {readAs(part.claim, speech).map(([name, value]) => (
            <li key={name}>
              <span className="quiet">{name}:</span> <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      </dd>
      {part.decision !== undefined && (
        <>
          <dt>{t('votes.about')}</dt>
          <dd>
            <DecisionLink id={part.decision} />
            {part.found_by !== undefined && (
              <span className="quiet">
                {' · '}
                {part.found_by === 'given' && given !== undefined
                  ? given
                  : foundByText(t, part.found_by)}
              </span>
            )}
          </dd>
        </>
      )}
      {figures && found === undefined && (
        <>
          <dt>{t('claims.found')}</dt>
          <dd>
            <Bases figures={figures} />
          </dd>
        </>
      )}
      {claimed !== undefined && (
        <>
          <dt>{t('claims.claimed')}</dt>
          <dd>{format.number(claimed)}</dd>
        </>
      )}
      {found !== undefined && (
        <>
          <dt>{t('claims.found')}</dt>
          <dd>
            {format.number(found)}
            {figures && !isSpelledOut && <Shares figures={figures} />}
          </dd>
        </>
      )}
      {stands.length > 0 && stands.length <= 60 && (
        <>
          <dt>{t('claims.howTheyStood')}</dt>
          <dd>{standsText(speech, stands, 60)}</dd>
        </>
      )}
      {part.beside.length > 0 && (
        <>
          <dt>{t('votes.beside')}</dt>
          <dd>
            {part.beside.map((id, i) => (
              <span key={id}>
                {i > 0 && ' · '}
                <DecisionLink id={id} />
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

const DecisionLink = ({ id }: { id: string }) => (
  <Link to="/votes/$" params={{ _splat: id }}>
    <bdi>{id}</bdi>
  </Link>
)

function useSpeech(): Speech {
  const { t, format } = useWords()
  const names = useNames()
  return {
    ...{ t, format },
    state: (code) => names(`state:${code}`),
    group: (id) => names(`group:${id}`),
  }
}
