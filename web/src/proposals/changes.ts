import type { proposals as contract } from '@comity/contract'
import {
  addressEdits,
  applyEdits,
  type EId,
  type GivenEdit,
  type ProposalText,
  parentOf,
  redline,
  type Side,
} from '@comity/votes'

/** A paragraph that would be put beside another. */
export interface Inserted {
  /** Tells it from others of the form; it gets an address of the hub. */
  readonly key: number
  readonly target: EId
  readonly side: Side
  readonly num: string
  readonly text: string
}

/** What somebody would change in a text, paragraph by paragraph, while they write it. */
export interface Changes {
  readonly words: ReadonlyMap<EId, string>
  readonly deleted: ReadonlySet<EId>
  readonly inserted: readonly Inserted[]
}

export const noChanges: Changes = { words: new Map(), deleted: new Set(), inserted: [] }

/** Whether anything was written that would be lost. */
export const isChanged = ({ words, deleted, inserted }: Changes): boolean =>
  words.size > 0 || deleted.size > 0 || inserted.length > 0

/** The same paragraph, with other words; `undefined` takes that back. */
export function reworded(changes: Changes, eId: EId, text: string | undefined): Changes {
  const words = new Map(changes.words)
  if (text === undefined) words.delete(eId)
  else words.set(eId, text)
  return { ...changes, words }
}

/** Leaves a paragraph out, or takes that back; what was written for it is no change then. */
export function toggledDeletion(changes: Changes, eId: EId): Changes {
  const deleted = new Set(changes.deleted)
  const words = new Map(changes.words)
  words.delete(eId)
  if (!deleted.delete(eId)) deleted.add(eId)
  return { ...changes, deleted, words }
}

export function withInsertion(changes: Changes, target: EId, side: Side): Changes {
  const key = Math.max(0, ...changes.inserted.map((one) => one.key)) + 1
  return {
    ...changes,
    inserted: [...changes.inserted, { key, target, side, num: '', text: '' }],
  }
}

export function insertionChanged(
  changes: Changes,
  key: number,
  to: Partial<Pick<Inserted, 'num' | 'text'>> | undefined,
): Changes {
  const inserted = changes.inserted.flatMap((one) =>
    one.key !== key ? [one] : to === undefined ? [] : [{ ...one, ...to }],
  )
  return { ...changes, inserted }
}

/** Without whatever was to be changed at a paragraph, also where the text has it no longer. */
export function withoutChanges(changes: Changes, eId: string): Changes {
  const isOther = (one: EId) => one !== eId
  return {
    words: new Map([...changes.words].filter(([one]) => isOther(one))),
    deleted: new Set([...changes.deleted].filter(isOther)),
    inserted: changes.inserted.filter(({ target }) => isOther(target)),
  }
}

/** As the hub takes them; words that are as before are no change, nor is what is empty. */
export function editsGiven(text: ProposalText, changes: Changes): readonly GivenEdit[] {
  const before = new Map(text.blocks.map((block) => [block.eId, block.text]))
  const replaced = [...changes.words].flatMap(([target, words]): GivenEdit[] =>
    words.trim() === '' ||
    words.trim() === before.get(target)?.trim() ||
    changes.deleted.has(target)
      ? []
      : [{ kind: 'replace', target, text: words.trim() }],
  )
  // What a paragraph contains goes with it.
  const deleted = [...changes.deleted].filter((eId) => !isWithin(eId, changes.deleted))
  const inserted = changes.inserted.flatMap(({ target, side, num, text: words }): GivenEdit[] =>
    words.trim() === ''
      ? []
      : [
          {
            ...{ kind: 'insert', target, side, text: words.trim() },
            ...(num.trim() === '' ? {} : { num: num.trim() }),
          },
        ],
  )
  return [
    ...replaced,
    ...deleted.map((target): GivenEdit => ({ kind: 'delete', target })),
    ...inserted,
  ]
}

/** Whether a paragraph is a part of one that is left out. */
export function isWithin(eId: EId, deleted: ReadonlySet<EId>): boolean {
  for (let above = parentOf(eId); above !== undefined; above = parentOf(above))
    if (deleted.has(above)) return true
  return false
}

export type Previewed =
  | { readonly ok: true; readonly blocks: readonly contract.RedlineBlock[] }
  /** The paragraph at which two changes contradict each other. */
  | { readonly ok: false; readonly eId: string }

/** What the changes would make, paragraph by paragraph, without those that stay. */
export function preview(
  text: ProposalText,
  edits: readonly GivenEdit[],
  taken: readonly EId[],
): Previewed {
  const addressed = addressEdits(text, edits, taken)
  if (!addressed.ok) return { ok: false, eId: addressed.target }
  const made = applyEdits(text, addressed.edits)
  if (!made.ok) return { ok: false, eId: made.findings[0]?.eId ?? '' }
  return { ok: true, blocks: changedBlocks(text, made.text) }
}

/** As the hub tells what changed: paragraph by paragraph, without those that stay as they are. */
export const changedBlocks = (
  before: ProposalText,
  after: ProposalText,
): readonly contract.RedlineBlock[] =>
  redline(before, after)
    .filter(({ change, moved }) => change !== 'same' || moved)
    .map(({ parts, num, ...block }) => ({
      ...{ ...block, parts: parts.map((part) => ({ ...part })) },
      num: {
        ...(num.before === undefined ? {} : { before: num.before }),
        ...(num.after === undefined ? {} : { after: num.after }),
      },
    }))
