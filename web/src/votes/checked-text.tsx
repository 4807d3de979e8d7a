import type { votes } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { ClaimPart } from './claim-part.tsx'
import { Decisions } from './decisions-table.tsx'
import { segmentsOf } from './segments.ts'
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

/** The text as it was pasted; where a part ends stands its number, which leads to what is said of it. */
function MarkedText({ text, parts }: { text: string; parts: votes.Checked['parts'] }) {
  const { t, format } = useWords()
  return (
    <figure className="marked-text">
      <figcaption className="quiet">{t('claims.markedText')}</figcaption>
      <blockquote lang="en" dir="ltr">
        {segmentsOf(text, parts).map((segment) => (
          <span key={segment.start}>
            {segment.within.length === 0 ? (
              segment.text
            ) : (
              <mark
                data-verdict={togetherOf(segment.within.flatMap((i) => parts[i]?.verdict ?? []))}
              >
                {segment.text}
              </mark>
            )}
            {segment.ends.map((i) => {
              const verdict = parts[i]?.verdict
              return (
                verdict && (
                  <a
                    key={i}
                    className="mark-number"
                    href={`#part-${i + 1}`}
                    aria-label={t('claims.part', {
                      number: i + 1,
                      verdict: verdictText(t, verdict),
                    })}
                  >
                    {format.number(i + 1)}
                  </a>
                )
              )
            })}
          </span>
        ))}
      </blockquote>
    </figure>
  )
}

/** Where parts overlap, what differs shows before what is open, and that before what matches. */
const togetherOf = (verdicts: readonly votes.ClaimPart['verdict'][]) =>
  (['false', 'needs-definition', 'true'] as const).find((verdict) => verdicts.includes(verdict))
