import type { incidents } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Entry } from '../contacts/contact-page.tsx'
import { useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { actWords, statusWords } from './incident-words.ts'

/** What became of it, the last first: for its own state, so no print that is handed on holds it. */
export function History({ acts }: { acts: readonly incidents.IncidentAct[] }) {
  const { t } = useWords()
  return (
    <section className="stack no-print" aria-labelledby="history">
      <h2 id="history">{t('incidents.history')}</h2>
      <p className="quiet">{t('incidents.historyLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('contacts.act')}</th>
            <th scope="col">{t('contacts.at')}</th>
            <th scope="col">{t('contacts.by')}</th>
            <th scope="col">{t('incidents.note')}</th>
            <th scope="col">{t('contacts.entry')}</th>
          </tr>
        </thead>
        <tbody>
          {[...acts].reverse().map((act) => (
            <tr key={`${act.at} ${act.kind} ${act.entry}`}>
              <th scope="row" className="main">
                <What act={act} />
              </th>
              <td>
                <When at={act.at} />
              </td>
              <td>
                <bdi>{act.person ?? '–'}</bdi>
              </td>
              <td>
                <bdi>{act.note ?? '–'}</bdi>
              </td>
              <td>
                <Entry index={act.entry} epoch={act.epoch} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function What({ act }: { act: incidents.IncidentAct }) {
  const { t, format } = useWords()
  const names = useNames()
  const { kind, status, readers, version } = act
  const more =
    kind === 'status' && status !== undefined
      ? t(statusWords[status])
      : readers !== undefined
        ? format.list(readers.map(names))
        : kind === 'edit'
          ? t('incidents.version', { number: format.number(version) })
          : undefined
  return (
    <>
      {t(actWords[kind])}
      {more !== undefined && (
        <>
          {': '}
          <bdi>{more}</bdi>
        </>
      )}
    </>
  )
}

/** Each version that the reader may read, under an address of its own. */
export function Versions({ one }: { one: incidents.Incident }) {
  const { t, format } = useWords()
  return (
    <section className="stack no-print" aria-labelledby="versions">
      <h2 id="versions">{t('incidents.versions')}</h2>
      <ul className="rows">
        {[...one.versions].reverse().map(({ version, at }) => (
          <li key={version}>
            <Link
              to="/incidents/$incident"
              params={{ incident: one.id }}
              search={{ version }}
              aria-current={version === one.version ? 'page' : undefined}
            >
              {t('incidents.version', { number: format.number(version) })}
            </Link>
            <When at={at} />
          </li>
        ))}
      </ul>
    </section>
  )
}
