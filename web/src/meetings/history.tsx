import type { meetings } from '@comity/contract'
import { Party } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Days } from './days.tsx'

interface Change<S extends string>
  extends Pick<
    meetings.SessionChange,
    'sequence' | 'from' | 'to' | 'reason' | 'party' | 'recordedAt' | 'entry'
  > {
  readonly status: S
}

/** All that a session or a conference was before, the latest first. */
export function History<S extends string>(props: {
  changes: readonly Change<S>[]
  word: (status: S) => string
}) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('meetings.history')}</h2>
      <p className="quiet">{t('meetings.historyLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('meetings.status')}</th>
            <th scope="col">{t('meetings.days')}</th>
            <th scope="col">{t('meetings.reason')}</th>
            <th scope="col">{t('meetings.changedBy')}</th>
            <th scope="col">{t('meetings.changedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {[...props.changes].reverse().map((change) => (
            <tr key={change.sequence}>
              <th scope="row" className="main">
                {props.word(change.status)}
              </th>
              <td>
                <Days from={change.from} to={change.to} />
              </td>
              <td>
                <bdi>{change.reason ?? '–'}</bdi>
              </td>
              <td>
                {change.party === undefined ? (
                  t('meetings.recorded')
                ) : (
                  <Party entry={change.party} />
                )}
              </td>
              <td>
                <When at={change.recordedAt} />{' '}
                {change.entry !== undefined && (
                  <span className="small quiet">
                    {t('meetings.entryOf', { index: change.entry })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
