import { isLanguage, languageNames, languages } from '@comity/words'
import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Account } from './account.tsx'
import { prefer, usePreferences } from './preferences.ts'
import { useHub, useMe } from './queries.ts'
import { Shortcuts } from './shortcuts.tsx'
import { useWords } from './words.tsx'

// What not every visitor needs comes when it is asked for: the first page stays small.
const AccountMenu = lazy(() =>
  import('./account-menu.tsx').then((module) => ({ default: module.AccountMenu })),
)
const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
const KeysDialog = lazy(() =>
  import('./keys-dialog.tsx').then((module) => ({ default: module.KeysDialog })),
)

/** What stands around every page: the way in, the rooms that exist, language, and who we are not. */
export function Frame() {
  const { t } = useWords()
  const [finding, setFinding] = useState(false)
  const [keys, setKeys] = useState(false)
  const openKeys = useCallback(() => setKeys(true), [])
  const openFind = useCallback(() => setFinding(true), [])
  useOwnPassword()
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skipToContent')}
      </a>
      <Masthead onFind={openFind} />
      <Strips />
      <main id="main" tabIndex={-1}>
        <div className="band">
          <Outlet />
        </div>
      </main>
      <Colophon />
      <Suspense>
        {finding && <Palette open={finding} onOpenChange={setFinding} />}
        {keys && <KeysDialog onClose={() => setKeys(false)} />}
      </Suspense>
      <Shortcuts onFind={openFind} onKeys={openKeys} />
    </>
  )
}

function Masthead({ onFind }: { onFind: () => void }) {
  const { t } = useWords()
  const hub = useHub()
  const me = useMe()
  const here = useLocation({ select: (location) => location.href })
  const doors = hub?.doors ?? []
  return (
    <header className="masthead">
      <div className="band">
        <Link to="/" className="brand">
          <Mark />
          Comity
        </Link>
        <nav aria-label={t('shell.rooms')}>
          <ul className="rooms">
            {doors.includes('votes') && (
              <li>
                <Link to="/votes">{t('votes.title')}</Link>
              </li>
            )}
            {doors.includes('laws') && (
              <li>
                <Link to="/laws">{t('laws.title')}</Link>
              </li>
            )}
            {doors.includes('ballots') && (
              <li>
                <Link to="/ballots">{t('ballots.room')}</Link>
              </li>
            )}
            {doors.includes('proposals') && (
              <li>
                <Link to="/proposals">{t('proposals.title')}</Link>
              </li>
            )}
            {doors.includes('meetings') && (
              <li>
                <Link to="/bodies">{t('meetings.title')}</Link>
              </li>
            )}
            {doors.includes('exchange') && (
              <li>
                <Link to="/collections">{t('exchange.title')}</Link>
              </li>
            )}
            {doors.includes('directory') && (
              <li>
                <Link to="/directory">{t('directory.title')}</Link>
              </li>
            )}
            {doors.includes('record') && (
              <li>
                <Link to="/record">{t('record.title')}</Link>
              </li>
            )}
          </ul>
        </nav>
        <div className="masthead-end">
          <button
            type="button"
            className="quiet-button"
            aria-keyshortcuts="Control+K"
            onClick={onFind}
          >
            <Lens />
            <span className="wide-seen">{t('shell.find')}</span>
            <kbd className="wide-only">Ctrl K</kbd>
          </button>
          <LanguageChoice />
          {me === undefined ? (
            <Link to="/sign-in" search={{ next: here }} className="quiet-button">
              {t('shell.signIn')}
            </Link>
          ) : (
            <Suspense fallback={<Account me={me} />}>
              <AccountMenu me={me} />
            </Suspense>
          )}
        </div>
      </div>
    </header>
  )
}

/** Each language named in itself, on every page from the first one on. */
function LanguageChoice() {
  const { t } = useWords()
  const { language } = usePreferences()
  return (
    <select
      aria-label={t('shell.language')}
      value={language}
      onChange={(event) => {
        if (isLanguage(event.target.value)) prefer({ language: event.target.value })
      }}
    >
      {languages.map((each) => (
        <option key={each} value={each} lang={each}>
          {languageNames[each]}
        </option>
      ))}
    </select>
  )
}

function Strips() {
  const { t } = useWords()
  const hub = useHub()
  const online = useOnline()
  return (
    <>
      {!online && (
        <div className="strip" data-kind="offline" role="status">
          <div className="band">
            <p>{t('shell.offline')}</p>
          </div>
        </div>
      )}
      {hub?.demonstration === true && (
        <div className="strip">
          <div className="band">
            <p>{t('shell.fictional')}</p>
            <Link to="/guide">{t('shell.guide')}</Link>
          </div>
        </div>
      )}
      {hub?.needsSetup === true && (
        <div className="strip">
          <div className="band">
            <p>{t('access.setUpNeeded')}</p>
            <Link to="/set-up">{t('access.setUp')}</Link>
          </div>
        </div>
      )}
    </>
  )
}

function Colophon() {
  const { t } = useWords()
  const hub = useHub()
  return (
    <footer className="colophon">
      <div className="band">
        <p className="affiliation">{t('shell.notAffiliated')}</p>
        <nav aria-label={t('shell.aboutThisSite')}>
          <ul>
            <li>
              <Link to="/help">{t('shell.help')}</Link>
            </li>
            <li>
              <Link to="/display">{t('shell.display')}</Link>
            </li>
            {hub?.doors.includes('record') === true && (
              <li>
                <Link to="/record/verify">{t('record.verifyAReceipt')}</Link>
              </li>
            )}
            <li>
              <a href="/api/openapi.json">OpenAPI</a>
            </li>
          </ul>
        </nav>
        {hub !== undefined && (
          <p>
            {hub.name !== 'Comity' && <bdi>{hub.name} · </bdi>}
            <span className="ltr">Comity {hub.version}</span>
          </p>
        )}
      </div>
    </footer>
  )
}

function Lens() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
        <circle cx="6.8" cy="6.8" r="4.6" />
        <path d="m10.4 10.4 3.8 3.8" />
      </g>
    </svg>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.4">
        <circle cx="11.5" cy="10" r="7.5" />
        <circle cx="20.5" cy="10" r="7.5" />
      </g>
    </svg>
  )
}

/** Whoever still has a first password is led to where it is changed: nothing else is open to them. */
function useOwnPassword(): void {
  const navigate = useNavigate()
  const mustChange = useMe()?.mustChangePassword === true
  const path = useLocation({ select: (location) => location.pathname })
  useEffect(() => {
    if (mustChange && path !== '/account') void navigate({ to: '/account', replace: true })
  }, [mustChange, path, navigate])
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  const router = useRouter()
  useEffect(() => {
    const change = () => {
      setOnline(navigator.onLine)
      if (navigator.onLine) void router.invalidate()
    }
    addEventListener('online', change)
    addEventListener('offline', change)
    return () => {
      removeEventListener('online', change)
      removeEventListener('offline', change)
    }
  }, [router])
  return online
}
