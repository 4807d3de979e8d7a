import type { proposals as contract } from '@comity/contract'
import { type ProposalText, proposalTextHash, redline } from '@comity/votes'

type Blocks = contract.RedlineBlock[]

/** Works out what changed between two texts once for all who read it, by the hashes of both. */
export class Redlines {
  readonly #kept = new Map<string, { readonly blocks: Blocks; readonly size: number }>()
  readonly #most: number
  #size = 0

  /** @param most characters of redlines that are kept; those asked for last stay longest */
  constructor(most = 10_000_000) {
    this.#most = most
  }

  /** Without the paragraphs that stay as they are. */
  between(before: ProposalText, after: ProposalText): Blocks {
    const key = `${proposalTextHash(before)} ${proposalTextHash(after)}`
    const known = this.#kept.get(key)
    const blocks = known?.blocks ?? changes(before, after)
    const size = known?.size ?? sizeOf(blocks)
    if (known) this.#drop(key)
    this.#kept.set(key, { blocks, size })
    this.#size += size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break
      this.#drop(oldest)
    }
    return blocks
  }

  get size(): number {
    return this.#size
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }
}

const changes = (...texts: Parameters<typeof redline>): Blocks =>
  redlineOf(...texts).filter(({ change, moved }) => change !== 'same' || moved)

const sizeOf = (blocks: Blocks): number =>
  blocks.reduce(
    (sum, { parts }) => parts.reduce((length, { text }) => length + text.length, sum),
    100,
  )

/** Paragraph by paragraph, also those that stay. */
export const redlineOf = (...texts: Parameters<typeof redline>): Blocks =>
  redline(...texts).map(({ parts, num, ...block }) => ({
    ...{ ...block, parts: parts.map((part) => ({ ...part })) },
    num: {
      ...(num.before === undefined ? {} : { before: num.before }),
      ...(num.after === undefined ? {} : { after: num.after }),
    },
  }))
