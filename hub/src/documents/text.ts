import { createHash } from 'node:crypto'
import type { documents } from '@comity/contract'
import { canonicalize } from '@comity/json'
import {
  alikeIds,
  carryIds,
  checkProposalText,
  hiddenCharacters,
  longestText,
  mostBlocks,
  type ProposalText,
  proposalTextHash,
  type ReadNote,
  readProposalText,
  type TextFinding,
} from '@comity/votes'
import { Problem } from '../core/problem.ts'
import type { TextRecord } from './text-store.ts'
import type { SummaryRecord, VersionRecord } from './version-store.ts'

/** What a text follows: the same language of the version before, or another language of this one. */
export interface Before {
  readonly earlier: TextRecord | undefined
  readonly other: TextRecord | undefined
}

export type TextPart = Pick<TextRecord, 'blocks' | 'retired' | 'hash' | 'notes'>

/** No text, as of a file that holds pictures; what was retired stays so. */
export const withoutText = (
  { earlier }: Before,
  notes: readonly documents.DocumentNote[],
): TextPart => ({
  ...{ blocks: null, hash: null, notes },
  retired: [...(earlier?.retired ?? []), ...(earlier?.blocks ?? []).map(({ eId }) => eId)],
})

/**
 * Reads a text into paragraphs under addresses that stay: those of the version before go on, and a
 * translation has those of its original.
 *
 * @throws Problem `text-wrong`, `text-too-many-paragraphs`, `too-large`
 */
export function readText(text: string, lang: TextRecord['lang'], before: Before): TextPart {
  // The numbers that are printed count as well: a file may have more than was read of its words.
  if (text.length > longestText)
    throw new Problem('too-large', 'too-large', `A text has at most ${longestText} characters.`)
  const { text: read, notes } = readProposalText(text, lang)
  if (read.blocks.length > mostBlocks)
    throw new Problem(
      ...(['invalid', 'text-too-many-paragraphs'] as const),
      `A text has at most ${mostBlocks} paragraphs.`,
      { params: { most: mostBlocks } },
    )
  const [placed, isOther] = placedIds(read, before)
  const [wrong] = checkProposalText(placed)
  if (wrong !== undefined) throw textWrong(wrong)
  return {
    ...{ blocks: placed.blocks, retired: placed.retired, hash: proposalTextHash(placed, sha256) },
    notes: [...notesOf(notes), ...(isOther ? [{ code: 'other_paragraphs' as const }] : [])],
  }
}

/** With whether a translation has other paragraphs than its original. */
function placedIds(read: ProposalText, { earlier, other }: Before): [ProposalText, boolean] {
  const original = other && textOf(other)
  if (earlier?.blocks) {
    const carried = carryIds(textOf(earlier), read)
    return [carried, original !== undefined && !hasSameIds(original, carried)]
  }
  if (original === undefined) return [{ ...read, retired: earlier?.retired ?? [] }, false]
  const alike = alikeIds(original, read)
  return [alike, !hasSameIds(original, alike)]
}

const textOf = ({ lang, blocks, retired }: TextRecord): ProposalText => ({
  ...{ lang, retired, blocks: blocks ?? [] },
})

const hasSameIds = (a: ProposalText, b: ProposalText): boolean =>
  a.blocks.length === b.blocks.length && a.blocks.every(({ eId }, at) => eId === b.blocks[at]?.eId)

/** One of each kind, with how often and where first. */
function notesOf(notes: readonly ReadNote[]): documents.DocumentNote[] {
  const found = new Map<ReadNote['code'], { eId: string | undefined; count: number }>()
  for (const { code, eId } of notes) {
    const known = found.get(code)
    if (known) known.count += 1
    else found.set(code, { eId, count: 1 })
  }
  return [...found].map(([code, { eId, count }]) => ({
    ...{ code, count },
    ...(eId === undefined ? {} : { eId }),
  }))
}

const textWrong = ({ eId, code }: TextFinding) =>
  new Problem('invalid', 'text-wrong', 'The text cannot be taken as it is.', {
    params: { paragraph: eId ?? '', code },
  })

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** One line as it is shown: without characters that are not seen. @throws Problem `title-empty` */
export function shownLine(text: string): string {
  const shown = text
    .normalize('NFC')
    .replaceAll(new RegExp(hiddenCharacters, 'gu'), '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (shown !== '') return shown
  throw new Problem('invalid', 'title-empty', 'Write words that can be seen.')
}

/** SHA-256 in hex over the canonical form (RFC 8785) of all that a version says. */
export function versionHash(
  { symbol, kind }: { readonly symbol: string; readonly kind: string },
  version: Pick<VersionRecord, 'version' | 'date' | 'change' | 'texts'>,
): string {
  const said = ({ title, hash, file }: SummaryRecord) => ({
    title,
    ...(hash === null ? {} : { text: hash }),
    ...(file === null ? {} : { file: file.sha256 }),
  })
  const { version: number, date, change, texts } = version
  const value = {
    ...{ symbol, kind, version: number, date, ...(change === null ? {} : { change }) },
    texts: Object.fromEntries(texts.map((one) => [one.lang, said(one)])),
  }
  return createHash('sha256').update(canonicalize(value)).digest('hex')
}
