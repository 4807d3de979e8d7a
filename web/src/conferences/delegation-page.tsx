import { delegations } from '@comity/contract'
import { languageNames } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { ConferenceTrail } from './conference-trail.tsx'
import { answerWords, capacityWords, kindWords, standingWords } from './conference-words.ts'
import { Credentials } from './credentials.tsx'
import { useDelegationName } from './delegation-name.tsx'
import { delegationQuery, showDelegation } from './queries.ts'
import { RegisterForm } from './register-form.tsx'

/** One delegation: who is in it, how its credentials stand, and what its own state may do. */
export function DelegationPage() {
  const { delegation } = useParams({ from: '/delegations/$delegation' })
  const query = useQuery(delegationQuery(delegation))
  return <LoadedPage query={query}>{(data) => <Shown delegation={data} />}</LoadedPage>
}

function Shown({ delegation }: { delegation: delegations.Delegation }) {
  const { t } = useWords()
  const name = useDelegationName()
  const { conference, conferenceTitles, kind, standing, status, can } = delegation
  return (
    <Page
      title={name(delegation)}
      written
      lead={
        <>
          {t(kindWords[kind])} · {t(standingWords[standing])}
        </>
      }
      above={<ConferenceTrail conference={conference} titles={conferenceTitles} />}
      beside={
        <p>
          <strong className="session-status">{t(answerWords[status])}</strong>
        </p>
      }
    >
      {delegation.reason !== undefined && (
        <p>
          {t('meetings.reason')}: <bdi>{delegation.reason}</bdi>
        </p>
      )}
      <section className="stack" aria-labelledby="participants">
        <h2 id="participants">{t('conferences.participants')}</h2>
        {delegation.participants.length === 0 ? (
          <p className="quiet">{t('conferences.participantsNone')}</p>
        ) : (
          <Participants rows={delegation.participants} all={delegation.complete} />
        )}
        {!delegation.complete && <p className="quiet">{t('conferences.namesWithheld')}</p>}
      </section>
      {kind !== 'organisation' && delegation.credentials !== undefined && (
        <Credentials delegation={delegation} />
      )}
      {can.register === true && <RegisterForm key={delegation.version} delegation={delegation} />}
      {can.decline === true && <Decline delegation={delegation.id} />}
    </Page>
  )
}

function Participants(props: { rows: readonly delegations.Participant[]; all: boolean }) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('conferences.name')}</th>
          <th scope="col">{t('conferences.function')}</th>
          <th scope="col">{t('conferences.capacity')}</th>
          <th scope="col">{t('conferences.language')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className="main">
              <bdi>{row.name}</bdi>
              {props.all && row.released && (
                <>
                  {' '}
                  <span className="tag">{t('conferences.released')}</span>
                </>
              )}
            </th>
            <td>
              <bdi>{row.function ?? '–'}</bdi>
            </td>
            <td>{t(capacityWords[row.capacity])}</td>
            <td lang={row.lang}>{row.lang === undefined ? '–' : languageNames[row.lang]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Decline({ delegation }: { delegation: string }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const decline = async () =>
    showDelegation(
      await client.call(delegations.declineInvitation, {
        params: { delegation },
        body: { reason: reason.trim() === '' ? undefined : reason },
      }),
    )
  return (
    <div className="buttons">
      <Ask
        label={t('conferences.decline')}
        title={t('conferences.decline')}
        text={t('conferences.declineText')}
        act={decline}
      >
        <TextField label={t('meetings.reason')} value={reason} onChange={setReason} optional />
      </Ask>
    </div>
  )
}
