import type { documents } from '@comity/contract'

type Block = NonNullable<documents.DocumentText['blocks']>[number]

/** A paragraph in one language, in the other, or in both. */
export interface Pair {
  readonly eId: string
  readonly block: Block | undefined
  readonly other: Block | undefined
}

/** Two texts by the addresses of their paragraphs, in the order of the first; what it has not, where it was. */
export function pairs(first: readonly Block[], second: readonly Block[]): readonly Pair[] {
  const others = new Map(second.map((block) => [block.eId, block]))
  const own = new Set(first.map(({ eId }) => eId))
  const found: Pair[] = []
  let at = 0
  const alone = (until: string | undefined) => {
    const end = until === undefined ? second.length : second.findIndex(({ eId }) => eId === until)
    for (; at < end; at += 1) {
      const other = second[at]
      if (other && !own.has(other.eId)) found.push({ eId: other.eId, block: undefined, other })
    }
  }
  for (const block of first) {
    const other = others.get(block.eId)
    if (other !== undefined) alone(block.eId)
    found.push({ eId: block.eId, block, other })
  }
  alone(undefined)
  return found
}
