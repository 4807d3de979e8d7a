import type { Day } from '../day.ts'
import type { Decision, Source } from '../decision.ts'
import { type MemberCode, type Tally, type Vote, votes } from '../vote.ts'
import type { DefectLog } from './defect.ts'
import { ImportError } from './import-error.ts'
import { hasSeveralCodes } from './member-codes.ts'

const mostMembers = 400

/** What is known of a decision before its votes; `key` is its own in the file. */
export interface SheetHead {
  readonly key: string
  /** The symbol of what was decided, empty where the file gives none. */
  readonly symbol: string
  readonly symbols: readonly string[]
  readonly session: string
  readonly date: Day
  readonly datePrecision?: 'month'
  readonly title: string
  readonly on: Decision['on']
  readonly adopted: boolean | undefined
  readonly announced: Tally | undefined
  readonly subjects: readonly string[]
  readonly source: Source
  /** Unique among all files: what the decision is called where no symbol is its own. */
  readonly name: string
  /** Totals that the file prints, for the votes it prints them for. */
  readonly printed: Partial<Record<Vote, number>>
  readonly line: number
}

/** One decision while its rows come in: a byte a member. */
export interface SheetEntry {
  readonly head: SheetHead
  readonly ballots: Uint8Array
  /** The codes under which seats with several were entered, to tell two codes from one row twice. */
  readonly codes: Map<MemberCode, string>
}

/**
 * All decisions of a file with one byte for each member's vote, so that rows may come in any order
 * and a decision that a file takes up again later is still one decision.
 */
export class DecisionSheet {
  readonly #entries = new Map<string, SheetEntry>()
  readonly #members: MemberCode[] = []
  readonly #places = new Map<MemberCode, number>()
  readonly #most: number
  readonly #log: DefectLog
  #votes = 0

  constructor(most: number, log: DefectLog) {
    this.#most = most
    this.#log = log
  }

  get size(): number {
    return this.#entries.size
  }

  get votes(): number {
    return this.#votes
  }

  find(key: string): SheetEntry | undefined {
    return this.#entries.get(key)
  }

  begin(head: SheetHead): SheetEntry {
    if (!isKey(head.key))
      throw new ImportError(
        'format.bad-value',
        { line: head.line, column: 1 },
        { value: head.key.slice(0, 40) },
      )
    if (this.#entries.size >= this.#most)
      throw new ImportError('format.too-many-decisions', undefined, { most: this.#most })
    const entry = { head, ballots: new Uint8Array(mostMembers), codes: new Map() }
    this.#entries.set(head.key, entry)
    return entry
  }

  /** Enters a vote; says in the log what speaks against it. `code` is the file's own. */
  enter(entry: SheetEntry, member: MemberCode, vote: Vote, line: number, code: string): void {
    const place = this.#placeOf(member)
    const held = entry.ballots[place] ?? 0
    const number = votes.indexOf(vote) + 1
    if (held === 0) {
      entry.ballots[place] = number
      this.#votes++
      if (hasSeveralCodes(member)) entry.codes.set(member, code)
      return
    }
    const { key } = entry.head
    const before = entry.codes.get(member)
    if (before !== undefined && before !== code) {
      if (held === notVoting) entry.ballots[place] = number
      this.#log.add('seat-held-twice', { member }, line, key)
    } else if (held === number) this.#log.add('duplicate-row', {}, line, key)
    else this.#log.add('conflicting-row', { member }, line, key)
  }

  /** Makes an entry whole: a member of the day that has no row did not vote. */
  fill(entry: SheetEntry, member: MemberCode): void {
    const place = this.#placeOf(member)
    if (entry.ballots[place]) return
    entry.ballots[place] = notVoting
    this.#votes++
  }

  has(entry: SheetEntry, member: MemberCode): boolean {
    const place = this.#places.get(member)
    return place !== undefined && (entry.ballots[place] ?? 0) !== 0
  }

  entries(): IterableIterator<SheetEntry> {
    return this.#entries.values()
  }

  rollOf({ ballots }: SheetEntry): Map<MemberCode, Vote> {
    const roll = new Map<MemberCode, Vote>()
    for (const [place, member] of this.#members.entries()) {
      const vote = votes[(ballots[place] ?? 0) - 1]
      if (vote) roll.set(member, vote)
    }
    return roll
  }

  #placeOf(member: MemberCode): number {
    const known = this.#places.get(member)
    if (known !== undefined) return known
    const place = this.#members.length
    if (place >= mostMembers)
      throw new ImportError('format.too-many-members', undefined, { most: mostMembers })
    this.#members.push(member)
    this.#places.set(member, place)
    return place
  }
}

const notVoting = votes.indexOf('not_voting') + 1

/** What a decision can be called: it becomes part of addresses. */
const isKey = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(text)

/** A symbol by which a decision can be cited; a text that is none does not become its id. */
export const isSymbol = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9/.()[\]_ -]{0,99}$/.test(text)
