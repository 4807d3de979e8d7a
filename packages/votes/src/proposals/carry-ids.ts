import { diffArrays } from 'diff'
import { type EId, kindOf, makeEId, numberOf, parentOf, withSuffix } from './eid.ts'
import type { Block, ProposalText } from './text.ts'

/**
 * A text that was read anew, with the ids of the one that it follows: a paragraph keeps its id when its
 * words stayed, wherever it now stands under the same parent; where words changed between two that stayed,
 * the paragraph of the same number, or the next of an unnumbered kind, is the same one. What is new gets an
 * id that no paragraph ever had, and what is gone is retired. The blocks, their order and their printed
 * numbers are those of the text that was read.
 *
 * @example
 * carryIds(issued, readProposalText(pasted, 'en').text)
 */
export function carryIds(before: ProposalText, read: ProposalText): ProposalText {
  const matched = matches(before.blocks, read.blocks)
  const gone = new Set<EId>([...before.blocks.map(({ eId }) => eId), ...before.retired])
  const given = new Map<EId, EId>()
  const used = new Set<EId>()
  const last = new Map<string, EId>()
  const blocks = read.blocks.map((block) => {
    const readParent = parentOf(block.eId)
    const parent = readParent && given.get(readParent)
    const kind = kindOf(block.eId)
    const kept = matched.get(block.eId)
    const place = `${parent ?? ''} ${kind}`
    const eId =
      kept !== undefined && parentOf(kept) === parent && kindOf(kept) === kind && !used.has(kept)
        ? kept
        : newId(parent, block.eId, last.get(place), (id) => !gone.has(id) && !used.has(id))
    given.set(block.eId, eId)
    used.add(eId)
    last.set(place, eId)
    return { ...block, eId }
  })
  return { lang: read.lang, blocks, retired: [...gone].filter((eId) => !used.has(eId)) }
}

/** More blocks than this that differ, and only numbers are gone by. */
const maxEditLength = 2_000

/** For the id that a block was read with, that of the block before that it is. */
function matches(before: readonly Block[], read: readonly Block[]): ReadonlyMap<EId, EId> {
  const found = new Map<EId, EId>()
  const words = ({ eId, text }: Block) => `${kindOf(eId)} ${text}`
  const changes = diffArrays(before.map(words), read.map(words), { maxEditLength })
  if (changes === undefined) {
    pair(before, read, found)
    return found
  }
  /** Where the next blocks of either stand, and where those began that did not stay. */
  let [was, is, wasFrom, isFrom] = [0, 0, 0, 0]
  const stretch = () => pair(before.slice(wasFrom, was), read.slice(isFrom, is), found)
  for (const { count, removed, added } of changes) {
    if (removed) was += count
    else if (added) is += count
    else {
      stretch()
      for (let nth = 0; nth < count; nth += 1) {
        const [old, now] = [before[was + nth], read[is + nth]]
        if (old !== undefined && now !== undefined) found.set(now.eId, old.eId)
      }
      was += count
      is += count
      ;[wasFrom, isFrom] = [was, is]
    }
  }
  stretch()
  return found
}

/** Between two stretches that stayed: by the same number, or one after the other where there is none. */
function pair(removed: readonly Block[], added: readonly Block[], found: Map<EId, EId>): void {
  const byId = new Map(removed.map((block) => [block.eId, block]))
  const unnumbered = (blocks: readonly Block[], kind: string) =>
    blocks.filter(({ eId, num }) => num === undefined && kindOf(eId) === kind)
  for (const { eId, num } of added) if (num !== undefined && byId.has(eId)) found.set(eId, eId)
  for (const kind of ['title', 'formula', 'heading', 'pp', 'annex'])
    for (const [nth, block] of unnumbered(added, kind).entries()) {
      const was = unnumbered(removed, kind)[nth]
      if (was !== undefined) found.set(block.eId, was.eId)
    }
}

/** Its own number where nobody has had it, else that of the one before it with `bis`, `ter` and so on. */
function newId(
  parent: EId | undefined,
  read: EId,
  before: EId | undefined,
  isFree: (id: EId) => boolean,
): EId {
  const kind = kindOf(read)
  const own = makeEId(parent, kind, numberOf(read))
  if (isFree(own)) return own
  const base = before === undefined ? '0' : numberOf(before)
  const plain = makeEId(parent, kind, base)
  if (before === undefined && isFree(plain)) return plain
  for (let nth = 2; ; nth += 1) {
    const eId = makeEId(parent, kind, withSuffix(base, nth))
    if (isFree(eId)) return eId
  }
}

/**
 * A translation with the ids of the text it is of, where both have the same blocks in the same order;
 * otherwise as it was read.
 */
export function alikeIds(original: ProposalText, translation: ProposalText): ProposalText {
  const [of, has] = [original.blocks, translation.blocks]
  const shape = (blocks: readonly Block[]) =>
    blocks.map(({ eId }) => `${kindOf(eId)} ${eId.split('__').length}`).join()
  if (of.length !== has.length || shape(of) !== shape(has)) return translation
  const blocks = has.map((block, at) => ({ ...block, eId: of[at]?.eId ?? block.eId }))
  return { ...translation, blocks, retired: original.retired }
}
