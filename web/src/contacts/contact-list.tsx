import type { contacts } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { useWords } from '../shell/words.tsx'
import { kindWords, statusWords } from './contact-words.ts'
import { LocalTime, OnDuty } from './duty.tsx'
import { useLanguageNames } from './language-list.tsx'

/** Contacts one under the other: whose, what for, and whether somebody is there now. */
export function ContactList({ rows }: { rows: readonly contacts.ContactRow[] }) {
  const { t } = useWords()
  const languages = useLanguageNames()
  return (
    <ul className="rows contacts">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="contact-what">
            <p>
              <Link to="/contacts/$contact" params={{ contact: row.id }} preload={false}>
                <Written texts={row.names} />
              </Link>{' '}
              <span className="tag">{t(kindWords[row.kind])}</span>{' '}
              {row.status !== 'active' && <span className="tag">{t(statusWords[row.status])}</span>}
            </p>
            <p className="small quiet">
              <Written texts={row.stateNames} /> <span className="code">{row.state}</span>
              {' · '}
              {languages(row.languages)}
            </p>
          </div>
          <p className="contact-when small">
            <OnDuty hours={row.hours} zone={row.zone} />{' '}
            <span className="quiet">
              {t('contacts.there')} <LocalTime zone={row.zone} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
