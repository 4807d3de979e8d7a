import { checkCount, checkHash, equalBytes, nodeHash, type Sha256, sha256 } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'

/** A claim that an entry is in a tree. */
export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/**
 * Checks that an entry is in a tree (RFC 9162 §2.1.3.2).
 *
 * @throws LedgerError `range` for an index not below the size, `hash`, `inclusion`
 */
export function verifyInclusion(claim: Inclusion, hash: Sha256 = sha256): void {
  const { index, size, leafHash, proof, root } = claim
  checkCount('index', index)
  checkCount('size', size)
  if (index >= size) throw new LedgerError('range', `index ${index} in a tree of ${size}`)
  for (const each of [leafHash, root, ...proof]) checkHash(each)

  let node = leafHash
  let place = index
  let last = size - 1 // place of the rightmost node in the same row
  for (const sibling of proof) {
    if (last === 0) throw new LedgerError('inclusion', 'the proof is too long')
    if (place % 2 === 1 || place === last) {
      node = nodeHash(sibling, node, hash)
      // A rightmost left child has no sibling in its row: it goes up unchanged until it is a right one.
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = half(last)
      }
    } else {
      node = nodeHash(node, sibling, hash)
    }
    place = half(place)
    last = half(last)
  }
  if (last !== 0) throw new LedgerError('inclusion', 'the proof is too short')
  if (!equalBytes(node, root)) throw new LedgerError('inclusion', 'the proof leads to another root')
}

/** A claim that one tree is the beginning of another. */
export interface Consistency {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly newSize: number
  readonly newRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Checks that a log has only been appended to (RFC 9162 §2.1.4.2). About an empty old tree there is
 * nothing to prove, so it is refused here; who asks from size 0 accepts the first tree it sees.
 *
 * @throws LedgerError `range` for an old size of 0 or above the new one, `hash`, `consistency`
 */
export function verifyConsistency(claim: Consistency, hash: Sha256 = sha256): void {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim
  checkCount('size', oldSize)
  checkCount('size', newSize)
  if (oldSize === 0 || oldSize > newSize) {
    throw new LedgerError('range', `from ${oldSize} entries to ${newSize} nothing can be proved`)
  }
  for (const each of [oldRoot, newRoot, ...proof]) checkHash(each)
  if (oldSize === newSize) {
    if (proof.length > 0) throw new LedgerError('consistency', 'the proof is too long')
    if (equalBytes(oldRoot, newRoot)) return
    throw new LedgerError('consistency', 'two roots of one size')
  }

  let place = oldSize - 1
  let last = newSize - 1
  while (place % 2 === 1) {
    place = half(place)
    last = half(last)
  }
  // A perfect old tree is itself the first node; otherwise the proof brings it.
  const path = place === 0 ? [oldRoot, ...proof] : [...proof]
  const first = path.shift()
  if (first === undefined) throw new LedgerError('consistency', 'the proof is too short')
  let oldNode = first
  let newNode = first
  for (const sibling of path) {
    if (last === 0) throw new LedgerError('consistency', 'the proof is too long')
    if (place % 2 === 1 || place === last) {
      oldNode = nodeHash(sibling, oldNode, hash)
      newNode = nodeHash(sibling, newNode, hash)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = half(last)
      }
    } else {
      newNode = nodeHash(newNode, sibling, hash)
    }
    place = half(place)
    last = half(last)
  }
  if (last !== 0) throw new LedgerError('consistency', 'the proof is too short')
  if (!equalBytes(oldNode, oldRoot) || !equalBytes(newNode, newRoot)) {
    throw new LedgerError('consistency', 'the proof leads to other roots')
  }
}

function half(count: number): number {
  return Math.floor(count / 2)
}
