import { formatReceipt, openTree, parseLeaf, type Statement, statementBytes } from '@comity/ledger'
import type { HubContext } from '../core/context.ts'
import type { Signing } from './checkpoint.ts'
import { leafOf, sha256, storedHashes } from './hashes.ts'
import { readEntries } from './store.ts'

/** What opens the commitment of an entry. */
export interface Opening {
  readonly statement: Statement
  readonly salt: Uint8Array
}

/** The commitment to a statement: SHA-256 over salt and statement. */
const commit = (salt: Uint8Array, statement: Uint8Array): Uint8Array =>
  sha256(Buffer.concat([salt, statement]))

export const commitTo = ({ salt, statement }: Opening): Uint8Array =>
  commit(salt, statementBytes(statement))

/** Writes receipts of entries of the open epoch, all against one checkpoint. */
export async function writeReceipts(
  hub: HubContext,
  signing: Signing,
  epoch: number,
  entries: readonly { readonly index: number; readonly opening: Opening }[],
): Promise<{ index: number; receipt: string }[]> {
  const highest = Math.max(...entries.map((entry) => entry.index))
  const { size, note } = await signing.checkpointOf(highest + 1)
  const tree = openTree(storedHashes(hub.sql, epoch), size, sha256)
  return Promise.all(
    entries.map(async ({ index, opening }) => {
      const [entry] = await readEntries(hub.sql, epoch, index, index + 1)
      if (!entry) throw new RangeError(`The log has no entry ${index}`)
      const receipt = formatReceipt({
        proof: { index, hashes: await tree.inclusionProof(index), checkpoint: note },
        leaf: parseLeaf(leafOf(entry.kind, entry.commit)),
        salt: opening.salt,
        statement: opening.statement,
      })
      return { index, receipt }
    }),
  )
}
