import type { delegations } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { ConferenceTrail } from './conference-trail.tsx'
import { answerWords, credentialWords, kindWords, standingWords } from './conference-words.ts'
import { DelegationName } from './delegation-name.tsx'
import { ImportFile } from './import-file.tsx'
import { Invite } from './invite.tsx'
import { ParticipantList } from './participant-list.tsx'
import { conferenceQuery, delegationsQuery } from './queries.ts'

/** The delegations at a conference with their participants: also what is printed as the list of participants. */
export function DelegationsPage() {
  const { t } = useWords()
  const { conference } = useParams({ from: '/conferences/$conference/delegations' })
  const one = useQuery(conferenceQuery(conference))
  const query = useQuery(delegationsQuery(conference))
  return (
    <LoadedPage query={one}>
      {(data) => (
        <Page
          title={t('conferences.delegationsAndParticipants')}
          lead={<Written texts={data.titles} />}
          above={<ConferenceTrail conference={conference} titles={data.titles} />}
        >
          <Loaded query={query}>
            {({ items, within, can }) => (
              <>
                {items.length === 0 ? (
                  <p className="quiet">{t('conferences.delegationsNone')}</p>
                ) : (
                  <>
                    <Take conference={conference} />
                    <DelegationTable rows={items} within={within} />
                  </>
                )}
                {!within && <p className="quiet">{t('conferences.onlyRegistered')}</p>}
                {items.some(({ complete }) => !complete) && (
                  <p className="quiet">{t('conferences.namesWithheld')}</p>
                )}
                {can.change === true && (
                  <div className="no-print stack">
                    <Invite conference={data} there={items} />
                    <ImportFile conference={conference} />
                  </div>
                )}
              </>
            )}
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  )
}

/** The list taken along: as a file, or on paper. */
function Take({ conference }: { conference: string }) {
  const { t } = useWords()
  const address = (format: 'csv' | 'json') =>
    `/api/conferences/${conference}/delegations/export?format=${format}`
  return (
    <div className="buttons">
      <a className="button" data-kind="quiet" href={address('csv')} download>
        {t('conferences.download')} CSV
      </a>
      <a className="button" data-kind="quiet" href={address('json')} download>
        {t('conferences.download')} JSON
      </a>
      <button type="button" className="button" data-kind="quiet" onClick={() => print()}>
        {t('conferences.print')}
      </button>
    </div>
  )
}

function DelegationTable(props: { rows: readonly delegations.DelegationRow[]; within: boolean }) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('conferences.delegation')}</th>
          <th scope="col">{t('conferences.kind')}</th>
          <th scope="col">{t('meetings.status')}</th>
          {props.within && <th scope="col">{t('conferences.credentials')}</th>}
          <th scope="col">{t('conferences.participants')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <Link to="/delegations/$delegation" params={{ delegation: row.id }}>
                <DelegationName of={row} />
              </Link>
            </th>
            <td>
              {t(kindWords[row.kind])}
              {row.standing === 'observer' && (
                <>
                  {' '}
                  <span className="tag">{t(standingWords.observer)}</span>
                </>
              )}
            </td>
            <td className="body-symbol">{t(answerWords[row.status])}</td>
            {props.within && (
              <td>{row.credentials === undefined ? '–' : t(credentialWords[row.credentials])}</td>
            )}
            <td>
              <ParticipantList of={row.participants} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
