import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Copy } from '../shell/copy.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { hubQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { checkpointQuery } from './queries.ts'

/** What the log is, how far it has grown, and how anyone checks it. */
export function RecordPage() {
  const { t, format } = useWords()
  const hub = useQuery(hubQuery)
  const checkpoint = useQuery(checkpointQuery)
  return (
    <Page title={t('record.title')} lead={t('record.logMeans')}>
      <Loaded query={hub}>
        {({ log }) => (
          <dl className="facts">
            <div>
              <dt>{t('record.log')}</dt>
              <dd className="code">{log.origin}</dd>
            </div>
            <div>
              <dt>{t('record.size')}</dt>
              <dd>{t('record.entryCount', { count: log.size })}</dd>
            </div>
            <div>
              <dt>{t('record.verifierKey')}</dt>
              <dd className="stack" data-gap="small">
                <Copy text={log.verifier} name={t('record.verifierKey')} />
                <span className="small quiet">{t('record.verifierKeyMeans')}</span>
              </dd>
            </div>
            <div>
              <dt>{t('record.tiles')}</dt>
              <dd>
                <Copy text={new URL('/log/', location.origin).href} name={t('record.tiles')} />
              </dd>
            </div>
          </dl>
        )}
      </Loaded>
      <section className="stack" aria-labelledby="checkpoint">
        <h2 id="checkpoint">{t('record.checkpoint')}</h2>
        <p>{t('record.checkpointMeans')}</p>
        <Loaded query={checkpoint}>
          {(text) =>
            text === '' ? (
              <p className="quiet">{t('record.noCheckpoint')}</p>
            ) : (
              <figure className="stack" data-gap="small">
                <pre className="raw">{text}</pre>
                <figcaption className="small quiet">
                  {t('shell.asOf', { time: format.time(checkpoint.dataUpdatedAt) })}
                </figcaption>
              </figure>
            )
          }
        </Loaded>
      </section>
      <section className="stack" aria-labelledby="receipts">
        <h2 id="receipts">{t('record.receipt')}</h2>
        <p>{t('record.receiptMeans')}</p>
        <div className="buttons">
          <Link to="/record/verify" className="button">
            {t('record.verifyAReceipt')}
          </Link>
        </div>
      </section>
    </Page>
  )
}
