import {
  LedgerError,
  parseCheckpoint,
  parseNote,
  parseReceipt,
  type Sha256,
  type VerifierKey,
  verifyConsistency,
  verifyReceipt,
} from '@comity/ledger'
import type { SeenProof } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'

/** An entry of the log that its receipt proves; what it states are texts by name. */
export interface Proved {
  readonly index: number
  readonly kind: string
  readonly at: string
  readonly facts: Readonly<Record<string, string>>
}

/** Reads receipts that all are of one log and one tree: of two trees, one might be shown to nobody else. */
export class ProvedTree {
  readonly #log: VerifierKey
  readonly #hash: Sha256
  #checkpoint: string | undefined

  constructor(log: VerifierKey, hash: Sha256) {
    this.#log = log
    this.#hash = hash
  }

  /** @throws VoteBundleError `receipt` */
  open(receipt: string, kinds: readonly string[], item: string, object?: Uint8Array): Proved {
    const options = object === undefined ? {} : { object }
    return told(item, 'receipt', () => {
      const { index, at, statement } = verifyReceipt(
        receipt,
        { log: this.#log },
        { ...options, hash: this.#hash },
      )
      const { checkpoint } = parseReceipt(receipt).proof
      this.#checkpoint ??= checkpoint
      if (checkpoint !== this.#checkpoint)
        throw new LedgerError('checkpoint', 'the receipt is of another tree than those before it')
      if (!kinds.includes(statement.kind))
        throw new LedgerError('receipt', `an entry ${statement.kind}, not ${kinds.join(' or ')}`)
      const facts: Record<string, string> = {}
      for (const [name, value] of Object.entries(statement))
        if (typeof value === 'string') facts[name] = value
      return { index, kind: statement.kind, at: at ?? '', facts }
    })
  }

  /** The tree that all receipts so far are of. */
  get tree(): { readonly origin: string; readonly size: number; readonly root: Uint8Array } {
    return parseCheckpoint(parseNote(this.#checkpoint ?? '').text)
  }

  /** @throws VoteBundleError `seen`: the tree did not grow out of the one seen */
  grewOutOf({ size, root, proof }: SeenProof, item: string): void {
    const { size: newSize, root: newRoot } = this.tree
    told(item, 'seen', () =>
      verifyConsistency(
        {
          ...{ oldSize: size, oldRoot: fromHex(root), newSize, newRoot },
          proof: proof.map(fromHex),
        },
        this.#hash,
      ),
    )
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
