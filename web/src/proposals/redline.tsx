import type { proposals } from '@comity/contract'
import { directionOf, type Language } from '@comity/words'
import { placed } from '../shell/placed.ts'
import { useWords } from '../shell/words.tsx'
import { changeWords, cited } from './proposal-words.ts'

/**
 * What changed, paragraph by paragraph. A word in each line says how, underlining and striking through
 * say where; colour says nothing that these do not.
 */
export function Redline(props: { blocks: readonly proposals.RedlineBlock[]; lang: Language }) {
  return (
    <ol className="redline" dir={directionOf(props.lang)}>
      {props.blocks.map((block) => (
        <li key={`${block.eId} ${block.change}`} data-change={block.change}>
          <Changed block={block} lang={props.lang} />
        </li>
      ))}
    </ol>
  )
}

function Changed({ block, lang }: { block: proposals.RedlineBlock; lang: Language }) {
  const { t } = useWords()
  return (
    <>
      <p className="redline-head">
        <span className="code">{cited(block.eId)}</span>
        {block.change !== 'same' && <span className="tag">{t(changeWords[block.change])}</span>}
        {block.moved && <span className="tag">{t('proposals.moved')}</span>}
      </p>
      <p lang={lang} className="redline-text">
        <Printed num={block.num} />
        {placed(block.parts).map(({ key, kind, text }) => (
          <Part key={key} kind={kind} text={text} />
        ))}
      </p>
    </>
  )
}

/** What is printed before the paragraph, earlier and now. */
function Printed({ num: { before, after } }: { num: proposals.RedlineBlock['num'] }) {
  if (before === after) return before === undefined ? null : `${before} `
  return (
    <>
      {before !== undefined && <Part kind="deleted" text={before} />}
      {before !== undefined && after !== undefined && ' '}
      {after !== undefined && <Part kind="inserted" text={after} />}{' '}
    </>
  )
}

function Part({ kind, text }: proposals.RedlineBlock['parts'][number]) {
  const { t } = useWords()
  if (kind === 'same') return text
  // What is said before the words is read aloud by screen readers, and not copied with the text.
  if (kind === 'inserted') return <ins data-said={t('proposals.inserted')}>{text}</ins>
  return <del data-said={t('proposals.deleted')}>{text}</del>
}

export function RedlineLegend() {
  const { t } = useWords()
  return <p className="small quiet">{t('proposals.redlineLegend')}</p>
}
