import type { incidents } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Marking } from '../exchange/marking.tsx'
import { LoadedPage } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Attribution } from './attribution.tsx'
import { Exports } from './exports.tsx'
import { Facts } from './facts.tsx'
import { History, Versions } from './history.tsx'
import { Exercise } from './incident-table.tsx'
import { statusWords } from './incident-words.ts'
import { Origins } from './origins.tsx'
import { incidentQuery } from './queries.ts'
import { Readers } from './readers.tsx'
import { StatusActs } from './status-acts.tsx'

/** One incident under an address that stays; origins and any attribution apart from each other. */
export function IncidentPage() {
  const { incident } = useParams({ from: '/incidents/$incident' })
  const { version } = useSearch({ from: '/incidents/$incident' })
  const query = useQuery(incidentQuery(incident, version))
  return <LoadedPage query={query}>{(one) => <Shown key={one.id} one={one} />}</LoadedPage>
}

function Shown({ one }: { one: incidents.Incident }) {
  const { t } = useWords()
  const last = one.versions.at(-1)?.version
  const isLast = last === undefined || one.version === last
  return (
    <Page
      title={one.title}
      written
      lead={
        <>
          {one.exercise && <Exercise />} <bdi>{one.number}</bdi> ·{' '}
          <Party entry={`state:${one.state}`} />
        </>
      }
      above={<Trail />}
      beside={
        <p>
          <span className="tag">{t(statusWords[one.status])}</span> <Marking level={one.marking} />
        </p>
      }
    >
      {!isLast && (
        <p className="note" data-kind="warn">
          {t('incidents.olderVersion')}{' '}
          <Link to="/incidents/$incident" params={{ incident: one.id }}>
            {t('incidents.lastVersion')}
          </Link>
        </p>
      )}
      {one.summary !== '' && (
        <p className="statement-text" lang={one.lang} dir="auto">
          {one.summary}
        </p>
      )}
      {isLast && <Acts one={one} />}
      <Facts one={one} />
      <Origins origins={one.origins} />
      <Attribution one={one} />
      <Links links={one.links} />
      <Readers one={one} />
      {one.versions.length > 1 && <Versions one={one} />}
      {one.acts !== undefined && <History acts={one.acts} />}
      <Exports query={{ incident: one.id }} />
    </Page>
  )
}

export function Trail() {
  const { t } = useWords()
  return (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/incidents">{t('incidents.title')}</Link>
        </li>
      </ol>
    </nav>
  )
}

function Acts({ one }: { one: incidents.Incident }) {
  const { t } = useWords()
  return (
    <div className="buttons no-print">
      {one.can.edit === true && (
        <>
          <Link
            to="/incidents/$incident/edit"
            params={{ incident: one.id }}
            className="button"
            data-kind="quiet"
          >
            {t('incidents.edit')}
          </Link>
          <StatusActs one={one} />
        </>
      )}
      <button type="button" className="button" data-kind="quiet" onClick={() => window.print()}>
        {t('shell.print')}
      </button>
    </div>
  )
}

function Links({ links }: { links: incidents.Incident['links'] }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="links">
      <h2 id="links">{t('incidents.links')}</h2>
      {links.length === 0 ? (
        <p className="quiet">{t('incidents.linksNone')}</p>
      ) : (
        <ul className="rows">
          {links.map(({ id, type, label, collection }) => (
            <li key={id}>
              <Link
                to="/collections/$collection/objects/$object"
                params={{ collection, object: id }}
              >
                <bdi>{label}</bdi>
              </Link>
              <span className="code quiet small">{type}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
