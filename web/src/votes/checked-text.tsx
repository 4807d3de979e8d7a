import type { votes } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { ClaimPart } from './claim-part.tsx'
import { Decisions } from './decisions-table.tsx'
import { MarkedText } from './marked-text.tsx'
import { reasonText, verdictText } from './verdict-words.ts'

/** A text with each part marked in place, what the record says of each, and the decisions spoken of. */
export function CheckedText({ text, checked }: { text: string; checked: votes.Checked }) {
  const { t } = useWords()
  if (checked.parts.length === 0) return <p>{t('votes.notRead')}</p>
  return (
    <section className="stack">
      <p className="over">
        {t('votes.asAWhole')}: {verdictText(t, checked.verdict)}
        {checked.reason !== undefined && ` – ${reasonText(t, checked.reason)}`}
      </p>
      <MarkedText text={text} parts={checked.parts} />
      <ol className="claims">
        {checked.parts.map((part, index) => (
          <ClaimPart
            key={`${part.start} ${part.kind} ${part.read_as}`}
            part={part}
            at={index + 1}
          />
        ))}
      </ol>
      {checked.decisions.length > 0 && (
        <>
          <p className="over">{t('claims.decisionsSpokenOf')}</p>
          <Decisions rows={checked.decisions} />
        </>
      )}
    </section>
  )
}
