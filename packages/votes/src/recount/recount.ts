import { type Sha256, sha256, type VerifierKey } from '@comity/ledger'
import { decideOutcome } from '../rules/decide.ts'
import { decisionRule } from '../rules/list.ts'
import type { Outcome } from '../rules/outcome.ts'
import type { Choice, MemberCode, RollCall, Tally, Vote } from '../vote.ts'
import { tallyOf, votes } from '../vote.ts'
import type { VoteBundle } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import { readBallots } from './cast-ballots.ts'
import { readIntentions } from './filed-intentions.ts'
import { checkHeld } from './held-receipts.ts'
import { ringOf, type UsedKey, usedKeys } from './keys.ts'
import { hexHash, type Motion, motionIn } from './motion.ts'
import { type Proved, ProvedTree } from './proved.ts'
import { readRolls } from './rolls.ts'

/** What a recount found, when everything in the bundle holds. */
export interface Recount {
  readonly motion: Motion
  /** SHA-256 in hex of the motion: what every ballot names. */
  readonly motionHash: string
  readonly opened: { readonly index: number; readonly at: string }
  readonly closed: { readonly index: number; readonly at: string }
  readonly log: { readonly origin: string; readonly size: number }
  readonly roll: RollCall
  readonly tally: Tally
  readonly outcome: Outcome
  /** Ballots cast, replaced ones counted too. */
  readonly ballots: number
  /** Keys of delegations that signed; none in a vote by roll call, which rests on two persons' word. */
  readonly keys: readonly UsedKey[]
  readonly intentions: ReadonlyMap<MemberCode, Choice>
}

export interface RecountOptions {
  /** Ids of root keys, by party (`state:XA`), as they were learnt from their holders. */
  readonly roots?: ReadonlyMap<string, string>
  /**
   * Receipts of this log that somebody kept: of ballots, of revocations, of an end of the vote. What they
   * prove must be in the bundle. A bundle is made by the hub; that it leaves nothing out, only they tell.
   */
  readonly held?: readonly string[]
  readonly hash?: Sha256
}

/**
 * Recounts a vote from its bundle, offline: what was put to the vote, each ballot's signature, key and
 * place in the log, the roll, the tally, and what the rule makes of it. The log's key is the only thing
 * taken on trust; with `roots` given, the keys of those parties are not left to the log either.
 *
 * Checked in the order of the file; the first item that does not hold is named.
 *
 * @throws VoteBundleError
 */
export function recountVote(
  bundle: VoteBundle,
  log: VerifierKey,
  { roots = new Map(), held = [], hash = sha256 }: RecountOptions = {},
): Recount {
  const proved = new ProvedTree(log, hash)
  const opened = proved.open(bundle.opened.receipt, ['vote.opened'], 'opened')
  const { motion, motionHash } = motionOpened(opened, hash)
  if (motion.mode === 'roll_call' && roots.size > 0)
    throw new VoteBundleError('key', 'opened', 'a vote by roll call is signed by no delegation')
  const ring = ringOf(bundle.keys, proved, roots)
  const at = { motion, motionHash, opened: opened.index, ring, proved }
  const cast = readBallots(bundle, at)
  if (motion.mode !== 'roll_call' && bundle.rolls.length > 0)
    throw new VoteBundleError('roll', 'rolls[0]', 'this vote was taken by no roll call')
  const answers = motion.mode === 'roll_call' ? readRolls(bundle, at) : cast.counted
  const closed = proved.open(bundle.closed.receipt, ['vote.closed'], 'closed')
  const last = Math.max(opened.index, ...answers.map(({ index }) => index), cast.last)
  if (closed.index <= last)
    throw wrong('closing', 'the vote was closed before something that it counts')
  checkClosing(closed, motion, motionHash, cast.ballots, answers)
  checkSilence(closed, motion, answers.length)
  const roll = rollOf(motion, answers)
  const tally = tallyOf(roll.values())
  checkTally(closed, tally)
  const outcome = outcomeOf(closed, motion, roll)
  const { filed, signers } = readIntentions(bundle, at, closed.index)
  checkHeld(held, log, { bundle, motion, ring, opened, closed }, hash)
  return {
    ...{ motion, motionHash, roll, tally, outcome, ballots: cast.ballots, intentions: filed },
    keys: usedKeys([...cast.signers, ...signers]),
    opened: { index: opened.index, at: opened.at },
    closed: { index: closed.index, at: closed.at },
    log: { origin: proved.tree.origin, size: proved.tree.size },
  }
}

/** An answer that counts, and the entry of the log it is recorded by. */
export interface Answer {
  readonly member: MemberCode
  readonly choice: Choice
  readonly index: number
}

/** Everybody of the motion's roll, and how each stands by the answers. */
export function rollOf(motion: Motion, answers: Iterable<Omit<Answer, 'index'>>): RollCall {
  const given = new Map(Array.from(answers, ({ member, choice }) => [member, choice]))
  return new Map<MemberCode, Vote>([
    ...motion.members.map((member) => [member, given.get(member) ?? 'not_voting'] as const),
    ...motion.suspended.map((member) => [member, 'suspended'] as const),
  ])
}

/** The outcome of a motion by its rule; `undefined` where the rule is not held here. */
export function outcomeOfMotion(motion: Motion, roll: RollCall): Outcome | undefined {
  const rule = decisionRule(motion.rule)
  const { question, forum, present } = motion
  const there = present === undefined ? {} : { present }
  if (rule === undefined) return undefined
  if (motion.mode !== 'silence')
    return decideOutcome(rule, { question, forum, votes: roll, ...there })
  const { members } = motion
  const objections = members.filter((member) => roll.get(member) === 'no')
  return decideOutcome(rule, { question, forum, members, objections, silence: 'over', ...there })
}

/** The answers that count, as the close names them: `[["XA",12],["XB",15]]`, by code in order. */
export const countedText = (answers: readonly Answer[]): string =>
  JSON.stringify(
    answers
      .map(({ member, index }) => [member, index] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  )

/** A tally as the close names it: `{"yes":3,"no":1,…}`, every count, in the order of `votes`. */
export const tallyText = (tally: Tally): string =>
  JSON.stringify(Object.fromEntries(votes.map((vote) => [vote, tally[vote]])))

function motionOpened({ facts }: Proved, hash: Sha256): { motion: Motion; motionHash: string } {
  const text = facts.motion ?? ''
  const motion = motionIn(text)
  if (motion === undefined) throw new VoteBundleError('opening', 'opened', 'it holds no motion')
  const motionHash = hexHash(new TextEncoder().encode(text), hash)
  const isNamed = facts.vote === motion.vote && facts.body === motion.body
  if (!isNamed || facts.sha256 !== motionHash)
    throw new VoteBundleError('opening', 'opened', 'the motion is not the one the log names')
  return { motion, motionHash }
}

function checkClosing(
  { facts }: Proved,
  { vote }: Motion,
  motionHash: string,
  ballots: number,
  answers: readonly Answer[],
): void {
  if (facts.vote !== vote || facts.motion !== motionHash)
    throw wrong('closing', 'the close is of another vote')
  if (facts.ballots !== String(ballots))
    throw wrong('closing', `${facts.ballots} ballots were closed, ${ballots} are here`)
  const counted = countedText(answers)
  if (facts.counted === counted) return
  throw wrong('closing', difference(facts.counted ?? '', counted))
}

/** A silence that nobody broke ends at its deadline, and not before. */
function checkSilence({ at }: Proved, { until }: Motion, objections: number): void {
  if (until !== undefined && objections === 0 && at < until)
    throw wrong('closing', `closed at ${at}, while the silence lasted until ${until}`)
}

/** Names the first delegation whose counted ballot is not the same. */
function difference(closed: string, here: string): string {
  const [one, other] = [countedIn(closed), countedIn(here)]
  for (const member of [...new Set([...one.keys(), ...other.keys()])].sort())
    if (one.get(member) !== other.get(member))
      return `for ${member} the close counted entry ${one.get(member) ?? 'none'}, here it is ${other.get(member) ?? 'none'}`
  return 'the close counted other ballots'
}

function countedIn(text: string): ReadonlyMap<string, number> {
  const pairs = text.matchAll(/\["([A-Z]{2,4})",(\d+)\]/g)
  return new Map(Array.from(pairs, ([, member = '', index]) => [member, Number(index)]))
}

function checkTally({ facts }: Proved, tally: Tally): void {
  const text = tallyText(tally)
  if (facts.tally === text) return
  throw wrong('tally', `closed with ${facts.tally}, these votes give ${text}`)
}

function outcomeOf({ facts }: Proved, motion: Motion, roll: RollCall): Outcome {
  const outcome = outcomeOfMotion(motion, roll)
  if (outcome === undefined) throw wrong('outcome', `the rule ${motion.rule} is not known here`)
  if (outcome.outcome === facts.outcome) return outcome
  throw wrong('outcome', `closed as ${facts.outcome}, by the rule it is ${outcome.outcome}`)
}

const wrong = (code: 'closing' | 'tally' | 'outcome', message: string) =>
  new VoteBundleError(code, 'closed', message)
