import { createHash } from 'node:crypto'
import { appendLeaves, type CompletedTile, emptyEdge } from './edge.ts'
import { hashLength, leafHash, nodeHash, type Sha256 } from './hashing.ts'
import type { HashReader } from './tile.ts'

/** SHA-256 by Node, which is quicker than the plain one. For tests. */
export const nodeSha256: Sha256 = (data) => createHash('sha256').update(data).digest()

/** The least a store must keep: the edge, full tiles with their roots, and the last leaf hashes. */
export function memoryLog() {
  let edge = emptyEdge
  let last: Uint8Array[] = []
  const tiles = new Map<string, CompletedTile>()

  const read: HashReader = async (level, start, count) => {
    const index = Math.floor(start / 256)
    const from = (start % 256) * hashLength
    const full = tiles.get(`${level}/${index}`)
    if (full !== undefined) return full.hashes.slice(from, from + count * hashLength)
    const row =
      level === 0
        ? last.slice(start % 256, (start % 256) + count)
        : Array.from({ length: count }, (_, k) => tiles.get(`${level - 1}/${start + k}`)?.root)
    const packed = new Uint8Array(count * hashLength)
    row.forEach((hash, k) => {
      if (hash === undefined) throw new Error('asked for a hash that is not there')
      packed.set(hash, k * hashLength)
    })
    return packed
  }

  return {
    read,
    tiles,
    edge: () => edge,
    async append(leafHashes: readonly Uint8Array[]) {
      const done = await appendLeaves(edge, leafHashes, read, nodeSha256)
      for (const tile of done.completedTiles) tiles.set(`${tile.level}/${tile.index}`, tile)
      edge = done.edge
      const tail = edge.size % 256
      last = tail === 0 ? [] : [...last, ...leafHashes].slice(-tail)
      return done
    },
  }
}

/** Leaf hashes of the entries "0", "1", …: any would do. */
export function someLeaves(count: number, from = 0): Uint8Array[] {
  return Array.from({ length: count }, (_, k) => {
    return leafHash(new TextEncoder().encode(String(from + k)), nodeSha256)
  })
}

/** Merkle tree hash straight from its definition in RFC 6962 §2.1, over at least one leaf hash. */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (first === undefined) return nodeSha256(new Uint8Array())
  if (leaves.length === 1) return first
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)), nodeSha256)
}
