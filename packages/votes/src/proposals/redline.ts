import { diffArrays } from 'diff'
import type { EId } from './eid.ts'
import type { Block, ProposalText } from './text.ts'

/** One block of two texts laid over each other. */
export interface RedlineBlock {
  readonly eId: EId
  readonly change: 'same' | 'changed' | 'inserted' | 'deleted'
  /** It is in both texts and stands elsewhere in the other. */
  readonly moved: boolean
  /** As printed in the earlier and in the later text. */
  readonly num: { readonly before: string | undefined; readonly after: string | undefined }
  readonly parts: readonly RedlinePart[]
}

/** Read without what was inserted the parts are the earlier text, without what was deleted the later. */
export interface RedlinePart {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/**
 * What changed from one text to another, paragraph by paragraph and word by word, in the order of the
 * later text, with what was deleted where it stood. Paragraphs are told by their ids and not by
 * likeness. Words are those of the language (UAX 29, and dictionaries for Chinese, by the ICU of
 * where this runs: for display, and never hashed). Of what would cost too much, paragraphs are shown as
 * replaced whole.
 *
 * @example
 * redline(before, after).filter((block) => block.change !== 'same')
 */
export function redline(before: ProposalText, after: ProposalText): readonly RedlineBlock[] {
  const earlier = new Map(before.blocks.map((block) => [block.eId, block]))
  const later = new Map(after.blocks.map((block) => [block.eId, block]))
  const words = new Intl.Segmenter(after.lang, { granularity: 'word' })
  const budget = { characters: mostCharacters, steps: mostSteps }
  const order = diffArrays([...earlier.keys()], [...later.keys()])
  return order.flatMap(({ value, added, removed }) =>
    value.map((eId): RedlineBlock => {
      const [was, is] = [earlier.get(eId), later.get(eId)]
      const moved = (added || removed) && was !== undefined && is !== undefined
      const num = { before: was?.num, after: is?.num }
      if (removed) return { eId, change: 'deleted', moved, num, parts: alone('deleted', was) }
      if (added) return { eId, change: 'inserted', moved, num, parts: alone('inserted', is) }
      const parts = redlineParts(was?.text ?? '', is?.text ?? '', words, budget)
      const isSame = parts.every(({ kind }) => kind === 'same')
      return { eId, change: isSame ? 'same' : 'changed', moved, num, parts }
    }),
  )
}

const replaced = (before: string, after: string): readonly RedlinePart[] =>
  joined([
    { kind: 'deleted', text: before },
    { kind: 'inserted', text: after },
  ])

const alone = (kind: RedlinePart['kind'], block: Block | undefined): RedlinePart[] =>
  block === undefined || block.text === '' ? [] : [{ kind, text: block.text }]

/** What a redline may still cost: characters in which words are looked for, steps of comparison. */
interface Budget {
  characters: number
  steps: number
}

/** About a tenth of a second of a processor where no spaces are. */
const mostCharacters = 100_000
/** About as much: laying words over each other takes the square of how many changed. */
const mostSteps = 1_000_000

/**
 * The words of two wordings laid over each other; replaced whole where that would cost more than is left
 * of `budget`, which it takes from.
 */
export function redlineParts(
  before: string,
  after: string,
  words: Intl.Segmenter,
  budget: Budget = { characters: mostCharacters, steps: mostSteps },
): readonly RedlinePart[] {
  if (before === after) return joined([{ kind: 'same', text: before }])
  const length = before.length + after.length
  const maxEditLength = Math.floor(Math.sqrt(budget.steps))
  if (length > budget.characters || maxEditLength < 1) return replaced(before, after)
  budget.characters -= length
  const [earlier, later] = [segments(before, words), segments(after, words)]
  const changes = diffArrays(earlier, later, { maxEditLength })
  const changed = (changes ?? []).filter(({ added, removed }) => added || removed)
  const edits = changes && changed.reduce((sum, { value }) => sum + value.length, 0)
  budget.steps -= (edits ?? maxEditLength) ** 2
  if (changes === undefined) return replaced(before, after)
  return joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    })),
  )
}

/** Piece by piece: what it costs to find the words of a text grows with the square of its length. */
const segments = (text: string, words: Intl.Segmenter): string[] =>
  piecesOf(text).flatMap((piece) => Array.from(words.segment(piece), ({ segment }) => segment))

/** Cut after a space or a mark that no word goes on beyond, where there is one in so many characters. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/.{0,499}[\s。，、；：]|.{1,500}/gsu) ?? []

/** One deletion and one insertion between what stays, also where only a space would stay between two. */
function joined(parts: readonly RedlinePart[]): RedlinePart[] {
  const out: RedlinePart[] = []
  let [deleted, inserted] = ['', '']
  const flush = () => {
    if (deleted !== '') out.push({ kind: 'deleted', text: deleted })
    if (inserted !== '') out.push({ kind: 'inserted', text: inserted })
    deleted = inserted = ''
  }
  for (const [at, { kind, text }] of parts.entries()) {
    const between = deleted !== '' && inserted !== '' && parts[at + 1] !== undefined
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else if (between && text.trim() === '') {
      deleted += text
      inserted += text
    } else {
      flush()
      out.push({ kind, text })
    }
  }
  flush()
  return out
}
