import type { votes } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { segmentsOf } from './segments.ts'
import { verdictText } from './verdict-words.ts'

/** The text as it was written; where a part ends stands its number, which leads to what is said of it. */
export function MarkedText({ text, parts }: { text: string; parts: readonly votes.ClaimPart[] }) {
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
