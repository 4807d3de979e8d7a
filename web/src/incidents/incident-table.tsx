import type { incidents } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Marking } from '../exchange/marking.tsx'
import { Party } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { statusWords, typeOf } from './incident-words.ts'

/** Incidents as rows: what each is and how it stands, and nothing of where it came from. */
export function IncidentTable({ rows }: { rows: readonly incidents.IncidentRow[] }) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('incidents.incidentTitle')}</th>
          <th scope="col">{t('incidents.state')}</th>
          <th scope="col">{t('incidents.status')}</th>
          <th scope="col">{t('incidents.classification')}</th>
          <th scope="col">{t('exchange.marking')}</th>
          <th scope="col">{t('incidents.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              {row.exercise && <Exercise />}{' '}
              <Link to="/incidents/$incident" params={{ incident: row.id }}>
                <bdi lang={row.lang}>{row.title}</bdi>
              </Link>{' '}
              <bdi className="small quiet">{row.number}</bdi>
            </th>
            <td>
              <Party entry={`state:${row.state}`} />
            </td>
            <td className="statement-kind">{t(statusWords[row.status])}</td>
            <td>
              <Classified of={row.classification} />
            </td>
            <td>
              <Marking level={row.marking} />
            </td>
            <td>
              <When at={row.changedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Its type, and its class where that is all that is known. */
export function Classified({ of }: { of: incidents.Rsit }) {
  const { t } = useWords()
  const type = typeOf(of)
  return <span>{type === undefined ? t(`rsit.class-${of.class}`) : t(`rsit.type-${type}`)}</span>
}

/** On every screen and every print that an exercise is seen on. */
export function Exercise() {
  const { t } = useWords()
  return <strong className="tag exercise">{t('incidents.exercise')}</strong>
}
