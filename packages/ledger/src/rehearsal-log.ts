import { signCheckpoint } from './checkpoint.ts'
import { leafHash } from './hashing.ts'
import { commitment, leafBytes } from './leaf.ts'
import type { NoteSigner } from './note.ts'
import { openTree, type Tree } from './prove.ts'
import { formatReceipt, type Statement, statementBytes } from './receipt.ts'

/**
 * A small log in memory, of up to 256 entries, which is one tile: for tests and rehearsals of whatever is recorded
 * in a log and verified by receipts.
 */
export class RehearsalLog {
  readonly #signer: NoteSigner
  readonly #leaves: Uint8Array[] = []
  readonly #acts: { readonly statement: Statement; readonly salt: Uint8Array }[] = []

  constructor(signer: NoteSigner) {
    this.#signer = signer
  }

  get size(): number {
    return this.#leaves.length
  }

  /** Records an act; answers its index. @throws RangeError beyond one tile */
  act(
    kind: string,
    facts: Readonly<Record<string, string>>,
    at = '2026-01-01T00:00:00.000Z',
  ): number {
    if (this.size === 256) throw new RangeError('a log in memory has one tile')
    // Of a log that nobody else is shown, the salt hides nothing.
    const salt = new Uint8Array(32).fill(this.size)
    const statement = { ...facts, kind, at }
    this.#acts.push({ statement, salt })
    const commit = commitment(salt, statementBytes(statement))
    this.#leaves.push(leafHash(leafBytes({ kind, commit })))
    return this.size - 1
  }

  tree(size = this.size): Tree {
    const read = async (_: number, start: number, count: number) => {
      const hashes = new Uint8Array(32 * count)
      for (const [at, leaf] of this.#leaves.slice(start, start + count).entries())
        hashes.set(leaf, 32 * at)
      return hashes
    }
    return openTree(read, size)
  }

  /** The receipt of an entry against the tree as it is now. @throws RangeError without such an entry */
  async receipt(index: number): Promise<string> {
    const act = this.#acts[index]
    if (act === undefined) throw new RangeError(`the log has no entry ${index}`)
    const { statement, salt } = act
    const tree = this.tree()
    const checkpoint = await signCheckpoint(
      { size: tree.size, root: await tree.root() },
      this.#signer,
    )
    const leaf = { kind: statement.kind, commit: commitment(salt, statementBytes(statement)) }
    const hashes = await tree.inclusionProof(index)
    return formatReceipt({ proof: { index, hashes, checkpoint }, leaf, salt, statement })
  }
}
