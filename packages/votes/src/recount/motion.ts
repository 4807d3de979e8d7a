import { canonicalize, type JsonValue } from '@comity/json'
import { type Day, parseDay } from '../day.ts'
import type { Forum } from '../rules/rule.ts'
import type { MemberCode } from '../vote.ts'
import { isCodes, isCount, isHash, isText, isTexts, only } from './fields.ts'

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
   * by voice, and two persons enter the answers independently.
   */
  readonly mode: VoteMode
  /** Members of the day with the right to vote, by code in order, each once. */
  readonly members: readonly MemberCode[]
  /** Members of the day without it, by code in order. */
  readonly suspended: readonly MemberCode[]
  /** Delegations counted as there when the vote opened; `undefined` where nobody counted. */
  readonly present: number | undefined
}

export type VoteMode = 'recorded' | 'roll_call'
export const voteModes: readonly VoteMode[] = ['recorded', 'roll_call']

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
  const { subject, present, ...rest } = motion
  const { symbol, text, ...what } = subject
  return canonicalize({
    v: 1,
    ...rest,
    members: [...motion.members],
    suspended: [...motion.suspended],
    ...(present === undefined ? {} : { present }),
    subject: {
      ...what,
      paragraphs: [...what.paragraphs],
      ...(symbol === undefined ? {} : { symbol }),
      ...(text === undefined ? {} : { text }),
    },
  })
}

/** Takes a value for a motion; `undefined` where it is none, or holds what is not known. */
export function motionOf(value: JsonValue | undefined): Motion | undefined {
  const given = only(value, names) ?? {}
  const { v, vote, body, rule, question, members, suspended, present } = given
  const [day, subject] = [
    isText(given.day) ? parseDay(given.day) : undefined,
    subjectOf(given.subject),
  ]
  const mode = voteModes.find((one) => one === given.mode)
  const forum = forums.find((one) => one === given.forum)
  if (v !== 1 || day === undefined || subject === undefined) return undefined
  if (mode === undefined || forum === undefined) return undefined
  if (!isText(vote) || !isText(body) || !isText(rule) || !isText(question)) return undefined
  if (!isCodes(members) || !isCodes(suspended)) return undefined
  if (members.some((member) => suspended.includes(member))) return undefined
  if (present !== undefined && !isCount(present)) return undefined
  return { vote, body, day, subject, rule, question, forum, mode, members, suspended, present }
}

const forums: readonly Forum[] = ['plenary', 'committee']
const names = [
  ...['v', 'vote', 'body', 'day', 'subject', 'rule', 'question', 'forum', 'mode'],
  ...['members', 'suspended', 'present'],
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
