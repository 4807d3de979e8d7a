import { Link, useLocation } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'

/** In place of what only those signed in have. */
export function SignInFirst() {
  const { t } = useWords()
  const here = useLocation({ select: (location) => location.href })
  return (
    <div className="empty">
      <p>{t('access.signInFirst')}</p>
      <Link to="/sign-in" search={{ next: here }} className="button">
        {t('shell.signIn')}
      </Link>
    </div>
  )
}
