import { levels } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { levelMeanings, Marking } from '../exchange/marking.tsx'
import { KeysTable } from './keys-table.tsx'
import { Page } from './page.tsx'
import { usePreferences } from './preferences.ts'
import { useWords } from './words.tsx'

/** The keys, how to find things, and where to go on. */
export function HelpPage() {
  const { t } = useWords()
  const { letters: on } = usePreferences()
  return (
    <Page title={t('shell.help')} lead={t('shell.helpLead')}>
      <section className="stack" aria-labelledby="keys">
        <h2 id="keys">{t('shell.keyboardShortcuts')}</h2>
        {!on && <p className="note">{t('shell.lettersOff')}</p>}
        <KeysTable />
        <p>
          <Link to="/display">{t('shell.lettersWhere')}</Link>
        </p>
      </section>
      <section className="stack" aria-labelledby="filters">
        <h2 id="filters">{t('exchange.filterLine')}</h2>
        <p>{t('exchange.filterHelp')}</p>
        <pre className="raw">type:indicator marking:amber by:XA since:2026-01-01 "two words"</pre>
      </section>
      <section className="stack" aria-labelledby="markings">
        <h2 id="markings">{t('exchange.markings')}</h2>
        <dl className="facts">
          {levels.map((level) => (
            <div key={level}>
              <dt>
                <Marking level={level} />
              </dt>
              <dd>{t(levelMeanings[level])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  )
}
