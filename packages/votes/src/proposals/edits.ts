import { canonicalize } from '@comity/json'
import { compareEIds, type EId, isPartOf, kindOf, parentOf } from './eid.ts'
import type { Block, ProposalText } from './text.ts'

/**
 * One change to a text, by the ids of its blocks. A motion that merely adds to, deletes from or
 * revises a part of a proposal is an amendment (rules 90 and 130 of the General Assembly); what moves
 * a paragraph is a deletion and an insertion.
 */
export type Edit =
  /** Other words in a block; its parts stay. */
  | { readonly kind: 'replace'; readonly target: EId; readonly text: string }
  /** The block, with its parts. */
  | { readonly kind: 'delete'; readonly target: EId }
  /** A block with its parts, before or after another, or as the first part of it. */
  | {
      readonly kind: 'insert'
      readonly side: Side
      readonly target: EId
      readonly blocks: readonly Block[]
    }

export type Side = 'before' | 'after' | 'into'

export type EditFindingCode =
  | 'unknown_target'
  | 'target_deleted'
  | 'conflict'
  | 'id_taken'
  | 'wrong_place'
  | 'nothing_to_insert'

/** Why edits cannot be applied: which of them, with which other, and at which block. */
export interface EditFinding {
  readonly code: EditFindingCode
  /** Its place in the list given, from 0. */
  readonly edit: number
  readonly with: number | undefined
  readonly eId: EId
}

export type Applied =
  | { readonly ok: true; readonly text: ProposalText }
  | { readonly ok: false; readonly findings: readonly EditFinding[] }

/**
 * The text with all of the edits made, or why they cannot be, and then nothing is. All are about the
 * text given and not about what another of them makes of it, so that their order does not matter:
 * the same edits in another order make the same text. What several amendments insert at one place
 * stands in the order of its ids. The same edit twice is one. A change to what another change of the
 * list deletes is a conflict, and so are two wordings for one block.
 *
 * @example
 * const amended = applyEdits(text, [{ kind: 'delete', target: 'op_3' }])
 */
export function applyEdits(text: ProposalText, edits: readonly Edit[]): Applied {
  const findings = [...edits.flatMap((edit, at) => findingsOf(text, edit, at)), ...clashes(edits)]
  if (findings.length > 0) return { ok: false, findings }
  return { ok: true, text: made(text, edits) }
}

/** Pairs of edits that bear on the same block: they cannot both be made, or not without the other. */
export function clashes(edits: readonly Edit[]): readonly EditFinding[] {
  const found: EditFinding[] = []
  const forms = edits.map(canonicalForm)
  for (const [at, edit] of edits.entries())
    for (const [before, other] of edits.slice(0, at).entries()) {
      if (forms[at] === forms[before]) continue
      const eId = clash(edit, other) ?? clash(other, edit)
      const taken = eId === undefined ? idOfBoth(edit, other) : undefined
      if (eId !== undefined) found.push({ code: 'conflict', edit: at, with: before, eId })
      if (taken !== undefined) found.push({ code: 'id_taken', edit: at, with: before, eId: taken })
    }
  return found
}

/** One form of an edit, by which it is told from others. @throws JsonError `lone_surrogate` */
export function canonicalForm(edit: Edit): string {
  if (edit.kind !== 'insert') return canonicalize({ ...edit })
  const blocks = edit.blocks.map(({ eId, num, text }) => ({ eId, num: num ?? null, text }))
  return canonicalize({ ...edit, blocks })
}

/** Where an edit stands in the way of another. */
function clash(edit: Edit, other: Edit): EId | undefined {
  const { target } = other
  if (edit.kind === 'replace')
    return other.kind === 'replace' && edit.target === target ? target : undefined
  if (edit.kind !== 'delete') return undefined
  if (isPartOf(target, edit.target)) return other.kind === 'delete' ? undefined : target
  if (target !== edit.target) return undefined
  return other.kind === 'replace' || (other.kind === 'insert' && other.side === 'into')
    ? target
    : undefined
}

function idOfBoth(edit: Edit, other: Edit): EId | undefined {
  if (edit.kind !== 'insert' || other.kind !== 'insert') return undefined
  return edit.blocks.find((one) => other.blocks.some(({ eId }) => eId === one.eId))?.eId
}

function findingsOf(text: ProposalText, edit: Edit, at: number): EditFinding[] {
  const finding = (code: EditFindingCode, eId: EId): EditFinding[] => [
    { code, edit: at, with: undefined, eId },
  ]
  if (!text.blocks.some(({ eId }) => eId === edit.target)) {
    const wasThere = text.retired.includes(edit.target)
    return finding(wasThere ? 'target_deleted' : 'unknown_target', edit.target)
  }
  if (edit.kind !== 'insert') return []
  const [head, ...parts] = edit.blocks
  if (head === undefined) return finding('nothing_to_insert', edit.target)
  const isTaken = (id: EId, before: readonly Block[]) =>
    text.retired.includes(id) || [...text.blocks, ...before].some(({ eId }) => eId === id)
  const taken = edit.blocks.find(({ eId }, k) => isTaken(eId, edit.blocks.slice(0, k)))
  if (taken !== undefined) return finding('id_taken', taken.eId)
  const parent = edit.side === 'into' ? edit.target : parentOf(edit.target)
  const isPart = kindOf(head.eId) === 'para'
  const isPlaced = parentOf(head.eId) === parent && isPart === (parent !== undefined)
  if (!isPlaced || isAmongParts(text, edit)) return finding('wrong_place', head.eId)
  const stray = parts.find(({ eId }, k) => {
    const above = parentOf(eId)
    return !isPartOf(eId, head.eId) || !edit.blocks.slice(0, k + 1).some((one) => one.eId === above)
  })
  return stray === undefined ? [] : finding('wrong_place', stray.eId)
}

/** Before the first part of a paragraph is fine, between a heading and its annex's parts is not. */
function isAmongParts(text: ProposalText, edit: Extract<Edit, { kind: 'insert' }>): boolean {
  if (edit.side === 'into' || kindOf(edit.target) !== 'heading') return false
  const at = text.blocks.findIndex(({ eId }) => eId === edit.target)
  const next = text.blocks[at + (edit.side === 'after' ? 1 : 0)]
  return next !== undefined && parentOf(next.eId) !== undefined
}

function made(text: ProposalText, edits: readonly Edit[]): ProposalText {
  const words = new Map<EId, string>()
  const deleted = new Set<EId>()
  const places = { before: new Map(), after: new Map(), into: new Map() } satisfies {
    [side in Side]: Places
  }
  for (const edit of edits) {
    if (edit.kind === 'replace') words.set(edit.target, edit.text)
    else if (edit.kind === 'insert') put(places[edit.side], edit)
    else for (const { eId } of text.blocks) if (isGone(eId, edit.target)) deleted.add(eId)
  }
  const blocks: Block[] = []
  /** What stands after a block comes when its parts are done; the innermost first. */
  const waiting: EId[] = []
  const close = (next: EId | undefined) => {
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      if (next !== undefined && isPartOf(next, last)) return
      waiting.pop()
      blocks.push(...inOrder(places.after.get(last)))
    }
  }
  for (const block of text.blocks) {
    const { eId } = block
    close(eId)
    blocks.push(...inOrder(places.before.get(eId)))
    if (!deleted.has(eId)) blocks.push({ ...block, text: words.get(eId) ?? block.text })
    blocks.push(...inOrder(places.into.get(eId)))
    waiting.push(eId)
  }
  close(undefined)
  return { ...text, blocks, retired: [...text.retired, ...[...deleted].sort(compareEIds)] }
}

/** By the block they stand at: what is inserted there, each piece by its first id. */
type Places = Map<EId, Map<EId, readonly Block[]>>

function put(places: Places, { target, blocks }: Extract<Edit, { kind: 'insert' }>): void {
  const [head] = blocks
  if (head === undefined) return
  const there = places.get(target) ?? new Map<EId, readonly Block[]>()
  places.set(target, there.set(head.eId, blocks))
}

const inOrder = (there: ReadonlyMap<EId, readonly Block[]> | undefined): readonly Block[] =>
  [...(there ?? [])].sort(([a], [b]) => compareEIds(a, b)).flatMap(([, blocks]) => blocks)

const isGone = (eId: EId, target: EId): boolean => eId === target || isPartOf(eId, target)
