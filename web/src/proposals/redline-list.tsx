import type { proposals } from '@comity/contract'
import { cited } from './proposal-words.ts'

type Block = Pick<proposals.RedlineBlock, 'eId' | 'change'> & {
  readonly parts: readonly {
    readonly kind: 'same' | 'inserted' | 'deleted'
    readonly text: string
  }[]
}

/** Changes paragraph by paragraph: what goes is struck, what comes is underlined. */
export function RedlineList({ blocks, lang }: { blocks: readonly Block[]; lang: string }) {
  return (
    <ol className="addressed">
      {blocks.map(({ eId, change, parts }) => (
        <li key={eId} data-change={change}>
          <code className="code small">{cited(eId)}</code>
          <p dir="auto" lang={lang}>
            {parts.map(marked)}
          </p>
        </li>
      ))}
    </ol>
  )
}

function marked({ kind, text }: Block['parts'][number], at: number) {
  if (kind === 'inserted') return <ins key={at}>{text}</ins>
  if (kind === 'deleted') return <del key={at}>{text}</del>
  return text
}
