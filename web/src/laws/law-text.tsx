import type { laws } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { stretchesOf } from './highlighted.ts'
import { directionOfText } from './text-of.tsx'

/** The text of a version in its own language and direction, with the words quoted marked and named. */
export function LawText({
  version,
  spans,
  article,
}: {
  version: laws.ProvisionVersion
  spans: readonly laws.LawSpan[]
  article?: laws.LawArticle | undefined
}) {
  const { t, language } = useWords()
  if (version.text === undefined) return <p className="quiet">{t('laws.textNotHeld')}</p>
  const nameOf = (id: string) => {
    const text = article?.elements.find((element) => element.id === id)?.text
    return text?.[language] ?? text?.en ?? id
  }
  return (
    <blockquote className="law-text" lang={version.lang} dir={directionOfText(version.lang)}>
      {stretchesOf(version.text, spans).map(({ start, text, elements }) =>
        elements.length === 0 ? (
          <span key={start}>{text}</span>
        ) : (
          <mark key={start} title={elements.map(nameOf).join(', ')}>
            {text}
          </mark>
        ),
      )}
    </blockquote>
  )
}
