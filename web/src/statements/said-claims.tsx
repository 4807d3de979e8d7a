import type { statements, votes } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { ClaimPart, RecordSays } from '../votes/claim-part.tsx'
import { Decisions } from '../votes/decisions-table.tsx'
import { MarkedText } from '../votes/marked-text.tsx'
import { verdictText } from '../votes/verdict-words.ts'

/** A text with each claim marked in place; what the record said of it, and says now where that differs. */
export function SaidClaims(props: {
  text: string
  claims: readonly statements.StatementClaim[]
  decisions: readonly votes.DecisionRow[]
  /** Left out where it stands under a heading of its own already. */
  withHeading?: boolean
}) {
  const { t } = useWords()
  const parts = props.claims.map(({ published }) => published)
  return (
    <>
      <MarkedText text={props.text} parts={parts} />
      <p className="quiet small">{t('statements.unmarked')}</p>
      <section className="stack" aria-label={t('statements.recordSays')}>
        {props.withHeading !== false && <h2>{t('statements.recordSays')}</h2>}
        <ol className="claims">
          {props.claims.map(({ published, now }, index) => (
            <ClaimPart
              key={`${published.start} ${published.kind} ${published.read_as}`}
              part={published}
              at={index + 1}
              given={t('statements.asAuthorSays')}
            >
              {now && <Since published={published} now={now} />}
            </ClaimPart>
          ))}
        </ol>
        {props.decisions.length > 0 && (
          <>
            <p className="over">{t('claims.decisionsSpokenOf')}</p>
            <Decisions rows={props.decisions} />
          </>
        )}
      </section>
    </>
  )
}

/** What the record says by now; the claim and what was said of it stay as they were. */
function Since({ published, now }: { published: votes.ClaimPart; now: votes.ClaimPart }) {
  const { t } = useWords()
  return (
    <div className="note stack" data-kind="warn" data-gap="small">
      <p>
        <strong>
          {now.verdict === published.verdict
            ? t('statements.nowFigures')
            : t('statements.nowSays', { verdict: verdictText(t, now.verdict) })}
        </strong>
      </p>
      <RecordSays part={now} />
    </div>
  )
}
