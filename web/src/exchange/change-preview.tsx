import { useWords } from '../shell/words.tsx'
import type { Preview } from './change-page.tsx'
import { Audience } from './collections-page.tsx'
import { Reader } from './sight.tsx'

/** Who would newly see how much, who no longer, and what stands against the change. */
export function ChangePreview({ preview }: { preview: Preview }) {
  const { t, problemText } = useWords()
  const refused = preview.refusal !== undefined
  return (
    <section
      className="note change-preview"
      data-kind={refused ? 'stop' : undefined}
      role="status"
      aria-label={t('exchange.previewChange')}
    >
      {refused && (
        <p>
          <strong>{problemText(preview.refusal ?? '')}</strong>
        </p>
      )}
      <div className="grid-2">
        <Readers
          title={t('exchange.wouldGain')}
          none={t('exchange.nobodyGains')}
          rows={preview.gains}
        />
        <Readers
          title={t('exchange.wouldEnd')}
          none={t('exchange.nobodyEnds')}
          rows={preview.ends}
        />
      </div>
      {preview.newWriters.length > 0 && (
        <Parties title={t('exchange.newWriters')} entries={preview.newWriters} />
      )}
      {preview.endedWriters.length > 0 && (
        <Parties title={t('exchange.endedWriters')} entries={preview.endedWriters} />
      )}
      {preview.lowersDefault && <p>{t('exchange.lowersDefault')}</p>}
      <p className="small quiet">
        {t('exchange.countsYours')} {preview.ends.length > 0 && t('exchange.keepCopies')}
      </p>
    </section>
  )
}

function Readers(props: { title: string; none: string; rows: Preview['gains'] }) {
  const { t } = useWords()
  return (
    <div className="stack" data-gap="small">
      <h3>{props.title}</h3>
      {props.rows.length === 0 ? (
        <p className="quiet">{props.none}</p>
      ) : (
        <ul>
          {props.rows.map(({ who, objects }) => (
            <li key={who}>
              <Reader who={who} />{' '}
              <span className="quiet">· {t('exchange.objectCount', { count: objects })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Parties({ title, entries }: { title: string; entries: readonly string[] }) {
  return (
    <div className="stack" data-gap="small">
      <h3>{title}</h3>
      <Audience entries={entries} />
    </div>
  )
}
