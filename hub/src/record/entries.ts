import type { LeafKind } from '@comity/ledger'
import type { HeadRow } from './store.ts'

/** What the work of one transaction may add to the log. */
export interface Entries {
  readonly epoch: number
  /** Entries in the log, those added here not counted. */
  readonly size: number
  /** Adds `count` entries of one kind; each must have been given its commitment by the commit. */
  add(kind: LeafKind, count: number): Added
  /** A date of the feed for something that is no entry of the log, such as a later reveal. */
  date(): number
  /** Something else to write, for which nothing waits: it is done together with the entries. */
  beside(write: () => Promise<unknown>): void
}

export interface Added {
  /** Index of the first; the others follow it. */
  readonly first: number
  /** Of each, in microseconds since 1970. */
  readonly dates: readonly number[]
  /** Says what the entry at this place among them commits to: 32 bytes. */
  commit(place: number, commitment: Uint8Array): void
}

/** Entries of one kind that follow each other. */
export interface Run {
  readonly kind: LeafKind
  readonly first: number
  readonly count: number
  /** Laid end to end, 32 bytes each. */
  readonly commits: Buffer
}

/** Gives out what comes after the head: dense indexes, and dates that increase strictly. */
export class NewEntries implements Entries {
  readonly epoch: number
  readonly size: number
  readonly runs: Run[] = []
  readonly besides: (() => Promise<unknown>)[] = []
  /** Date of the last entry, or of what is no entry. */
  lastDate: number
  #size: number
  /** Entries that have no commitment yet. */
  #open = 0
  readonly #nowMicros: () => number
  readonly #gap: () => number

  constructor(head: HeadRow, nowMicros: () => number, gap: () => number) {
    this.epoch = head.epoch
    this.size = head.size
    this.#size = head.size
    this.lastDate = head.lastDate
    this.#nowMicros = nowMicros
    this.#gap = gap
  }

  add(kind: LeafKind, count: number): Added {
    const commits = Buffer.alloc(count * 32)
    const first = this.#size
    this.runs.push({ kind, first, count, commits })
    this.#size += count
    this.#open += count
    return {
      first,
      dates: this.#dates(count),
      commit: (place, commitment) => {
        commits.set(commitment, place * 32)
        this.#open -= 1
      },
    }
  }

  date(): number {
    return this.#dates(1)[0] ?? this.lastDate
  }

  beside(write: () => Promise<unknown>): void {
    this.besides.push(write)
  }

  /** @throws where an entry was added without its commitment */
  close(): void {
    if (this.#open !== 0) throw new Error('Entries were added without their commitments')
  }

  #dates(count: number): number[] {
    const now = this.#nowMicros()
    return Array.from({ length: count }, () => {
      this.lastDate = Math.max(now, this.lastDate + this.#gap())
      return this.lastDate
    })
  }
}
