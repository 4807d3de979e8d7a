import { appendLeaves, type Edge, type LeafKind } from '@comity/ledger'
import type { Database, Tx } from '../core/database.ts'
import { transaction } from '../core/database.ts'
import { leafHashesOf, sha256, storedHashes } from './hashes.ts'
import { insertRun, insertTiles, lockHead, saveHead } from './store.ts'

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
  /** Called after each commit that added entries, with the head as committed. */
  onCommit(listener: (head: CommittedHead) => void): void
}

export interface CommittedHead {
  readonly epoch: number
  readonly origin: string
  readonly edge: Edge
  readonly root: Uint8Array
}

export interface Entries {
  readonly epoch: number
  /** Adds `count` entries of one kind; each must have been given its commitment by the commit. */
  add(kind: LeafKind, count: number): Added
  /** A date of the feed for something that is no entry of the log, such as a later reveal. */
  date(): number
}

export interface Added {
  /** Index of the first; the others follow it. */
  readonly first: number
  /** Of each, in microseconds since 1970. */
  readonly dates: readonly number[]
  /** Says what the entry at this place among them commits to: 32 bytes. */
  commit(place: number, commitment: Uint8Array): void
}

interface Run {
  readonly kind: LeafKind
  readonly first: number
  readonly count: number
  /** Laid end to end, 32 bytes each. */
  readonly commits: Buffer
  committed: number
}

/** `nowMicros` and `gap` are given in: gap is a random whole number from 1 up, see SECURITY.md. */
export function createLog(db: Database, nowMicros: () => number, gap: () => number): Log {
  const listeners: ((head: CommittedHead) => void)[] = []
  let turn: Promise<unknown> = Promise.resolve()

  async function once<T>(work: (tx: Tx, entries: Entries) => Promise<T>): Promise<T> {
    const { result, committed } = await transaction(db, async (tx) => {
      const head = await lockHead(tx)
      const runs: Run[] = []
      let { size, lastDate } = head
      const datesOf = (count: number) => {
        const now = nowMicros()
        return Array.from({ length: count }, () => {
          lastDate = Math.max(now, lastDate + gap())
          return lastDate
        })
      }
      const entries: Entries = {
        epoch: head.epoch,
        date: () => datesOf(1)[0] ?? lastDate,
        add(kind, count) {
          const commits = Buffer.alloc(count * 32)
          const run: Run = { kind, first: size, count, commits, committed: 0 }
          runs.push(run)
          size += count
          return {
            first: run.first,
            dates: datesOf(count),
            commit(place, commitment) {
              commits.set(commitment, place * 32)
              run.committed += 1
            },
          }
        },
      }
      const value = await work(tx, entries)
      if (runs.length === 0 && lastDate === head.lastDate)
        return { result: value, committed: undefined }
      const open = runs.find((run) => run.committed !== run.count)
      if (open) throw new Error(`Entries of ${open.kind} were added without their commitments`)
      const leaves = runs.flatMap((run) => leafHashesOf(run.kind, run.commits))
      const stored = storedHashes(tx, head.epoch)
      const edge = { size: head.size, hashes: head.edge }
      const grown = await appendLeaves(edge, leaves, stored, sha256)
      await Promise.all([
        ...runs.map((run) => insertRun(tx, head.epoch, run)),
        insertTiles(tx, head.epoch, grown.completedTiles),
        saveHead(tx, head.epoch, grown.edge, lastDate),
      ])
      const committed = {
        epoch: head.epoch,
        origin: head.origin,
        edge: grown.edge,
        root: grown.root,
      }
      return { result: value, committed }
    })
    if (committed) for (const listener of listeners) listener(committed)
    return result
  }

  return {
    append(work) {
      const mine = turn.then(() => once(work))
      turn = mine.catch(() => undefined)
      return mine
    },
    onCommit: (listener) => listeners.push(listener),
  }
}
