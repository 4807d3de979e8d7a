import { appendLeaves, type Edge } from '@comity/ledger'
import type { Database, Tx } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import { type Entries, NewEntries } from './entries.ts'
import { leafHashesOf, sha256, storedHashes } from './hashes.ts'
import { type HeadRow, insertRun, insertTiles, lockHead, saveHead } from './store.ts'
import { Tail } from './tail.ts'

/**
 * The log of the hub (DESIGN §4). Whoever holds the lock of the head's row gives out dense indexes
 * and strictly increasing dates, and inserts what they belong to in the same transaction: nothing
 * can become visible behind a cursor that somebody already holds.
 */
export interface Log {
  /**
   * Runs `work` in the transaction that holds the head. One at a time: callers wait their turn in
   * this process rather than with a connection each at the database's lock.
   */
  append<T>(work: (tx: Tx, entries: Entries) => Promise<T>): Promise<T>
  /** The same for what has something to read first: that is asked for together with the lock. */
  appendAfter<Read, T>(
    read: (tx: Tx) => Promise<Read>,
    work: (tx: Tx, entries: Entries, found: Read) => Promise<T>,
  ): Promise<T>
  /** Called after each commit that added entries, with the head as committed. */
  onCommit(listener: (head: CommittedHead) => void): void
}

export interface CommittedHead {
  readonly epoch: number
  readonly origin: string
  readonly edge: Edge
  readonly root: Uint8Array
}

/** `nowMicros` and `gap` are given in: gap is a random whole number from 1 up, see SECURITY.md. */
export function createLog(db: Database, nowMicros: () => number, gap: () => number): Log {
  const listeners: ((head: CommittedHead) => void)[] = []
  const tail = new Tail()
  let turn: Promise<unknown> = Promise.resolve()

  async function once<Read, T>(
    read: (tx: Tx) => Promise<Read>,
    work: (tx: Tx, entries: Entries, found: Read) => Promise<T>,
  ): Promise<T> {
    const { result, head, leaves, grown } = await transaction(db, async (tx) => {
      // Sent together; the database answers the second when it has the lock of the first.
      const [head, found] = await Promise.all([lockHead(tx), read(tx)])
      const entries = new NewEntries(head, nowMicros, gap)
      const result = await work(tx, entries, found)
      entries.close()
      const leaves = entries.runs.flatMap((run) => leafHashesOf(run.kind, run.commits))
      const grown = await write(tx, head, entries, leaves)
      return { result, head, leaves, grown }
    })
    if (leaves.length > 0) tail.committed(head, leaves)
    if (!grown) return result
    const { epoch, origin } = head
    for (const listener of listeners)
      listener({ epoch, origin, edge: grown.edge, root: grown.root })
    return result
  }

  async function write(
    tx: Tx,
    head: HeadRow,
    { runs, besides, lastDate }: NewEntries,
    leaves: readonly Uint8Array[],
  ) {
    const others = () => besides.map((each) => each())
    if (runs.length === 0 && lastDate === head.lastDate) {
      await Promise.all(others())
      return undefined
    }
    const stored = tail.readerAt(head, storedHashes(tx, head.epoch))
    const edge = { size: head.size, hashes: head.edge }
    const grown = await appendLeaves(edge, leaves, stored, sha256)
    await Promise.all([
      ...others(),
      ...runs.map((run) => insertRun(tx, head.epoch, run)),
      insertTiles(tx, head.epoch, grown.completedTiles),
      saveHead(tx, head.epoch, grown.edge, lastDate),
    ])
    return grown
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = turn.then(run)
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    append: (work) => inTurn(() => once(async () => undefined, work)),
    appendAfter: (read, work) => inTurn(() => once(read, work)),
    onCommit: (listener) => listeners.push(listener),
  }
}
