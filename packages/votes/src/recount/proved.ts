import {
  LedgerError,
  ProvedTree as LedgerTree,
  type ProvedEntry,
  type Sha256,
  type VerifierKey,
} from '@comity/ledger'
import type { SeenProof } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'

export type Proved = ProvedEntry

/** The tree that a bundle's receipts are of; what does not hold is named by its place in the bundle. */
export class ProvedTree {
  readonly #tree: LedgerTree

  constructor(log: VerifierKey, hash: Sha256) {
    this.#tree = new LedgerTree(log, hash)
  }

  /** @throws VoteBundleError `receipt` */
  open(receipt: string, kinds: readonly string[], item: string, object?: Uint8Array): Proved {
    return told(item, 'receipt', () => this.#tree.open(receipt, kinds, object))
  }

  /** The tree that all receipts so far are of. */
  get tree(): { readonly origin: string; readonly size: number; readonly root: Uint8Array } {
    return this.#tree.tree
  }

  /** @throws VoteBundleError `seen`: the tree did not grow out of the one seen */
  grewOutOf({ size, root, proof }: SeenProof, item: string): void {
    const earlier = { size, root: fromHex(root), proof: proof.map(fromHex) }
    told(item, 'seen', () => this.#tree.grewOutOf(earlier))
  }
}

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

function told<T>(item: string, code: 'receipt' | 'seen', work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof LedgerError) throw new VoteBundleError(code, item, error.message)
    throw error
  }
}
