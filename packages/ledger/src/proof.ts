import { type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { checkCount, checkHash, leafHash, type Sha256, sha256 } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { fromBase64, fromDecimal, toBase64 } from './text.ts'
import { verifyInclusion } from './verify.ts'
import type { VerifierKey } from './vkey.ts'

/** A proof that something is in a log, to be checked offline (C2SP tlog-proof). */
export interface Proof {
  /** Anything the application adds; nothing vouches for it. */
  readonly extra?: Uint8Array
  readonly index: number
  /** Inclusion proof, from the leaf's sibling upwards; at most 63 hashes. */
  readonly hashes: readonly Uint8Array[]
  /** Signed checkpoint, word for word. */
  readonly checkpoint: string
}

export interface ProofKeys {
  readonly log: VerifierKey
  readonly witnesses?: readonly VerifierKey[]
}

const header = 'c2sp.org/tlog-proof@v1'

/** Writes a proof as text. @throws LedgerError `range`, `hash` */
export function formatProof({ extra, index, hashes, checkpoint }: Proof): string {
  checkCount('index', index)
  hashes.forEach(checkHash)
  const lines = [
    header,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(toBase64),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** Reads a proof, strictly. Nothing is verified. @throws LedgerError `proof` */
export function parseProof(text: string): Proof {
  const split = text.indexOf('\n\n')
  if (split < 0) throw new LedgerError('proof', 'a proof is lines, an empty line, a checkpoint')
  const lines = text.slice(0, split).split('\n')
  if (lines.shift() !== header) throw new LedgerError('proof', `a proof begins with ${header}`)

  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine.slice(6))
  if (extraLine !== undefined && extra === undefined) {
    throw new LedgerError('proof', 'the extra data is not base64')
  }
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? fromDecimal(indexLine.slice(6)) : undefined
  if (index === undefined) throw new LedgerError('proof', 'the index is missing or no decimal')
  // A tree of fewer than 2^63 entries is at most 63 rows high.
  if (lines.length > 63) throw new LedgerError('proof', 'more hashes than a tree has rows')
  const hashes = lines.map((line) => {
    const hash = fromBase64(line)
    if (hash?.length !== 32) throw new LedgerError('proof', 'a hash is not 32 bytes in base64')
    return hash
  })
  const checkpoint = text.slice(split + 2)
  return { ...(extra === undefined ? {} : { extra }), index, hashes, checkpoint }
}

/**
 * Checks offline that an entry is in a log.
 *
 * @param leaf the entry itself, which the verifier must know or derive; not its hash
 * @returns where it is, and the checkpoint with who has signed it
 * @throws LedgerError with the code of the first thing that does not hold
 */
export function verifyProof(
  proof: string | Proof,
  keys: ProofKeys,
  leaf: Uint8Array,
  hash: Sha256 = sha256,
): VerifiedCheckpoint & { readonly index: number } {
  const { index, hashes, checkpoint } = typeof proof === 'string' ? parseProof(proof) : proof
  const head = verifyCheckpoint(checkpoint, keys.log, keys.witnesses)
  const { size, root } = head
  verifyInclusion({ index, size, leafHash: leafHash(leaf, hash), proof: hashes, root }, hash)
  return { ...head, index }
}
