import { canonicalize } from '@comity/json'
import type { MemberCode } from '../vote.ts'
import { type RollEntry, rollEntryOf } from './ballot.ts'
import type { VoteBundle } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import type { At } from './cast-ballots.ts'
import type { Answer } from './recount.ts'

/**
 * The answers of a vote by roll call: the last entries of two persons, which must be the same. They count
 * from the later of the two. @throws VoteBundleError `receipt`, `roll`
 */
export function readRolls({ rolls }: VoteBundle, { motion, opened, proved }: At): Answer[] {
  const lastBy = new Map<string, { entry: RollEntry; index: number }>()
  let last = opened
  rolls.forEach(({ entry, receipt }, place) => {
    const where = `rolls[${place}]`
    const bytes = new TextEncoder().encode(canonicalize(entry))
    const { index, facts } = proved.open(receipt, ['roll.entered'], where, bytes)
    const read = rollEntryOf(entry)
    if (read === undefined || read.vote !== motion.vote || facts.vote !== motion.vote)
      throw new VoteBundleError('roll', where, 'it is no entry of this vote’s roll call')
    if (index <= last) throw new VoteBundleError('roll', where, 'it is not in the order of the log')
    const other = Object.keys(read.answers).find((member) => !motion.members.includes(member))
    if (other !== undefined)
      throw new VoteBundleError('roll', where, `${other} is not on the roll with the right to vote`)
    last = index
    lastBy.delete(read.by)
    lastBy.set(read.by, { entry: read, index })
  })
  const pair = agreeing([...lastBy.values()])
  if (pair === undefined)
    throw new VoteBundleError('roll', 'rolls', 'no two persons have entered the same answers')
  return Object.entries(pair.entry.answers).map(([member, choice]) => ({
    ...{ member, choice, index: pair.index },
  }))
}

/** The latest two entries, by two persons, where they say the same. */
export function agreeing<T extends { readonly entry: RollEntry }>(
  entries: readonly T[],
): T | undefined {
  const [one, other] = entries.slice(-2)
  if (one === undefined || other === undefined || one.entry.by === other.entry.by) return undefined
  return text(one.entry) === text(other.entry) ? other : undefined
}

const text = ({ answers }: RollEntry): string => canonicalize({ ...answers } satisfies Answers)

type Answers = Readonly<Record<MemberCode, string>>
