import type { votes } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from '../votes/decisions-table.tsx'
import { type Previewed, previewQuery } from './queries.ts'
import { SaidClaims } from './said-claims.tsx'

interface PreviewProps {
  readonly of: Previewed
  /** By which its author says which of the decisions that fit the text is about. */
  readonly pin?: (symbol: string | undefined) => void
  /** The text itself, shown where nothing is marked in it. */
  readonly children?: ReactNode
}

/** What would stand beside a text if it were published now. */
export function Preview({ of, pin, children }: PreviewProps) {
  const { t } = useWords()
  const { data, isError, error } = useQuery(previewQuery(of))
  const isMarked = data !== undefined && data.claims.length > 0
  if (of.text.trim() === '') return null
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">{t('statements.wouldStand')}</h2>
      {isError && <Trouble error={error} />}
      {pin && of.about !== undefined && (
        <p>
          {t('statements.pinned', { symbol: of.about })}{' '}
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => pin(undefined)}
          >
            {t('statements.unpin')}
          </button>
        </p>
      )}
      {pin && of.about === undefined && data && (
        <Offered rows={data.fitting.filter(({ id }) => id !== of.decision)} pin={pin} />
      )}
      {!isMarked && children}
      <div role="status" className="stack">
        {data && !isMarked && (
          <p className="quiet">
            {t(data.isRead ? 'statements.wouldNothing' : 'statements.notRead')}
          </p>
        )}
        {isMarked && (
          <SaidClaims
            text={data.text}
            claims={data.claims.map((published) => ({ published }))}
            decisions={data.decisions}
            withHeading={false}
          />
        )}
      </div>
    </section>
  )
}

function Offered(props: { rows: readonly votes.DecisionRow[]; pin: (symbol: string) => void }) {
  const { t } = useWords()
  if (props.rows.length === 0) return null
  return (
    <div className="stack" data-gap="small">
      <h3>{t('statements.fitting')}</h3>
      <p className="quiet">{t('statements.fittingHint')}</p>
      <Decisions
        rows={props.rows}
        more={[
          {
            head: t('votes.about'),
            cell: (at) => {
              const id = props.rows[at]?.id ?? ''
              return (
                <button
                  type="button"
                  className="button"
                  data-kind="quiet"
                  data-size="small"
                  aria-label={t('statements.pinOf', { symbol: id })}
                  onClick={() => props.pin(id)}
                >
                  {t('statements.pin')}
                </button>
              )
            },
          },
        ]}
      />
    </div>
  )
}
