import type { laws } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { statusWord } from './law-words.ts'
import { quotesFor } from './material.ts'
import { InEnglish, TextOf } from './text-of.tsx'

/** The elements of an article, how each stands in the law, and the words quoted for it. */
export function ElementList({
  article,
  mappings,
}: {
  article: laws.LawArticle
  mappings: readonly laws.LawMapping[]
}) {
  const { t } = useWords()
  return (
    <ol className="law-elements">
      {article.elements.map((element) => (
        <li key={element.id}>
          <p>
            <TextOf texts={element.text} />{' '}
            <span className="small quiet">({t(`laws.${element.kind}`)})</span>
          </p>
          {mappings.map((mapping) => (
            <p key={mapping.id} className="small">
              <strong>{statusWord(t, element, mapping)}</strong>
              <Quotes mapping={mapping} element={element.id} />
            </p>
          ))}
        </li>
      ))}
      {mappings.map((mapping) => (
        <Besides key={mapping.id} mapping={mapping} />
      ))}
    </ol>
  )
}

/** What a law asks for besides, and what it takes out. */
function Besides({ mapping }: { mapping: laws.LawMapping }) {
  const { t } = useWords()
  return (
    <>
      {mapping.extraRequirements.map(({ id, text, allowedOption }) => (
        <li key={id}>
          <p>
            {t('laws.besides')}: <InEnglish text={text} />
          </p>
          <p className="small">
            {allowedOption === undefined ? t('laws.besidesNot') : t('laws.besidesAllowed')}
            <Quotes mapping={mapping} element={id} />
          </p>
        </li>
      ))}
      {mapping.exclusions.map(({ id, text }) => (
        <li key={id}>
          <p>
            {t('laws.takesOut')}: <InEnglish text={text} />
          </p>
          <p className="small">
            <Quotes mapping={mapping} element={id} />
          </p>
        </li>
      ))}
    </>
  )
}

function Quotes({ mapping, element }: { mapping: laws.LawMapping; element: string }) {
  const { t } = useWords()
  const quotes = quotesFor(mapping, element)
  if (quotes.length === 0) return <span className="quiet"> · {t('laws.noQuote')}</span>
  return quotes.map(({ versionId, start, quote }) => (
    <q key={`${versionId} ${start}`} dir="auto" className="law-quote">
      <bdi>{quote}</bdi>
    </q>
  ))
}
