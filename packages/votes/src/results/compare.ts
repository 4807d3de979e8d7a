import type { Decision } from '../decision.ts'
import { type MemberCode, type Vote, votes } from '../vote.ts'

/** How members stood in one decision and in another. */
export interface Comparison {
  readonly first: string
  readonly second: string
  /** Each pair of stands that some member holds, most members first, then in the order of `votes`. */
  readonly cells: readonly ComparisonCell[]
  /** Members of the body at one decision only; in no cell. */
  readonly onlyFirst: readonly MemberCode[]
  readonly onlySecond: readonly MemberCode[]
}

export interface ComparisonCell {
  readonly first: Vote
  readonly second: Vote
  readonly members: readonly MemberCode[]
}

/**
 * Sets two roll calls against each other. Either may have none, when there are no cells: without a
 * vote nobody stood anywhere.
 *
 * @example
 * const { cells } = compare(first, second)
 * const bothYes = cells.find((cell) => cell.first === 'yes' && cell.second === 'yes')
 */
export function compare(first: Decision, second: Decision): Comparison {
  const only = (one: Decision, other: Decision) =>
    [...one.roll.keys()].filter((member) => !other.roll.has(member)).sort()
  const isRecorded = first.roll.size > 0 && second.roll.size > 0
  return {
    first: first.id,
    second: second.id,
    cells: isRecorded ? cellsOf(first, second) : [],
    onlyFirst: isRecorded ? only(first, second) : [],
    onlySecond: isRecorded ? only(second, first) : [],
  }
}

function cellsOf(first: Decision, second: Decision): readonly ComparisonCell[] {
  const pairs = votes.flatMap((one) => votes.map((two) => ({ first: one, second: two })))
  const cells = pairs.map((pair) => ({
    ...pair,
    members: [...first.roll]
      .filter(([member, vote]) => vote === pair.first && second.roll.get(member) === pair.second)
      .map(([member]) => member)
      .sort(),
  }))
  return cells
    .filter((cell) => cell.members.length > 0)
    .sort((a, b) => b.members.length - a.members.length)
}
