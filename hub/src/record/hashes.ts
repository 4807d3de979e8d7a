import { hash as digest } from 'node:crypto'
import { type HashReader, type LeafKind, leafBytes, leafHashes } from '@comity/ledger'
import type { Query } from '../core/database.ts'
import { readEntries, readTile, readTileRoots } from './store.ts'

/** As text and back: asked for as a buffer, Node allocates one outside the heap for each hash. */
export const sha256 = (data: Uint8Array): Uint8Array =>
  Buffer.from(digest('sha256', data, 'binary'), 'binary')

export const leafOf = (kind: LeafKind, commit: Uint8Array): Uint8Array =>
  leafBytes({ kind, commit: Buffer.from(commit).toString('hex') })

/** Hashes of leaves of one kind in the tree, for their commitments laid end to end. */
export const leafHashesOf = (kind: LeafKind, commits: Uint8Array): Uint8Array[] =>
  leafHashes(kind, commits, sha256)

/**
 * The hashes of the tree as the database holds them: full tiles as they are, and for the edge the
 * entries themselves, or the roots of the full tiles below.
 */
export function storedHashes(sql: Query, epoch: number): HashReader {
  return async (level, start, count) => {
    if (count === 0) return new Uint8Array(0)
    const tile = await readTile(sql, epoch, level, Math.floor(start / 256))
    if (tile && start % 256 === 0 && count <= 256) return tile.subarray(0, count * 32)
    if (level > 0)
      return Buffer.concat(await readTileRoots(sql, epoch, level - 1, start, start + count))
    const entries = await readEntries(sql, epoch, start, start + count)
    return Buffer.concat(entries.flatMap((entry) => leafHashesOf(entry.kind, entry.commit)))
  }
}
