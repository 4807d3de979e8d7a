import { type MemberCode, type RollCall, type Tally, tallyOf, type Vote, votes } from '../vote.ts'

/** Votes counted, and every count checked. */
export function tallyIn(given: RollCall | Tally): Tally {
  const tally = isRoll(given) ? tallyOf(given.values()) : given
  for (const vote of votes) whole(tally[vote], vote)
  return tally
}

/** Who of a roll stands so; `undefined` where the votes are only counted. */
export function whoVoted(given: RollCall | Tally, vote: Vote): readonly MemberCode[] | undefined {
  if (!isRoll(given)) return undefined
  return [...given].filter((one) => one[1] === vote).map((one) => one[0])
}

/** The members in a roll that have the right to vote. */
export function entitledIn(given: RollCall | Tally | undefined): readonly MemberCode[] | undefined {
  if (given === undefined || !isRoll(given)) return undefined
  return [...given].filter((one) => one[1] !== 'suspended').map((one) => one[0])
}

/** The number itself. @throws RangeError where it is not whole or below 0. */
export function whole(count: number, what: string): number {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`${what} must be a whole number from 0, not ${count}`)
  return count
}

export const isRoll = (given: RollCall | Tally): given is RollCall => given instanceof Map
