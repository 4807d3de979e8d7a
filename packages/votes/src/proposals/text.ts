import { canonicalize, type JsonValue } from '@comity/json'
import { sha256 as plainSha256, type Sha256 } from '@comity/ledger'
import { type EId, isPartOf, kindOf, parentOf } from './eid.ts'

/** A text in one language, as blocks in the order in which they are read: what is put to the vote. */
export interface ProposalText {
  /** BCP 47, `en`. */
  readonly lang: string
  readonly blocks: readonly Block[]
  /** Ids of paragraphs that were deleted from it. They keep their meaning and are not given again. */
  readonly retired: readonly EId[]
}

/** A paragraph, heading, title, or a numbered part of a paragraph; which of them, its id says. */
export interface Block {
  readonly eId: EId
  /** As printed before it, `1.`, `(a)`, `1.8`; in the language's own letters. */
  readonly num?: string | undefined
  readonly text: string
}

/**
 * The hash of a text: SHA-256 in hex over the UTF-8 of the canonical form (RFC 8785) of
 * `{"blocks":[{"eId","num","text"}…],"lang"}`, `num` left out where nothing is printed. The same text in
 * another language has another hash; what was deleted is not in it.
 *
 * @throws JsonError `lone_surrogate`
 */
export function proposalTextHash(text: ProposalText, sha256: Sha256 = plainSha256): string {
  const blocks = text.blocks.map(({ eId, num, text }) =>
    num === undefined ? { eId, text } : { eId, num, text },
  )
  return canonicalHash({ lang: text.lang, blocks }, sha256)
}

/** SHA-256 in hex over the UTF-8 of the canonical form. */
export function canonicalHash(value: JsonValue, sha256: Sha256): string {
  const digest = sha256(new TextEncoder().encode(canonicalize(value)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export type TextFindingCode =
  | 'empty'
  | 'duplicate_id'
  | 'retired_id'
  | 'parent_missing'
  | 'out_of_place'
  | 'blank'
  | 'hidden_characters'
  | 'too_many_blocks'
  | 'too_long'
  | 'missing_in_translation'
  | 'only_in_translation'
  | 'other_order'

/** Something that is not right in a text, and where. */
export interface TextFinding {
  readonly code: TextFindingCode
  readonly eId: EId | undefined
}

/**
 * What is wrong with a text: an id twice or one that was retired, a part without its paragraph or away
 * from it, a block without words, characters that would show a text otherwise than it is hashed.
 */
export function checkProposalText(text: ProposalText): readonly TextFinding[] {
  if (text.blocks.length === 0) return [{ code: 'empty', eId: undefined }]
  const found: TextFinding[] = tooLarge(text)
  const retired = new Set(text.retired)
  const before = new Set<EId>()
  let last: EId | undefined
  for (const { eId, num, text: words } of text.blocks) {
    const parent = parentOf(eId)
    if (before.has(eId)) found.push({ code: 'duplicate_id', eId })
    if (retired.has(eId)) found.push({ code: 'retired_id', eId })
    if (parent !== undefined && !before.has(parent)) found.push({ code: 'parent_missing', eId })
    else if (parent !== undefined && last !== parent && !(last && isPartOf(last, parent)))
      found.push({ code: 'out_of_place', eId })
    if (words.trim() === '') found.push({ code: 'blank', eId })
    if (hidden.test(words) || hidden.test(num ?? '')) found.push({ code: 'hidden_characters', eId })
    before.add(eId)
    // A heading may stand between the parts of an annex.
    if (kindOf(eId) !== 'heading') last = eId
  }
  return found
}

/** The most blocks that a text has. */
export const mostBlocks = 5_000
/** The longest text, in UTF-16 units: about four hundred pages. */
export const longestText = 1_000_000

function tooLarge({ blocks }: ProposalText): TextFinding[] {
  const length = blocks.reduce((sum, { num = '', text }) => sum + num.length + text.length, 0)
  return [
    ...(blocks.length > mostBlocks ? [{ code: 'too_many_blocks' as const, eId: undefined }] : []),
    ...(length > longestText ? [{ code: 'too_long' as const, eId: undefined }] : []),
  ]
}

/**
 * Controls, overrides of direction, fillers and marks without width: what is shown would not be what is hashed.
 * The marks that Arabic and other scripts need (joiners, LRM, RLM, ALM) and line feeds stay.
 */
export const hidden =
  /(?!\n)[\p{Cc}\u00ad\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\uffa0\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

/** Where a translation has not the same blocks in the same order as the text it is of. */
export function checkTranslation(
  original: ProposalText,
  translation: ProposalText,
): readonly TextFinding[] {
  const [of, has] = [idsOf(original), idsOf(translation)]
  const missing = [...of].filter((eId) => !has.has(eId))
  const more = [...has].filter((eId) => !of.has(eId))
  const order = [...has].filter((eId) => of.has(eId))
  const moved = [...of].filter((eId) => has.has(eId)).find((eId, at) => order[at] !== eId)
  return [
    ...missing.map((eId) => ({ code: 'missing_in_translation' as const, eId })),
    ...more.map((eId) => ({ code: 'only_in_translation' as const, eId })),
    ...(moved === undefined ? [] : [{ code: 'other_order' as const, eId: moved }]),
  ]
}

/** The ids of a text, in its order. */
export const idsOf = (text: ProposalText): ReadonlySet<EId> =>
  new Set(text.blocks.map(({ eId }) => eId))

/** The operative paragraphs: what a text is rejected by where each of them was (rules 89 and 129). */
export const operativeIds = (text: ProposalText): readonly EId[] =>
  text.blocks.map(({ eId }) => eId).filter((eId) => kindOf(eId) === 'op')

/** A block and its parts; empty where the text has it not. */
export const blocksOf = (text: ProposalText, eId: EId): readonly Block[] =>
  text.blocks.filter((block) => block.eId === eId || isPartOf(block.eId, eId))
