import type { votes } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn, useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { usePreferences } from '../shell/preferences.ts'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { Bases, Result } from './count.tsx'
import { decisionQuery } from './queries.ts'
import { RollTable, TileGrid } from './tile-grid.tsx'
import { countText, voteWord } from './vote-words.ts'

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
      {decision.related.length > 0 && <Related decision={decision} />}
      <Facts decision={decision} />
    </Page>
  )
}

function Roll({ decision }: { decision: votes.Decision }) {
  const { t } = useWords()
  const isHeld = Object.values(decision.roll).some((codes) => codes.length > 0)
  return (
    <section className="stack" aria-labelledby="roll">
      <h2 id="roll">{t('votes.whoStoodHow')}</h2>
      {decision.figures && <Bases figures={decision.figures} />}
      {isHeld ? (
        <>
          <TileGrid roll={decision.roll} />
          <RollTable roll={decision.roll} />
        </>
      ) : (
        <p>{t('votes.countOnly')}</p>
      )}
    </section>
  )
}

function Groups({ decision }: { decision: votes.Decision }) {
  const { t, format } = useWords()
  const { language } = usePreferences()
  const names = useNames()
  const nameOf = (code: string) => names(`state:${code}`)
  // Where nearly all are uncertain, a few stand for all of them.
  const someOf = (all: readonly string[]) =>
    all.length > 8
      ? `${all.slice(0, 6).join(', ')} … (${format.number(all.length)})`
      : format.list(all)
  return (
    <section className="stack" aria-labelledby="groups">
      <h2 id="groups">{t('votes.groupsThatDay')}</h2>
      <p className="quiet">{t('votes.groupsLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('votes.group')}</th>
            <th scope="col" className="number">
              {t('votes.members')}
            </th>
            <th scope="col">{t('votes.result')}</th>
            <th scope="col">{t('votes.otherwise')}</th>
          </tr>
        </thead>
        <tbody>
          {decision.groups
            .filter((group) => group.group !== 'un')
            .map((group) => (
              <tr key={group.group}>
                <th scope="row" className="main">
                  <Link to="/groups/$group" params={{ group: group.group }}>
                    <bdi>{nameIn(group.names, language) ?? group.group}</bdi>
                  </Link>
                </th>
                <td className="number">{format.number(group.members.length)}</td>
                <td>
                  <bdi className="count">{countText(group.tally, format.number)}</bdi>
                </td>
                <td>
                  {group.exceptions.length === 0
                    ? t('votes.asOne')
                    : format.list(
                        group.exceptions.map(
                          ({ member, vote }) => `${nameOf(member)} (${voteWord(t, vote)})`,
                        ),
                      )}
                  {group.doubtful.length > 0 && (
                    <p className="quiet">
                      {t('votes.doubtful', {
                        names: someOf(group.doubtful.map((one) => nameOf(one.member))),
                      })}
                    </p>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </Table>
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
  const rivalsFirst = [...decision.related].sort(
    (a, b) => Number(b.kind === 'rival') - Number(a.kind === 'rival'),
  )
  return (
    <section className="stack" aria-labelledby="beside">
      <h2 id="beside">{t('votes.beside')}</h2>
      <ul className="doors vote-related">
        {rivalsFirst.map(({ kind, decision: other }) => (
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
            {other.tally && decision.tally && kind === 'rival' && (
              <p>
                <Link to="/votes/compare" search={{ first: decision.id, second: other.id }}>
                  {t('votes.compare')}
                </Link>
              </p>
            )}
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
          <>
            <dt>{t('votes.proposedBy')}</dt>
            <dd>{format.list(decision.proposedBy.map((code) => names(`state:${code}`)))}</dd>
          </>
        )}
        {decision.rule && (
          <>
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
          </>
        )}
        <dt>{t('votes.sources')}</dt>
        <dd lang="en">
          <ul>
            {decision.sources.map(({ name, url }) => (
              <li key={name}>{url === undefined ? name : <a href={url}>{name}</a>}</li>
            ))}
          </ul>
        </dd>
        {decision.notes.length > 0 && (
          <>
            <dt>{t('votes.notes')}</dt>
            <dd lang="en">
              <ul>
                {decision.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('votes.cite')}</dt>
        <dd>
          <code>{`${window.location.origin}/votes/${decision.id}`}</code>
        </dd>
        <dt>{t('votes.download')}</dt>
        <dd className="buttons">
          <a href={address('csv')} download>
            CSV
          </a>
          <a href={address('json')} download>
            JSON
          </a>
        </dd>
      </dl>
    </section>
  )
}
