import {
  type Block,
  type EId,
  kindOf,
  mayHaveParts,
  type ProposalText,
  parentOf,
} from '@comity/votes'
import { useMemo, useState } from 'react'
import { useWords } from '../shell/words.tsx'
import {
  type Changes,
  type Inserted,
  insertionChanged,
  isWithin,
  reworded,
  toggledDeletion,
  withInsertion,
} from './changes.ts'
import { cited } from './proposal-words.ts'

interface EditsProps {
  readonly text: ProposalText
  readonly value: Changes
  readonly onChange: (changes: Changes) => void
}

/** A text paragraph by paragraph, each of which may be worded anew, left out, or followed by another. */
export function EditsForm({ text, value, onChange }: EditsProps) {
  const { t } = useWords()
  const [sought, setSought] = useState('')
  const first = useMemo(() => firstOfTheirKind(text), [text])
  const shown = text.blocks.filter((block) => isSought(block, sought) || isTouched(block, value))
  return (
    <section className="stack" aria-labelledby="paragraphs">
      <h2 id="paragraphs">{t('proposals.paragraphs')}</h2>
      <label className="field">
        <span className="label">{t('proposals.findParagraph')}</span>
        <span className="hint">{t('proposals.findParagraphHint')}</span>
        <input
          type="search"
          dir="auto"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </label>
      {shown.length === 0 && <p className="quiet">{t('proposals.noParagraph')}</p>}
      <ol className="addressed editable">
        {shown.map((block) => (
          <Paragraph
            key={block.eId}
            block={block}
            isFirst={first.has(block.eId)}
            lang={text.lang}
            value={value}
            onChange={onChange}
          />
        ))}
      </ol>
    </section>
  )
}

const isSought = ({ eId, num, text }: Block, sought: string): boolean => {
  const words = sought.trim().toLowerCase()
  return (
    words === '' ||
    [cited(eId), eId, num ?? '', text].some((each) => each.toLowerCase().includes(words))
  )
}

const isTouched = ({ eId }: Block, { words, deleted, inserted }: Changes): boolean =>
  words.has(eId) || deleted.has(eId) || inserted.some(({ target }) => target === eId)

/** The first paragraph of each kind in each place. */
function firstOfTheirKind({ blocks }: ProposalText): ReadonlySet<EId> {
  const first = new Map<string, EId>()
  for (const { eId } of blocks) {
    const place = `${kindOf(eId)} ${parentOf(eId) ?? ''}`
    if (!first.has(place)) first.set(place, eId)
  }
  return new Set(first.values())
}

function Paragraph(props: {
  block: Block
  isFirst: boolean
  lang: string
  value: Changes
  onChange: (changes: Changes) => void
}) {
  const { t } = useWords()
  const { block, lang, value, onChange } = props
  const { eId, num, text } = block
  const words = value.words.get(eId)
  const isGone = value.deleted.has(eId) || isWithin(eId, value.deleted)
  const insertions = (side: Inserted['side']) =>
    value.inserted.filter((one) => one.target === eId && one.side === side)
  const form = { lang, value, onChange }
  return (
    <>
      {insertions('before').map((one) => (
        <Insertion key={one.key} one={one} {...form} />
      ))}
      <li data-change={isGone ? 'deleted' : words === undefined ? undefined : 'changed'}>
        <code className="code small">{cited(eId)}</code>
        <div className="stack" data-gap="small">
          {words === undefined || isGone ? (
            <p dir="auto" lang={lang}>
              {num !== undefined && `${num} `}
              {isGone ? <del>{text}</del> : text}
            </p>
          ) : (
            <textarea
              className="prose-input"
              dir="auto"
              lang={lang}
              aria-label={t('proposals.newWords', { paragraph: cited(eId) })}
              value={words}
              onChange={({ target }) => onChange(reworded(value, eId, target.value))}
            />
          )}
          <Buttons eId={eId} text={text} isFirst={props.isFirst} {...form} />
        </div>
      </li>
      {[...insertions('into'), ...insertions('after')].map((one) => (
        <Insertion key={one.key} one={one} {...form} />
      ))}
    </>
  )
}

function Buttons(props: {
  eId: EId
  text: string
  /** The first of its kind in its place: only there something is put before it. */
  isFirst: boolean
  value: Changes
  onChange: (changes: Changes) => void
}) {
  const { t } = useWords()
  const { eId, text, value, onChange } = props
  const small = {
    type: 'button',
    className: 'button',
    'data-kind': 'quiet',
    'data-size': 'small',
  } as const
  const named = (name: string) => `${name}: ${cited(eId)}`
  const isGone = value.deleted.has(eId)
  const isReworded = value.words.has(eId)
  if (isWithin(eId, value.deleted)) return null
  return (
    <div className="buttons" data-gap="small">
      {!isGone && !isReworded && (
        <button
          {...small}
          aria-label={named(t('proposals.otherWords'))}
          onClick={() => onChange(reworded(value, eId, text))}
        >
          {t('proposals.otherWords')}
        </button>
      )}
      {isReworded && (
        <button
          {...small}
          aria-label={named(t('proposals.asBefore'))}
          onClick={() => onChange(reworded(value, eId, undefined))}
        >
          {t('proposals.asBefore')}
        </button>
      )}
      <button
        {...small}
        aria-label={named(t(isGone ? 'proposals.asBefore' : 'proposals.leaveOut'))}
        onClick={() => onChange(toggledDeletion(value, eId))}
      >
        {t(isGone ? 'proposals.asBefore' : 'proposals.leaveOut')}
      </button>
      {!isGone &&
        sides
          .filter(
            ([side]) =>
              side === 'after' || (mayHaveParts(eId) && (side === 'into' || props.isFirst)),
          )
          .map(([side, key]) => (
            <button
              key={side}
              {...small}
              aria-label={named(t(key))}
              onClick={() => onChange(withInsertion(value, eId, side))}
            >
              {t(key)}
            </button>
          ))}
    </div>
  )
}

const sides = [
  ['before', 'proposals.addBefore'],
  ['after', 'proposals.addAfter'],
  ['into', 'proposals.addPart'],
] as const

/** A new paragraph; the hub gives it its address. */
function Insertion(props: {
  one: Inserted
  lang: string
  value: Changes
  onChange: (changes: Changes) => void
}) {
  const { t } = useWords()
  const { one, lang, value, onChange } = props
  const set = (to: Partial<Pick<Inserted, 'num' | 'text'>> | undefined) =>
    onChange(insertionChanged(value, one.key, to))
  return (
    <li data-change="inserted">
      <span className="small quiet">{t('proposals.newParagraph')}</span>
      <div className="stack" data-gap="small">
        <label className="field">
          <span className="label">{t('proposals.printedNumber')}</span>
          <input
            className="figure"
            dir="auto"
            maxLength={20}
            value={one.num}
            onChange={({ target }) => set({ num: target.value })}
          />
        </label>
        <label className="field" data-wide>
          <span className="label">{t('proposals.words')}</span>
          <textarea
            className="prose-input"
            dir="auto"
            lang={lang}
            value={one.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        </label>
        <div className="buttons">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => set(undefined)}
          >
            {t('proposals.removeAgain')}
          </button>
        </div>
      </div>
    </li>
  )
}
