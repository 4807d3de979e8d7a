import { canonicalize, JsonError, type JsonValue, parseJson } from '@comity/json'
import { type Sha256, sha256 } from '@comity/ledger'
import { type Day, parseDay } from '../day.ts'
import type { Forum } from '../rules/rule.ts'
import type { MemberCode } from '../vote.ts'
import { VoteBundleError } from './bundle-error.ts'
import { isCodes, isCount, isHash, isMoment, isText, isTexts, only } from './fields.ts'

/**
 * What is put to a live vote, frozen when it opens. Every ballot names its hash, so that none counts for
 * another text, another roll or another rule than those its delegation saw.
 */
export interface Motion {
  /** Id of the vote, a UUID. */
  readonly vote: string
  /** Id of the body that votes. */
  readonly body: string
  readonly day: Day
  readonly subject: MotionSubject
  /** Id of the decision rule, see `decisionRules`. */
  readonly rule: string
  /** A kind of question for which the rule has an exception; `substantive` otherwise. */
  readonly question: string
  readonly forum: Forum
  /**
   * `recorded`: each delegation casts a signed ballot from its own desk. `roll_call`: delegations answer
   * by voice, and two persons enter the answers independently. `silence`: the text is adopted unless a
   * delegation objects, by a signed ballot against it, before `until`.
   */
  readonly mode: VoteMode
  /** When a silence is over, ISO 8601 in UTC to the millisecond; of other modes `undefined`. */
  readonly until: string | undefined
  /** A try: who signs a ballot signs that it is one. */
  readonly rehearsal: boolean
  /** Members of the day with the right to vote, by code in order, each once. */
  readonly members: readonly MemberCode[]
  /** Members of the day without it, by code in order. */
  readonly suspended: readonly MemberCode[]
  /** Delegations counted as there when the vote opened; `undefined` where nobody counted. */
  readonly present: number | undefined
}

export const voteModes = ['recorded', 'roll_call', 'silence'] as const
export type VoteMode = (typeof voteModes)[number]

export interface MotionSubject {
  readonly on: 'whole' | 'paragraph' | 'amendment' | 'motion'
  /** In the words in which it is put. */
  readonly title: string
  /** Symbol of the draft, where it has one. */
  readonly symbol: string | undefined
  /** SHA-256 in hex of the canonical text put to the vote; `undefined` where no text is. */
  readonly text: string | undefined
  /** Ids of the paragraphs voted on separately. */
  readonly paragraphs: readonly string[]
}

/** Writes a motion in canonical form: what is hashed and recorded. */
export function formatMotion(motion: Motion): string {
  const { subject, present, until, ...rest } = motion
  const { symbol, text, ...what } = subject
  return canonicalize({
    v: 1,
    ...rest,
    members: [...motion.members],
    suspended: [...motion.suspended],
    ...(present === undefined ? {} : { present }),
    ...(until === undefined ? {} : { until }),
    subject: {
      ...what,
      paragraphs: [...what.paragraphs],
      ...(symbol === undefined ? {} : { symbol }),
      ...(text === undefined ? {} : { text }),
    },
  })
}

/**
 * Reads the motion of a vote as somebody shows it who need not be trusted: its text must be what its hash is
 * of, and of this vote. Whoever signs a ballot shows and signs what this answers, not what stands beside it.
 *
 * @throws VoteBundleError `opening`
 */
export function readMotion(
  shown: { readonly id: string; readonly motion: string; readonly motionHash: string },
  hash: Sha256 = sha256,
): Motion {
  const motion = motionIn(shown.motion)
  const isNamed = hexHash(new TextEncoder().encode(shown.motion), hash) === shown.motionHash
  if (motion?.vote === shown.id && isNamed) return motion
  throw new VoteBundleError('opening', 'motion', 'the motion shown is not the one that is named')
}

/** The motion in a text; `undefined` where there is none. */
export function motionIn(text: string): Motion | undefined {
  try {
    return motionOf(parseJson(text))
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}

/** SHA-256 in lower-case hex. */
export const hexHash = (bytes: Uint8Array, hash: Sha256): string =>
  Array.from(hash(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Takes a value for a motion; `undefined` where it is none, or holds what is not known. */
export function motionOf(value: JsonValue | undefined): Motion | undefined {
  const given = only(value, names) ?? {}
  const { v, vote, body, rule, question, members, suspended, present, rehearsal, until } = given
  const [day, subject] = [
    isText(given.day) ? parseDay(given.day) : undefined,
    subjectOf(given.subject),
  ]
  const mode = voteModes.find((one) => one === given.mode)
  const forum = forums.find((one) => one === given.forum)
  if (v !== 1 || day === undefined || subject === undefined) return undefined
  if (mode === undefined || forum === undefined) return undefined
  if (typeof rehearsal !== 'boolean') return undefined
  if (!isText(vote) || !isText(body) || !isText(rule) || !isText(question)) return undefined
  if (!isCodes(members) || !isCodes(suspended)) return undefined
  if (members.some((member) => suspended.includes(member))) return undefined
  if (present !== undefined && !isCount(present)) return undefined
  if (!(mode === 'silence' ? isMoment(until) : until === undefined)) return undefined
  return {
    ...{ vote, body, day, subject, rule, question, forum, mode, rehearsal },
    ...{ members, suspended, present, until: isMoment(until) ? until : undefined },
  }
}

const forums: readonly Forum[] = ['plenary', 'committee']
const names = [
  ...['v', 'vote', 'body', 'day', 'subject', 'rule', 'question', 'forum', 'mode'],
  ...['members', 'suspended', 'present', 'rehearsal', 'until'],
]

function subjectOf(value: JsonValue | undefined): MotionSubject | undefined {
  const given = only(value, ['on', 'title', 'symbol', 'text', 'paragraphs']) ?? {}
  const { title, symbol, text, paragraphs } = given
  const on = subjects.find((one) => one === given.on)
  if (on === undefined || !isText(title) || !isTexts(paragraphs)) return undefined
  if (symbol !== undefined && !isText(symbol)) return undefined
  if (text !== undefined && !isHash(text)) return undefined
  return { on, title, symbol, text, paragraphs }
}

const subjects = ['whole', 'paragraph', 'amendment', 'motion'] as const
