import type { Edit, Side } from './edits.ts'
import { type EId, kindOf, parseEId } from './eid.ts'
import { insertedId } from './inserted-id.ts'
import type { ProposalText } from './text.ts'

/** A change as a person gives it: addresses as they are cited, and no id for what is inserted. */
export type GivenEdit =
  | { readonly kind: 'replace'; readonly target: string; readonly text: string }
  | { readonly kind: 'delete'; readonly target: string }
  | {
      readonly kind: 'insert'
      readonly side: Side
      readonly target: string
      readonly text: string
      /** As printed before it. */
      readonly num?: string | undefined
    }

export type Addressed =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  /** The target of the edit at this place of the list, from 0, is no paragraph of the text. */
  | { readonly ok: false; readonly edit: number; readonly target: string }

/**
 * Changes by full addresses; what is inserted gets an id that no paragraph ever had. `taken` are ids
 * given elsewhere to this text, by other amendments. Whether they can be made says `applyEdits`.
 *
 * @example
 * const addressed = addressEdits(text, [{ kind: 'replace', target: 'op_1.8', text: 'Decides that;' }])
 */
export function addressEdits(
  text: ProposalText,
  given: readonly GivenEdit[],
  taken: readonly EId[] = [],
): Addressed {
  const own: EId[] = []
  const edits: Edit[] = []
  for (const [at, edit] of given.entries()) {
    const target = parseEId(edit.target)
    if (target === undefined) return { ok: false, edit: at, target: edit.target }
    if (edit.kind !== 'insert') {
      edits.push({ ...edit, target })
      continue
    }
    const { kind, side, num } = edit
    if (!text.blocks.some(({ eId }) => eId === target)) return { ok: false, edit: at, target }
    const eId = insertedId(text, { side, target, kind: kindOf(target) }, [...taken, ...own])
    own.push(eId)
    const block = num === undefined ? { eId, text: edit.text } : { eId, num, text: edit.text }
    edits.push({ kind, side, target, blocks: [block] })
  }
  return { ok: true, edits }
}
