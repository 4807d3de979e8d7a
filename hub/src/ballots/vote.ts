import { canonicalize, isJsonObject, parseJson } from '@comity/json'
import type { Party } from '@comity/policy'
import {
  type Answer,
  agreeing,
  type MemberCode,
  type Motion,
  motionOf,
  type RollCall,
  type RollEntry,
  rollEntryOf,
  rollOf,
  type Tally,
  tallyOf,
} from '@comity/votes'
import { sha256 } from '../record/index.ts'
import type { VotingBody } from './body.ts'
import type { BallotRow, RollRow, VoteRow } from './store.ts'

/** The motion of a vote as it was put. @throws where the row does not hold one */
export function motionIn({ id, motion }: Pick<VoteRow, 'id' | 'motion'>): Motion {
  const read = motionOf(parseJson(motion))
  if (read === undefined) throw new Error(`The motion of the vote ${id} cannot be read`)
  return read
}

export const hexHash = (text: string): string =>
  Buffer.from(sha256(Buffer.from(text))).toString('hex')

/** The body before which a vote is held, as it was when the vote was opened. */
export const bodyOf = (row: Pick<VoteRow, 'body' | 'groupId' | 'isPublic'>): VotingBody => ({
  ...{ body: row.body, group: row.groupId, audience: row.isPublic ? 'public' : 'group' },
})

export const partyOf = (member: MemberCode): Party => `state:${member}`

/** The state that a party is, by code; `undefined` for a party that is none. */
export const memberOf = (party: Party | undefined): MemberCode | undefined =>
  party?.startsWith('state:') ? party.slice('state:'.length) : undefined

/** The answers that count: each delegation's last ballot, given in the order of the log. */
export function answersOf(
  ballots: readonly Pick<BallotRow, 'delegation' | 'choice' | 'index'>[],
): Answer[] {
  const last = new Map<MemberCode, Answer>()
  for (const { delegation, choice, index } of ballots)
    last.set(delegation, { member: delegation, choice, index })
  return [...last.values()]
}

/** What a person entered of a roll call, in the form that is hashed and kept. */
export const rollText = ({ answers, ...entry }: RollEntry): string =>
  canonicalize({ ...entry, answers: { ...answers } })

/** The last entry of each person, in the order of the log. */
export function lastEntries(rolls: readonly RollRow[]): { entry: RollEntry; index: number }[] {
  const byPerson = new Map<string, { entry: RollEntry; index: number }>()
  for (const { entry, index } of rolls) {
    const value = parseJson(entry)
    const read = isJsonObject(value) ? rollEntryOf(value) : undefined
    if (read === undefined) throw new Error(`The entry ${index} of a roll call cannot be read`)
    byPerson.delete(read.by)
    byPerson.set(read.by, { entry: read, index })
  }
  return [...byPerson.values()]
}

/** The answers of a roll call, once two persons have entered the same; none before. */
export function answersOfRoll(rolls: readonly RollRow[]): Answer[] | undefined {
  const agreed = agreeing(lastEntries(rolls))
  return (
    agreed &&
    Object.entries(agreed.entry.answers).map(([member, choice]) => ({
      ...{ member, choice, index: agreed.index },
    }))
  )
}

/**
 * For whom the last two persons did not enter the same. Told only once both have entered as often: who
 * could enter again and again would otherwise be told, by and by, all that the other entered.
 */
export function differing(rolls: readonly RollRow[]): MemberCode[] {
  const [one, other] = lastEntries(rolls).slice(-2)
  if (one === undefined || other === undefined) return []
  const times = (by: string) => rolls.filter(({ person }) => person === by).length
  if (times(one.entry.by) !== times(other.entry.by)) return []
  const members = { ...one.entry.answers, ...other.entry.answers }
  return Object.keys(members)
    .filter((member) => one.entry.answers[member] !== other.entry.answers[member])
    .sort()
}

/** The board as it is shown: everybody of the roll, how each stands, and the count. */
export function boardOf(motion: Motion, answers: readonly Answer[], index: number) {
  const roll = rollOf(motion, answers)
  return { index, tally: tallyOf(roll.values()), stands: standsOf(roll) }
}

const standsOf = (roll: RollCall) =>
  [...roll]
    .map(([member, vote]) => ({ member, vote }))
    .sort((a, b) => (a.member < b.member ? -1 : 1))

/** Whether the figures announced are those of the board. */
export const isAsAnnounced = (
  tally: Tally,
  announced: Pick<Tally, 'yes' | 'no' | 'abstain'>,
): boolean =>
  tally.yes === announced.yes && tally.no === announced.no && tally.abstain === announced.abstain

export const noTally: Tally = { yes: 0, no: 0, abstain: 0, not_voting: 0, suspended: 0 }
