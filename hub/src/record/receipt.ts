import { formatReceipt, openTree, parseLeaf, type Statement, statementBytes } from '@comity/ledger'
import type { HubContext } from '../core/context.ts'
import type { Query } from '../core/database.ts'
import { leafOf, sha256, storedHashes } from './hashes.ts'
import { signingOf } from './module.ts'
import { actsAt, lastCheckpoint, readEntries } from './store.ts'

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

/** Writes receipts of entries of one epoch, all against one checkpoint. */
export async function writeReceipts(
  hub: HubContext,
  epoch: number,
  entries: readonly { readonly index: number; readonly opening: Opening }[],
): Promise<{ index: number; receipt: string }[]> {
  const highest = Math.max(...entries.map((entry) => entry.index))
  const { size, note } = await checkpointOf(hub, epoch, highest + 1)
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

/** Of the open epoch one that is signed now if need be; of an ended one, the last there is. */
export async function checkpointOf(
  hub: HubContext,
  epoch: number,
  size: number,
): Promise<{ size: number; note: string }> {
  const signing = await signingOf(hub)
  if (signing.epoch === epoch) return signing.checkpointOf(size)
  const last = await lastCheckpoint(hub.sql, epoch)
  if (!last || last.size < size) throw new RangeError('The log has no such entry')
  return last
}

/** Receipts of acts by their indexes, all against one checkpoint. Whether they may be told, the caller says. */
export async function actReceipts(
  hub: HubContext,
  epoch: number,
  indexes: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const entries = await actOpenings(hub.sql, epoch, indexes)
  const written = entries.length === 0 ? [] : await writeReceipts(hub, epoch, entries)
  return new Map(written.map(({ index, receipt }) => [index, receipt]))
}

/** What opens acts, by their indexes; the same holds for it. */
export async function actOpenings(
  sql: Query,
  epoch: number,
  indexes: readonly number[],
): Promise<{ readonly index: number; readonly opening: Opening }[]> {
  const acts = await actsAt(sql, epoch, indexes)
  return acts.map(({ index, statement, salt }) => ({
    ...{ index, opening: { statement: JSON.parse(statement) as Statement, salt } },
  }))
}
