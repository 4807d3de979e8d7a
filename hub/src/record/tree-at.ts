import { openTree } from '@comity/ledger'
import type { Query } from '../core/database.ts'
import { sha256, storedHashes } from './hashes.ts'

/** A head of the log that somebody saw. */
export interface SeenTree {
  readonly size: number
  /** In hex. */
  readonly root: string
}

/** The log's tree at a size that it has reached: its root, and proofs that it grew out of earlier ones. */
export function treeAt(sql: Query, epoch: number, size: number) {
  const tree = openTree(storedHashes(sql, epoch), size, sha256)
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return {
    root: async (): Promise<string> => hex(await tree.root()),
    grewOutOf: async (from: number): Promise<string[]> =>
      (await tree.consistencyProof(from)).map(hex),
  }
}
