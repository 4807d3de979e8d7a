import type { Decision } from '../decision.ts'
import type { MemberCode } from '../vote.ts'

/** What the table needs of a decision. */
export type RecordedRoll = Pick<Decision, 'roll'>

export interface VoteTableOptions {
  /** Rows of the table, in this order; everyone who is in a roll, sorted, where it is not given. */
  readonly members?: readonly MemberCode[] | undefined
  /**
   * Leaves out decisions on which all who cast cast the same: they tell nobody apart. Decided by the
   * whole roll, not only by the members of the table.
   */
  readonly isWithoutUnanimous?: boolean | undefined
}

/**
 * Who cast what, a bit a decision: three sets of bits for each member. Pairs are then counted 32
 * decisions at a time. Who did not vote, or was no member, is in none of the sets.
 */
export interface VoteTable {
  readonly members: readonly MemberCode[]
  readonly decisions: number
  /** 32-bit words of one set. */
  readonly words: number
  /** Member after member, and of each: yes, abstain, no. */
  readonly bits: Int32Array
}

/**
 * Lays out roll calls for counting pairs.
 *
 * @example
 * const table = voteTable([{ roll: new Map([['BR', 'abstain']]) }])
 */
export function voteTable(
  decisions: Iterable<RecordedRoll>,
  options: VoteTableOptions = {},
): VoteTable {
  const rolls = [...decisions]
    .map(({ roll }) => roll)
    .filter((roll) => !options.isWithoutUnanimous || isDivided(roll.values()))
  const members = options.members ?? [...new Set(rolls.flatMap((roll) => [...roll.keys()]))].sort()
  const places = new Map(members.map((member, place) => [member, place]))
  const words = Math.ceil(rolls.length / 32)
  const bits = new Int32Array(members.length * 3 * words)
  for (const [at, roll] of rolls.entries())
    for (const [member, vote] of roll) {
      const place = places.get(member)
      const level = levels[vote]
      if (place === undefined || level === undefined) continue
      const word = (place * 3 + level) * words + (at >>> 5)
      bits[word] = (bits[word] ?? 0) | (1 << (at & 31))
    }
  return { members, decisions: rolls.length, words, bits }
}

/** The order of what can be cast, from yes to no. */
const levels: Readonly<Record<string, 0 | 1 | 2>> = { yes: 0, abstain: 1, no: 2 }

function isDivided(cast: Iterable<string>): boolean {
  let first: string | undefined
  for (const vote of cast) {
    if (levels[vote] === undefined) continue
    first ??= vote
    if (vote !== first) return true
  }
  return false
}

/**
 * The same table over decisions drawn from it, each as often as it is named.
 *
 * @param drawn places of decisions, from 0 to `table.decisions` - 1
 */
export function redraw(table: VoteTable, drawn: Int32Array): VoteTable {
  const words = Math.ceil(drawn.length / 32)
  const sets = table.members.length * 3
  const bits = new Int32Array(sets * words)
  for (let set = 0; set < sets; set++) {
    const from = set * table.words
    const to = set * words
    for (let at = 0; at < drawn.length; at++) {
      const source = drawn[at] ?? 0
      const bit = ((table.bits[from + (source >>> 5)] ?? 0) >>> (source & 31)) & 1
      const word = to + (at >>> 5)
      if (bit) bits[word] = (bits[word] ?? 0) | (1 << (at & 31))
    }
  }
  return { members: table.members, decisions: drawn.length, words, bits }
}
