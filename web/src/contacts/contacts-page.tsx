import { contacts } from '@comity/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { SignInFirst } from '../access/sign-in-first.tsx'
import { LoadedPages } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { Waiting } from '../shell/waiting.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { ContactList } from './contact-list.tsx'
import { kindWords } from './contact-words.ts'
import { useNow } from './duty.tsx'
import { contactsQuery, waitingQuery } from './queries.ts'

/** Who is reached where: found as one types, with the time that it is there. */
export function ContactsPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page title={t('contacts.title')} lead={t('contacts.lead')} beside={<OwnTime />}>
      {me.data === undefined ? <Waiting /> : me.data === null ? <SignInFirst /> : <Search />}
    </Page>
  )
}

function OwnTime() {
  const { t } = useWords()
  return (
    <p className="quiet">
      {t('contacts.ownTime')} <When at={useNow().toISOString()} both />
    </p>
  )
}

function Search() {
  const { t } = useWords()
  const search = useSearch({ from: '/contacts' })
  const navigate = useNavigate({ from: '/contacts' })
  const [q, setQ] = useState(search.q ?? '')
  const [kind, setKind] = useState<contacts.ContactKind>()
  const query = useInfiniteQuery(contactsQuery({ q, kind }))
  const type = (text: string) => {
    setQ(text)
    void navigate({ search: text === '' ? {} : { q: text }, replace: true })
  }
  return (
    <>
      <search className="contact-search">
        <label className="field" data-wide>
          <span className="label">{t('contacts.find')}</span>
          <span className="hint">{t('contacts.findHint')}</span>
          <input
            type="search"
            data-filter-line
            maxLength={200}
            autoComplete="off"
            dir="auto"
            value={q}
            onChange={({ target }) => type(target.value)}
          />
        </label>
        <label className="field">
          <span className="label">{t('contacts.kind')}</span>
          <select
            value={kind ?? ''}
            onChange={({ target }) =>
              setKind(contacts.contactKinds.find((each) => each === target.value))
            }
          >
            <option value="">{t('contacts.anyKind')}</option>
            {contacts.contactKinds.map((each) => (
              <option key={each} value={each}>
                {t(kindWords[each])}
              </option>
            ))}
          </select>
        </label>
      </search>
      <LoadedPages query={query}>
        {(pages, { can }) => {
          const rows = pages.flatMap(({ items }) => items)
          return (
            <>
              <Own mayNominate={can.nominate === true} />
              {rows.length > 0 ? (
                <ContactList rows={rows} />
              ) : (
                <div className="empty">
                  <p role="status">
                    {q === '' && kind === undefined ? t('contacts.none') : t('contacts.noneFound')}
                  </p>
                </div>
              )}
            </>
          )
        }}
      </LoadedPages>
    </>
  )
}

/** What is one's own state's: what waits for approval, who looked, and the way to nominate. */
function Own({ mayNominate }: { mayNominate: boolean }) {
  const { t } = useWords()
  const isState = useQuery(meQuery).data?.party?.startsWith('state:') === true
  const waiting = useQuery({ ...waitingQuery, enabled: isState }).data?.total
  if (!isState)
    return (
      <div className="buttons no-print">
        <Link to="/pings">{t('pings.title')}</Link>
      </div>
    )
  return (
    <div className="buttons no-print">
      {mayNominate && (
        <Link to="/nominate-a-contact" className="button">
          {t('contacts.nominate')}
        </Link>
      )}
      <Link to="/contact-nominations">
        {t('contacts.nominationsWaiting', { count: waiting ?? 0 })}
      </Link>
      <Link to="/contact-log">{t('contacts.log')}</Link>
      <Link to="/pings">{t('pings.title')}</Link>
    </div>
  )
}
