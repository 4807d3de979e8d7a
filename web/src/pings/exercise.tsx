import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'

/** On every page of a check: nobody takes it for something that has happened. */
export function Exercise() {
  const { t } = useWords()
  return (
    <p className="note" data-kind="warn">
      <strong>{t('pings.exercise')}</strong> {t('pings.exerciseMeans')}
    </p>
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
        <li>
          <Link to="/pings">{t('pings.title')}</Link>
        </li>
      </ol>
    </nav>
  )
}
