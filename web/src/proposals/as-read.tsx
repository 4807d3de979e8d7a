import { longestText, mostBlocks, type ReadNote } from '@comity/votes'
import type { Key, Params } from '@comity/words'
import { useWords } from '../shell/words.tsx'
import type { ReadDraft } from './draft-text.ts'
import { cited } from './proposal-words.ts'

const noteWords = {
  hidden_removed: 'proposals.noteHidden',
  no_formula: 'proposals.noteNoFormula',
  out_of_sequence: 'proposals.noteOutOfSequence',
  number_again: 'proposals.noteNumberAgain',
  joined: 'proposals.noteJoined',
} as const satisfies Record<ReadNote['code'], Key>

/** The paragraphs of a pasted text with their addresses, before it is kept; and what was not certain. */
export function AsRead({ draft }: { draft: ReadDraft }) {
  const { t } = useWords()
  const { blocks, lang } = draft.text
  return (
    <section className="stack" aria-labelledby="as-read">
      <h2 id="as-read">{t('proposals.asRead')}</h2>
      <p className="quiet">{t('proposals.asReadLead', { count: blocks.length })}</p>
      <Doubts draft={draft} />
      <ol className="addressed">
        {blocks.map(({ eId, num, text }) => (
          <li key={eId}>
            <code className="code small">{cited(eId)}</code>
            <p dir="auto" lang={lang}>
              {num !== undefined && `${num} `}
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Doubts({ draft }: { draft: ReadDraft }) {
  const { t } = useWords()
  const wrong = draft.findings.map(({ code, eId }) =>
    code === 'too_many_blocks' || code === 'too_long'
      ? t('problems.text-too-large', { blocks: mostBlocks, characters: longestText })
      : t('proposals.paragraphWrong', { paragraph: cited(eId ?? '') }),
  )
  const say: (key: (typeof noteWords)[ReadNote['code']], params: Params) => string = t
  const doubts = draft.notes.map(({ code, eId }) =>
    say(noteWords[code], { paragraph: cited(eId ?? '') }),
  )
  return (
    <>
      <Notes kind="stop" notes={wrong} />
      <Notes kind="warn" notes={doubts} />
    </>
  )
}

function Notes({ kind, notes }: { kind: 'stop' | 'warn'; notes: readonly string[] }) {
  const { t } = useWords()
  if (notes.length === 0) return null
  const shown = [...new Set(notes)]
  return (
    <div className="note" data-kind={kind} role="status">
      <ul>
        {shown.slice(0, 20).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {shown.length > 20 && <p>{t('proposals.andMore', { count: shown.length - 20 })}</p>}
    </div>
  )
}
