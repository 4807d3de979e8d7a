import {
  checkCount,
  checkHash,
  emptyRoot,
  hashLength,
  nodeHash,
  pairUp,
  type Sha256,
  sha256,
} from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { perfectSubtrees, type Subtree, splitPoint } from './subtrees.ts'
import { type HashReader, tileWidth } from './tile.ts'

/** The tree at one size. Keeps the tiles it has read, so several proofs at once cost little more. */
export interface Tree {
  readonly size: number
  root(): Promise<Uint8Array>
  /** Proof that the entry at `index` is in the tree, from the leaf's sibling upwards. */
  inclusionProof(index: number): Promise<Uint8Array[]>
  /** Proof that the tree of `from` entries (1 to size) is the beginning of this one. */
  consistencyProof(from: number): Promise<Uint8Array[]>
}

/**
 * Opens the tree as it was at a size, over a store that holds at least that many entries.
 * Proofs are those of RFC 6962 §2.1.1 and §2.1.2.
 *
 * @throws LedgerError `range`; `hash` when the store gives the wrong number of bytes
 */
export function openTree(stored: HashReader, size: number, hash: Sha256 = sha256): Tree {
  checkCount('size', size)
  const tiles = new Map<string, Promise<Uint8Array[][]>>()

  /** All rows of a tile, from its hashes up to where pairs end. */
  const readTile = async (level: number, index: number): Promise<Uint8Array[][]> => {
    const width = tileWidth(level, index, size)
    const packed = await stored(level, index * 256, width)
    if (packed.length !== width * hashLength) {
      throw new LedgerError('hash', `the store gave ${packed.length} bytes for ${width} hashes`)
    }
    let row = Array.from({ length: width }, (_, k) =>
      packed.subarray(k * hashLength, (k + 1) * hashLength),
    )
    const rows = [row]
    while (row.length > 1 && rows.length < 8) {
      row = pairUp(row, hash)
      rows.push(row)
    }
    return rows
  }

  const perfectRoot = async ({ start, height }: Subtree): Promise<Uint8Array> => {
    const level = Math.floor(height / 8)
    const place = start / 2 ** height // of the node in its row of the whole tree
    const inTile = 2 ** (8 - (height % 8)) // nodes of that row in one tile
    const index = Math.floor(place / inTile)
    const key = `${level}/${index}`
    const rows = tiles.get(key) ?? readTile(level, index)
    tiles.set(key, rows)
    const node = (await rows)[height % 8]?.[place % inTile]
    if (node === undefined) throw new LedgerError('range', 'the tree does not reach there')
    checkHash(node)
    return node
  }

  const rootOf = async (start: number, end: number): Promise<Uint8Array> => {
    const roots = await Promise.all(perfectSubtrees(start, end).map(perfectRoot))
    const root = roots.reduceRight<Uint8Array | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right, hash)),
      undefined,
    )
    return root ?? emptyRoot(hash)
  }

  return {
    size,
    root: () => rootOf(0, size),

    async inclusionProof(index) {
      checkCount('index', index)
      if (index >= size) throw new LedgerError('range', `index ${index} in a tree of ${size}`)
      const siblings: Promise<Uint8Array>[] = []
      let start = 0
      let end = size
      while (end - start > 1) {
        const middle = start + splitPoint(end - start)
        if (index < middle) {
          siblings.push(rootOf(middle, end))
          end = middle
        } else {
          siblings.push(rootOf(start, middle))
          start = middle
        }
      }
      return (await Promise.all(siblings)).reverse()
    },

    async consistencyProof(from) {
      checkCount('size', from)
      if (from < 1 || from > size) {
        throw new LedgerError('range', `from ${from} entries to ${size} nothing can be proved`)
      }
      const parts: Promise<Uint8Array>[] = []
      let start = 0
      let end = size
      let whole = true // the old tree's part is a node the verifier knows
      while (end !== from) {
        const middle = start + splitPoint(end - start)
        if (from <= middle) {
          parts.push(rootOf(middle, end))
          end = middle
        } else {
          parts.push(rootOf(start, middle))
          start = middle
          whole = false
        }
      }
      if (!whole) parts.push(rootOf(start, end))
      return (await Promise.all(parts)).reverse()
    },
  }
}
