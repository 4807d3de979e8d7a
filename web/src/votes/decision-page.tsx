import type { votes } from '@comity/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { StatementsOn } from '../statements/statements-on.tsx'
import { Bases, Result } from './count.tsx'
import { DecisionCard, YesOnBoth } from './decision-card.tsx'
import { GroupResults } from './group-results.tsx'
import { decisionQuery } from './queries.ts'
import { RollTable } from './roll-table.tsx'
import { TileGrid } from './tile-grid.tsx'

/** One decision under its symbol: an address that can be cited and stays. */
export function DecisionPage() {
  const { _splat: symbol = '' } = useParams({ from: '/votes/$' })
  const found = useQuery(decisionQuery(symbol))
  return <LoadedPage query={found}>{(decision) => <Decision decision={decision} />}</LoadedPage>
}

function Decision({ decision }: { decision: votes.Decision }) {
  const { t, format } = useWords()
  const adopted =
    decision.adopted === undefined
      ? undefined
      : decision.adopted
        ? t('votes.adopted')
        : t('votes.notAdopted')
  return (
    <Page
      title={decision.id}
      lead={<bdi lang="en">{decision.title}</bdi>}
      above={
        <p>
          <Link to="/votes">{t('votes.allDecisions')}</Link>
          {holdsRoll(decision) && (
            <>
              {' · '}
              <Link to="/votes/compare" search={{ first: decision.id }}>
                {t('votes.compareWith')}
              </Link>
            </>
          )}
        </p>
      }
      beside={
        <p className="decision-result">
          {format.date(decision.date)} · {adopted} <Result row={decision} />
        </p>
      }
    >
      {decision.doubt !== undefined && (
        <p className="box" data-kind="warn">
          <strong>{t('votes.notCertain')}</strong> <bdi lang="en">{decision.doubt}</bdi>
        </p>
      )}
      {decision.mode === 'without_vote' ? (
        <p>{t('votes.withoutVoteLead')}</p>
      ) : (
        <Roll decision={decision} />
      )}
      {decision.groups.length > 0 && <Groups decision={decision} />}
      <StatementsOn on={{ decision: decision.id }} />
      {decision.related.length > 0 && <Related decision={decision} />}
      <Facts decision={decision} />
    </Page>
  )
}

function Roll({ decision }: { decision: votes.Decision }) {
  const { t } = useWords()
  const rivals = decision.related.filter(
    ({ kind, decision: other }) => kind === 'rival' && other.tally,
  )
  const found = useQueries({
    queries: rivals.map(({ decision: other }) => decisionQuery(other.id)),
  })
  const beside = found.flatMap(({ data }) => (data ? [data] : []))
  const isHeld = holdsRoll(decision)
  return (
    <section className="stack" aria-labelledby="roll">
      <h2 id="roll">{t('votes.whoStoodHow')}</h2>
      {rivals.length > 0 ? (
        <>
          <p>{t('votes.rivalLead')}</p>
          <div className="vote-pair">
            {[decision, ...beside].map((one) => (
              <DecisionCard key={one.id} decision={one} />
            ))}
          </div>
          {beside.filter(holdsRoll).map((other) => (
            <YesOnBoth key={other.id} first={decision.id} second={other.id} />
          ))}
        </>
      ) : (
        <>
          {decision.figures && <Bases figures={decision.figures} />}
          {isHeld && <TileGrid roll={decision.roll} />}
        </>
      )}
      {isHeld ? (
        <>
          <p className="quiet small">{t('votes.regionNote')}</p>
          <RollTable decisions={[decision, ...beside].filter(holdsRoll)} />
        </>
      ) : (
        <p>{t('votes.countOnly')}</p>
      )}
    </section>
  )
}

const holdsRoll = ({ roll }: votes.Decision): boolean =>
  Object.values(roll).some((codes) => codes.length > 0)

function Groups({ decision }: { decision: votes.Decision }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="groups">
      <h2 id="groups">{t('votes.groupsThatDay')}</h2>
      <p className="quiet">{t('votes.groupsLead')}</p>
      <GroupResults groups={decision.groups.filter(({ group }) => group !== 'un')} />
    </section>
  )
}

function Related({ decision }: { decision: votes.Decision }) {
  const { t, format } = useWords()
  const kinds = {
    rival: t('votes.rival'),
    successor: t('votes.successor'),
    predecessor: t('votes.predecessor'),
    committee: t('votes.committee'),
    plenary: t('votes.plenary'),
    same_session: t('votes.sameSession'),
  } as const
  // A rival text that was voted on stands above, at the size of this one.
  const others = decision.related.filter(
    ({ kind, decision: other }) => kind !== 'rival' || !other.tally || !decision.tally,
  )
  if (others.length === 0) return null
  return (
    <section className="stack" aria-labelledby="beside">
      <h2 id="beside">{t('votes.beside')}</h2>
      <ul className="doors vote-related">
        {others.map(({ kind, decision: other }) => (
          <li key={`${kind} ${other.id}`} className="door">
            <p className="over">{kinds[kind]}</p>
            <h3>
              <Link to="/votes/$" params={{ _splat: other.id }}>
                <bdi>{other.id}</bdi>
              </Link>
            </h3>
            <p>
              {format.date(other.date)} · <Result row={other} />
            </p>
            <p>
              <bdi lang="en">{other.title}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ decision }: { decision: votes.Decision }) {
  const { t, format } = useWords()
  const names = useNames()
  const address = (kind: 'csv' | 'json') =>
    `/api/decision/export?symbol=${encodeURIComponent(decision.id)}&format=${kind}`
  return (
    <section className="stack" aria-labelledby="sources">
      <h2 id="sources">{t('votes.sources')}</h2>
      <dl className="facts">
        {decision.proposedBy.length > 0 && (
          <div>
            <dt>{t('votes.proposedBy')}</dt>
            <dd>{format.list(decision.proposedBy.map((code) => names(`state:${code}`)))}</dd>
          </div>
        )}
        {decision.rule && (
          <div>
            <dt>{t('votes.decidedBy')}</dt>
            <dd lang="en">
              {decision.rule.name}
              {decision.rule.sources.map((source) => (
                <span key={source.text} className="quiet">
                  {' '}
                  · {source.text}
                  {!source.checked && ` (${t('votes.recalled')})`}
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('votes.sources')}</dt>
          <dd lang="en">
            <ul>
              {decision.sources.map(({ name, url }) => (
                <li key={name}>{url === undefined ? name : <a href={url}>{name}</a>}</li>
              ))}
            </ul>
          </dd>
        </div>
        {decision.notes.length > 0 && (
          <div>
            <dt>{t('votes.notes')}</dt>
            <dd lang="en">
              <ul>
                {decision.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('votes.cite')}</dt>
          <dd>
            <code className="code">{`${window.location.origin}/votes/${decision.id}`}</code>
          </dd>
        </div>
        <div>
          <dt>{t('votes.download')}</dt>
          <dd className="buttons">
            <a href={address('csv')} download>
              CSV
            </a>
            <a href={address('json')} download>
              JSON
            </a>
          </dd>
        </div>
      </dl>
    </section>
  )
}
