import { Link } from '@tanstack/react-router'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import type { Level } from './marking.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import type { ReadBundle } from './parcels.ts'
import { useSending } from './use-sending.ts'

/** Sends what was previewed, with progress; it can be stopped and taken up again. */
export function SendPanel(props: {
  collection: string
  bundle: ReadBundle
  remark: Level | undefined
  acceptable: number
  onSending: () => void
}) {
  const { t } = useWords()
  const { bundle, collection } = props
  const { sending, send, stop } = useSending(collection, bundle, props.remark)
  const start = () => {
    props.onSending()
    void send()
  }
  const outcomes = sending.submissions.flatMap((submission) => submission.outcomes)
  return (
    <section className="stack" aria-label={t('exchange.submit')}>
      {sending.state === 'ready' && (
        <div className="buttons">
          <button
            type="button"
            className="button"
            disabled={props.acceptable === 0}
            onClick={start}
          >
            {t('exchange.submitCount', { count: props.acceptable })}
          </button>
          <span className="small quiet">{t('exchange.refusedAreLeft')}</span>
        </div>
      )}
      {sending.state !== 'ready' && (
        <div className="stack" data-gap="small">
          <p role="status">{t('exchange.sent', { done: sending.sent, total: bundle.objects })}</p>
          <progress value={sending.sent} max={bundle.objects} aria-label={t('exchange.submit')} />
        </div>
      )}
      {sending.error !== undefined && <Trouble error={sending.error} />}
      <div className="buttons">
        {sending.state === 'sending' && (
          <button type="button" className="button" data-kind="quiet" onClick={stop}>
            {t('exchange.stop')}
          </button>
        )}
        {sending.state === 'stopped' && (
          <button type="button" className="button" onClick={() => void send()}>
            {t('exchange.goOn', { position: sending.sent + 1 })}
          </button>
        )}
      </div>
      {sending.state === 'done' && (
        <div className="note" data-kind="done" role="status">
          <p>
            <strong>
              {t('exchange.acceptedCount', {
                count: outcomes.filter(({ outcome }) => outcome !== 'refused').length,
              })}
            </strong>
          </p>
          <ul>
            {sending.submissions.map(({ id, firstIndex, lastIndex }) => (
              <li key={id}>
                <Link to="/submissions/$submission" params={{ submission: id }}>
                  {firstIndex === undefined
                    ? t('exchange.submission')
                    : t('exchange.submissionRange', {
                        first: String(firstIndex),
                        last: String(lastIndex ?? firstIndex),
                      })}
                </Link>
              </li>
            ))}
          </ul>
          <p>
            <Link to="/collections/$collection" params={{ collection }}>
              {t('exchange.toTheCollection')}
            </Link>
          </p>
        </div>
      )}
      {outcomes.length > 0 && <OutcomeTable outcomes={outcomes} collection={collection} />}
    </section>
  )
}
