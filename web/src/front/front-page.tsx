import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Copy } from '../shell/copy.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { hubQuery, useMe } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { EnterAs } from './enter-as.tsx'

/** The public front: what one can do here, and a door for each thing that exists. */
export function FrontPage() {
  const { t } = useWords()
  const hub = useQuery(hubQuery)
  return (
    <Page title={t('shell.tagline')} lead={t('shell.frontLead')}>
      <Loaded query={hub}>
        {({ doors, enterAs, taxii, log }) => (
          <>
            {enterAs.length > 0 && <EnterAs states={enterAs} />}
            <Doors doors={doors} />
            <section className="grid-2">
              <div className="stack">
                <h2>{t('shell.connect')}</h2>
                <p>{t('shell.connectLead')}</p>
                <Copy text={new URL(taxii, location.origin).href} name={t('shell.taxiiAddress')} />
                <p className="small quiet">{t('shell.connectKey')}</p>
              </div>
              <div className="stack">
                <h2>{t('shell.prove')}</h2>
                <p>{t('shell.proveLead')}</p>
                <Copy text={log.verifier} name={t('record.verifierKey')} />
              </div>
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Doors({ doors }: { doors: readonly string[] }) {
  const { t } = useWords()
  const signedIn = useMe() !== undefined
  return (
    <nav className="doors" aria-label={t('shell.rooms')}>
      {doors.includes('exchange') && (
        <Link to="/collections" className="door">
          <h2>{t('exchange.title')}</h2>
          <p>{t('exchange.intro')}</p>
          {!signedIn && <p className="small quiet">{t('shell.publicPart')}</p>}
        </Link>
      )}
      {doors.includes('directory') && (
        <Link to="/directory" className="door">
          <h2>{t('directory.title')}</h2>
          <p>{t('directory.intro')}</p>
        </Link>
      )}
      {doors.includes('record') && (
        <Link to="/record" className="door">
          <h2>{t('record.title')}</h2>
          <p>{t('record.logMeans')}</p>
        </Link>
      )}
    </nav>
  )
}
