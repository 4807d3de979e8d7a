import type { documents } from '@comity/contract'
import { kindOf, parseEId } from '@comity/votes'
import { directionOf } from '@comity/words'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { cited } from '../proposals/proposal-words.ts'
import { useWords } from '../shell/words.tsx'
import { type Pair, pairs } from './beside.ts'
import type { Lang } from './queries.ts'

/** A text by paragraph, each under an address that it keeps; another language beside it where one is chosen. */
export function SideBySide(props: {
  symbol: string
  text: documents.DocumentText
  other: documents.DocumentText | undefined
}) {
  const { t } = useWords()
  const { symbol, text, other } = props
  const pointedAt = cited(useLocation({ select: ({ hash }) => hash }))
  // The text comes after the page: the browser has looked for the paragraph too early.
  useEffect(() => {
    if (pointedAt !== '') document.getElementById(pointedAt)?.scrollIntoView()
  }, [pointedAt])
  return (
    <>
      <p className="quiet no-print">{t('proposals.textLead')}</p>
      <div className="document-text" data-beside={other === undefined ? undefined : ''}>
        {pairs(text.blocks ?? [], other?.blocks ?? []).map((pair) => (
          <Paragraph
            key={pair.eId}
            pair={pair}
            symbol={symbol}
            lang={text.lang}
            other={other?.lang}
            isPointedAt={cited(pair.eId) === pointedAt}
          />
        ))}
      </div>
      {[text, ...(other === undefined ? [] : [other])].map(({ lang, hash }) => (
        <p key={lang} className="small quiet">
          {t('ballots.textHash')} (<span className="ltr">{lang}</span>):{' '}
          <code className="code">{hash}</code>
        </p>
      ))}
    </>
  )
}

function Paragraph(props: {
  pair: Pair
  symbol: string
  lang: Lang
  other: Lang | undefined
  isPointedAt: boolean
}) {
  const { t } = useWords()
  const { pair, symbol, lang, other } = props
  const id = cited(pair.eId)
  return (
    <div
      id={id}
      className="paragraph"
      data-kind={kindIn(pair.eId)}
      data-depth={pair.eId.split('__').length - 1}
      data-pointed-at={props.isPointedAt ? '' : undefined}
      dir={other === undefined ? directionOf(lang) : undefined}
    >
      <Link
        to="/documents/$"
        params={{ _splat: symbol }}
        search={(given) => given}
        hash={id}
        className="paragraph-address"
        aria-label={t('proposals.paragraph', { id })}
      >
        <span className="code">{id}</span>
      </Link>
      <Words block={pair.block} lang={lang} />
      {other !== undefined && <Words block={pair.other} lang={other} />}
    </div>
  )
}

/** Each in the direction of its own language, whatever the page's. */
function Words({ block, lang }: { block: Pair['block']; lang: Lang }) {
  if (block === undefined) return <p className="quiet">–</p>
  return (
    <p lang={lang} dir={directionOf(lang)}>
      {block.num !== undefined && <>{block.num} </>}
      {block.text}
    </p>
  )
}

function kindIn(eId: string): string {
  const parsed = parseEId(eId)
  return parsed === undefined ? 'para' : kindOf(parsed)
}
