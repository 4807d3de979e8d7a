import {
  checkCount,
  checkHash,
  emptyRoot,
  hashLength,
  nodeHash,
  type Sha256,
  sha256,
} from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { perfectSubtrees } from './subtrees.ts'
import type { HashReader } from './tile.ts'

/**
 * All that must be kept to go on: the roots of the perfect subtrees that the tree consists of,
 * largest first; as many as `size` has ones in binary, so below 54 × 32 bytes at any size.
 */
export interface Edge {
  /** Number of entries. */
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

/** A tile that has just become full and will never change. */
export interface CompletedTile {
  readonly level: number
  readonly index: number
  /** 256 hashes, 8,192 bytes. */
  readonly hashes: Uint8Array
  /** Root of the tile: hash number `index` of the level above. Worth storing beside the tile. */
  readonly root: Uint8Array
}

export interface Appended {
  readonly edge: Edge
  /** Root of the whole tree, for the checkpoint. */
  readonly root: Uint8Array
  /** By level, then index. */
  readonly completedTiles: readonly CompletedTile[]
}

/** The edge of a log that has no entries yet. */
export const emptyEdge: Edge = { size: 0, hashes: [] }

/**
 * Appends entries, by their leaf hashes. Reads from the store only when a tile becomes full, the
 * hashes of that tile that were there before: at most 255 for each level.
 *
 * @param stored what the store holds of the tree of `edge.size` entries
 * @throws LedgerError `range`, `hash`
 */
export async function appendLeaves(
  edge: Edge,
  leafHashes: readonly Uint8Array[],
  stored: HashReader,
  hash: Sha256 = sha256,
): Promise<Appended> {
  checkEdge(edge)
  checkCount('size', edge.size + leafHashes.length)
  leafHashes.forEach(checkHash)
  const size = edge.size + leafHashes.length
  const hashes = [...edge.hashes]
  // fresh[level] are the new hashes of that level; a node 8 rows up is the root of a full tile.
  const fresh: Uint8Array[][] = [[...leafHashes]]
  leafHashes.forEach((leaf, k) => {
    pushLeaf(hashes, edge.size + k, leaf, fresh, hash)
  })

  const completedTiles: CompletedTile[] = []
  for (const [level, row] of fresh.entries()) {
    const first = Math.floor(edge.size / 256 ** level)
    const firstTile = Math.floor(first / 256)
    const roots = fresh[level + 1] ?? []
    for (const [k, root] of roots.entries()) {
      const index = firstTile + k
      const tile = new Uint8Array(256 * hashLength)
      const kept = Math.max(0, first - index * 256)
      if (kept > 0) tile.set(await readChecked(stored, level, index * 256, kept))
      const from = index * 256 + kept - first
      for (const [place, each] of row.slice(from, from + 256 - kept).entries()) {
        tile.set(each, (kept + place) * hashLength)
      }
      completedTiles.push({ level, index, hashes: tile, root })
    }
  }
  const next: Edge = { size, hashes }
  return { edge: next, root: rootOfEdge(next, hash), completedTiles }
}

/** Root of the tree that an edge belongs to. @throws LedgerError `range`, `hash` */
export function rootOfEdge(edge: Edge, hash: Sha256 = sha256): Uint8Array {
  checkEdge(edge)
  const root = edge.hashes.reduceRight<Uint8Array | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right, hash)),
    undefined,
  )
  return root ?? emptyRoot(hash)
}

function pushLeaf(
  hashes: Uint8Array[],
  size: number,
  leaf: Uint8Array,
  fresh: Uint8Array[][],
  hash: Sha256,
): void {
  let node = leaf
  let height = 0
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = hashes.pop()
    if (left !== undefined) node = nodeHash(left, node, hash)
    height++
    if (height % 8 !== 0) continue
    const row = fresh[height / 8] ?? []
    row.push(node)
    fresh[height / 8] = row
  }
  hashes.push(node)
}

async function readChecked(
  stored: HashReader,
  level: number,
  start: number,
  count: number,
): Promise<Uint8Array> {
  const packed = await stored(level, start, count)
  if (packed.length === count * hashLength) return packed
  throw new LedgerError('hash', `the store gave ${packed.length} bytes for ${count} hashes`)
}

function checkEdge(edge: Edge): void {
  checkCount('size', edge.size)
  edge.hashes.forEach(checkHash)
  const expected = perfectSubtrees(0, edge.size).length
  if (edge.hashes.length === expected) return
  throw new LedgerError('range', `an edge of ${edge.size} entries has ${expected} hashes`)
}
