import type { Edit, Side } from './edits.ts'
import { type EId, kindOf, mayHaveParts, parseEId } from './eid.ts'
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
  /**
   * `unknown_target`: what the edit at this place of the list, from 0, is about is no paragraph of the
   * text. `wrong_place`: nothing can be inserted there, such as a part of a title.
   */
  | {
      readonly ok: false
      readonly code: 'unknown_target' | 'wrong_place'
      readonly edit: number
      readonly target: string
    }

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
    if (target === undefined) return refused('unknown_target', at, edit.target)
    if (edit.kind !== 'insert') {
      edits.push({ ...edit, target })
      continue
    }
    const { kind, side, num } = edit
    if (!text.blocks.some(({ eId }) => eId === target)) return refused('unknown_target', at, target)
    if (side === 'into' && !mayHaveParts(target)) return refused('wrong_place', at, target)
    const eId = insertedId(text, { side, target, kind: kindOf(target) }, [...taken, ...own])
    own.push(eId)
    const block = num === undefined ? { eId, text: edit.text } : { eId, num, text: edit.text }
    edits.push({ kind, side, target, blocks: [block] })
  }
  return { ok: true, edits }
}

const refused = (
  code: 'unknown_target' | 'wrong_place',
  edit: number,
  target: string,
): Addressed => ({ ok: false, code, edit, target })
