import type { JsonObject } from '@comity/json'
import type { Choice, MemberCode } from '../vote.ts'
import { isChoice, isCode, isCount, isHash, isText, only } from './fields.ts'

/** What a delegation signs when it votes. */
export interface Ballot {
  readonly vote: string
  /** SHA-256 in hex of the motion, as `formatMotion` writes it. */
  readonly motion: string
  readonly delegation: MemberCode
  readonly choice: Choice
  /** 1 for the first ballot of a delegation in this vote; a later one replaces it until the close. */
  readonly sequence: number
  /** The head of the log as the delegation saw it: were it shown another log than others, this tells. */
  readonly seen: { readonly size: number; readonly root: string }
}

/** Filed after the close: how the delegation had intended to vote. It never changes a tally. */
export interface Intention {
  readonly vote: string
  readonly motion: string
  readonly delegation: MemberCode
  readonly intended: Choice
}

/** What one of the two persons entered of a vote by roll call. */
export interface RollEntry {
  readonly vote: string
  /** Id of the person. */
  readonly by: string
  /** 16 random bytes in hex: without it, a small roll could be guessed from its hash. */
  readonly salt: string
  /** By code in order; who gave no answer is left out. */
  readonly answers: { readonly [member: MemberCode]: Choice }
}

/** Nobody changes a ballot so often; more than this is refused as no ballot. */
const highestSequence = 1_000_000

export const ballotType = 'application/vnd.comity.ballot+json'
export const intentionType = 'application/vnd.comity.vote-intention+json'

/** What is signed of a ballot. */
export const ballotPayload = (ballot: Ballot): JsonObject => ({
  ...{ v: 1, ...ballot, seen: { ...ballot.seen } },
})

/** Takes a payload for a ballot; `undefined` where it is none. */
export function ballotOf(payload: JsonObject): Ballot | undefined {
  const names = ['v', 'vote', 'motion', 'delegation', 'choice', 'sequence', 'seen']
  const { v, vote, motion, delegation, choice, sequence, seen } = only(payload, names) ?? {}
  const { size, root } = only(seen, ['size', 'root']) ?? {}
  if (v !== 1 || !isText(vote) || !isHash(motion) || !isCode(delegation)) return undefined
  if (!isChoice(choice) || !isCount(sequence)) return undefined
  if (sequence < 1 || sequence > highestSequence) return undefined
  if (!isCount(size) || !isHash(root)) return undefined
  return { vote, motion, delegation, choice, sequence, seen: { size, root } }
}

/** What is signed of an intention. */
export const intentionPayload = (intention: Intention): JsonObject => ({ v: 1, ...intention })

/** Takes a payload for an intention; `undefined` where it is none. */
export function intentionOf(payload: JsonObject): Intention | undefined {
  const names = ['v', 'vote', 'motion', 'delegation', 'intended']
  const { v, vote, motion, delegation, intended } = only(payload, names) ?? {}
  if (v !== 1 || !isText(vote) || !isHash(motion) || !isCode(delegation)) return undefined
  return isChoice(intended) ? { vote, motion, delegation, intended } : undefined
}

/** Takes a value for what a person entered of a roll call; `undefined` where it is none. */
export function rollEntryOf(value: JsonObject): RollEntry | undefined {
  const { vote, by, salt, answers } = only(value, ['vote', 'by', 'salt', 'answers']) ?? {}
  if (!isText(vote) || !isText(by) || !isText(salt)) return undefined
  if (!/^[0-9a-f]{32}$/.test(salt)) return undefined
  const given = Object.entries(only(answers, Object.keys(answers ?? {})) ?? { '': null })
  const read: Record<MemberCode, Choice> = {}
  for (const [member, choice] of given) {
    if (!isCode(member) || !isChoice(choice)) return undefined
    read[member] = choice
  }
  return { vote, by, salt, answers: read }
}
