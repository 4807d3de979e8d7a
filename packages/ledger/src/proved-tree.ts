import { parseCheckpoint } from './checkpoint.ts'
import { type Sha256, sha256 } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { parseNote } from './note.ts'
import { parseReceipt, verifyReceipt } from './receipt.ts'
import { verifyConsistency } from './verify.ts'
import type { VerifierKey } from './vkey.ts'

/** An entry of the log that its receipt proves; what it states are texts by name. */
export interface ProvedEntry {
  readonly index: number
  readonly kind: string
  /** When it was recorded, by the log; empty where it does not say. */
  readonly at: string
  readonly facts: Readonly<Record<string, string>>
}

/** Reads receipts that all are of one log and one tree: of two trees, one might be shown to nobody else. */
export class ProvedTree {
  readonly #log: VerifierKey
  readonly #hash: Sha256
  #checkpoint: string | undefined

  constructor(log: VerifierKey, hash: Sha256 = sha256) {
    this.#log = log
    this.#hash = hash
  }

  /**
   * @param kinds of which the entry must be one
   * @param object the bytes that the entry records by their hash, if it does
   * @throws LedgerError
   */
  open(receipt: string, kinds: readonly string[], object?: Uint8Array): ProvedEntry {
    const options = object === undefined ? {} : { object }
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
  }

  /** The tree that all receipts so far are of. @throws LedgerError where there was none yet */
  get tree(): { readonly origin: string; readonly size: number; readonly root: Uint8Array } {
    return parseCheckpoint(parseNote(this.#checkpoint ?? '').text)
  }

  /**
   * Whether this tree grew out of an earlier one. @param earlier.proof hashes (RFC 6962 §2.1.2)
   *
   * @throws LedgerError where it did not
   */
  grewOutOf(earlier: {
    readonly size: number
    readonly root: Uint8Array
    readonly proof: readonly Uint8Array[]
  }): void {
    const { size: newSize, root: newRoot } = this.tree
    const { size: oldSize, root: oldRoot, proof } = earlier
    verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof }, this.#hash)
  }
}
