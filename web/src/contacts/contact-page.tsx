import { contacts } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn, useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Channels } from './channels.tsx'
import { ContactList } from './contact-list.tsx'
import { actWords, directoryWords, kindWords, statusWords } from './contact-words.ts'
import { LocalTime, OnDuty } from './duty.tsx'
import { useHoursText } from './hours-text.ts'
import { useLanguageNames } from './language-list.tsx'
import { contactQuery, refreshContacts } from './queries.ts'

/** One point of contact: who is there now, how it is reached, and who is tried next. */
export function ContactPage() {
  const { contact } = useParams({ from: '/contacts/$contact' })
  const query = useQuery(contactQuery(contact))
  return <LoadedPage query={query}>{(data) => <Shown key={data.id} contact={data} />}</LoadedPage>
}

function Shown({ contact }: { contact: contacts.Contact }) {
  const { t, language } = useWords()
  const state = nameIn(contact.stateNames, language) ?? contact.state
  return (
    <Page
      title={nameIn(contact.names, language) ?? contact.id}
      written
      lead={
        <>
          <OnDuty hours={contact.hours} zone={contact.zone} />
          {' · '}
          {t('contacts.there')} <LocalTime zone={contact.zone} />
        </>
      }
      above={<Trail />}
      beside={contact.status === 'active' ? undefined : <Standing contact={contact} />}
    >
      <Channels contact={contact} state={state} />
      {contact.backups.length > 0 && (
        <section className="stack" aria-labelledby="backups">
          <h2 id="backups">{t('contacts.backups')}</h2>
          <ContactList rows={contact.backups} />
        </section>
      )}
      <Facts contact={contact} />
      <Acts contact={contact} />
      {contact.own !== undefined && <History acts={contact.own.acts} />}
    </Page>
  )
}

export function Trail() {
  const { t } = useWords()
  return (
    <nav aria-label={t('shell.trail')}>
      <ol className="trail">
        <li>
          <Link to="/contacts">{t('contacts.title')}</Link>
        </li>
      </ol>
    </nav>
  )
}

function Standing({ contact: { status } }: { contact: contacts.Contact }) {
  const { t } = useWords()
  return (
    <p className="note" data-kind="warn">
      {t(status === 'stale' ? 'contacts.staleMeans' : statusWords[status])}
    </p>
  )
}

function Facts({ contact }: { contact: contacts.Contact }) {
  const { t, format } = useWords()
  const languages = useLanguageNames()
  const hoursText = useHoursText()
  const names = useNames()
  const audience = contact.own?.desk.audience
  return (
    <dl className="facts">
      <Fact name={t('directory.state')}>
        <Written texts={contact.stateNames} /> <span className="code">{contact.state}</span>
      </Fact>
      {contact.authority && (
        <Fact name={t('contacts.authority')}>
          <Written texts={contact.authority} />
        </Fact>
      )}
      <Fact name={t('contacts.kind')}>{t(kindWords[contact.kind])}</Fact>
      {contact.competence && (
        <Fact name={t('contacts.competence')}>
          <Written texts={contact.competence} />
        </Fact>
      )}
      <Fact name={t('contacts.languages')}>{languages(contact.languages)}</Fact>
      <Fact name={t('contacts.hours')}>
        {hoursText(contact.hours)} <span className="code quiet">{contact.zone}</span>
      </Fact>
      <Fact name={t('contacts.directories')}>
        {format.list(contact.directories.map((each) => t(directoryWords[each])))}
      </Fact>
      {audience !== undefined && (
        <Fact name={t('contacts.audience')}>
          {format.list(
            audience.map((entry) => (entry === 'states' ? t('contacts.allStates') : names(entry))),
          )}
        </Fact>
      )}
      <Fact name={t('contacts.confirmedAt')}>{format.date(contact.confirmedAt.slice(0, 10))}</Fact>
      <Fact name={t('contacts.dueAt')}>{format.date(contact.dueAt.slice(0, 10))}</Fact>
    </dl>
  )
}

export const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Acts({ contact }: { contact: contacts.Contact }) {
  const { t } = useWords()
  const { id, can, version } = contact
  if (can.change !== true && can.confirm !== true) return null
  const confirm = () =>
    client
      .call(contacts.confirmContact, { params: { contact: id }, body: { seen: version } })
      .then(refreshContacts)
  return (
    <div className="buttons no-print">
      {can.confirm === true && (
        <Ask
          label={t('contacts.confirm')}
          title={t('contacts.confirm')}
          text={t('contacts.confirmAsk')}
          kind="quiet"
          act={confirm}
        />
      )}
      {can.change === true && (
        <Link
          to="/contacts/$contact/change"
          params={{ contact: id }}
          className="button"
          data-kind="quiet"
        >
          {t('contacts.change')}
        </Link>
      )}
    </div>
  )
}

function History({ acts }: { acts: readonly contacts.ContactAct[] }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('contacts.history')}</h2>
      <p className="quiet">{t('contacts.historyLead')}</p>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('contacts.act')}</th>
            <th scope="col">{t('contacts.at')}</th>
            <th scope="col">{t('contacts.note')}</th>
            <th scope="col">{t('contacts.by')}</th>
            <th scope="col">{t('contacts.entry')}</th>
          </tr>
        </thead>
        <tbody>
          {[...acts].reverse().map((act) => (
            <tr key={`${act.at} ${act.kind}`}>
              <th scope="row" className="main">
                {t(actWords[act.kind])}
              </th>
              <td>
                <When at={act.at} />
              </td>
              <td>{act.note === undefined ? '–' : <bdi>{act.note}</bdi>}</td>
              <td>{act.person === undefined ? '–' : <bdi>{act.person}</bdi>}</td>
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

/** The place in the log, where its receipt is checked. */
export function Entry(props: { index: number | undefined; epoch: number | undefined }) {
  const { t } = useWords()
  const { index, epoch } = props
  if (index === undefined) return '–'
  return (
    <Link to="/record/verify" search={{ index, epoch }} preload={false}>
      {t('meetings.entryOf', { index })}
    </Link>
  )
}
