import type { Side } from './edits.ts'
import { type BlockKind, type EId, kindOf, makeEId, numberOf, parentOf, withSuffix } from './eid.ts'
import { idNumber, numberAt, type Scheme } from './marker.ts'
import { idsOf, type ProposalText } from './text.ts'

/** Where a block is to be inserted, and what; of the kind of the block there unless said otherwise. */
export interface Place {
  readonly side: Side
  readonly target: EId
  readonly kind?: BlockKind
}

/**
 * The id for a block to be inserted: after the last of its kind the next number, otherwise the number of
 * the one before it with `bis`, `ter`, and so on; `0` before the first. `taken` are ids given elsewhere
 * to this text, by other amendments, also by those that were withdrawn or rejected: an id that was
 * given once is not given again.
 *
 * @example
 * insertedId(text, { side: 'after', target: 'op_3' }) // 'op_3-bis', where there is an op_4
 */
export function insertedId(text: ProposalText, place: Place, taken: Iterable<EId> = []): EId {
  const parent = place.side === 'into' ? place.target : parentOf(place.target)
  const kind = parent === undefined ? (place.kind ?? kindOf(place.target)) : 'para'
  const gone = new Set<EId>([...idsOf(text), ...text.retired, ...taken])
  const siblings = text.blocks
    .map(({ eId }) => eId)
    .filter((eId) => parentOf(eId) === parent && kindOf(eId) === kind)
  /** The first of a row of numbers, from 0, whose id nobody has. */
  const free = (number: (nth: number) => string): EId => {
    for (let nth = 0; ; nth += 1) {
      const eId = makeEId(parent, kind, number(nth))
      if (!gone.has(eId)) return eId
    }
  }
  const scheme = schemeOf(siblings[0], parent)
  const [before, last] = [siblingBefore(text, siblings, place), siblings.at(-1)]
  if (last === undefined) return free((nth) => idNumber({ scheme, nth: nth + 1 }))
  if (before === last) {
    const from = numberAt(scheme, numberOf(last))
    return free((nth) => idNumber({ scheme, nth: from + nth + 1 }))
  }
  if (before === undefined) return free((nth) => (nth === 0 ? '0' : withSuffix('0', nth + 1)))
  return free((nth) => withSuffix(numberOf(before), nth + 2))
}

/** The sibling after which the block is to stand; `undefined` before the first. */
function siblingBefore(
  text: ProposalText,
  siblings: readonly EId[],
  place: Place,
): EId | undefined {
  if (place.side === 'into') return undefined
  const order = text.blocks.map(({ eId }) => eId)
  const end = order.indexOf(place.target) + (place.side === 'after' ? 1 : 0)
  const before = new Set(order.slice(0, end))
  return siblings.filter((eId) => before.has(eId)).at(-1)
}

/** As its siblings are counted; where it is the first, parts of paragraphs are lettered. */
function schemeOf(first: EId | undefined, parent: EId | undefined): Scheme {
  const number = first === undefined ? undefined : numberOf(first)
  if (number === undefined)
    return parent === undefined || kindOf(parent) === 'annex' ? 'digits' : 'letters'
  if (/^\d/.test(number)) return 'digits'
  return number.startsWith('i') ? 'roman' : 'letters'
}
