import { ballots, record } from '@comity/contract'
import { LedgerError, type Statement, verifyCheckpoint, verifyReceipt } from '@comity/ledger'
import { decisionRule, type Motion, readMotion, VoteBundleError } from '@comity/votes'
import type { Connection } from '../connection.ts'
import { Failure } from '../failure.ts'
import { logKey } from '../log-key.ts'
import { line, note, plain, type Terminal } from '../terminal.ts'
import { sha256 } from '../verify-command.ts'
import { nameOf } from '../votes/member-names.ts'
import { confirmSigning } from './confirm-signing.ts'

/** A vote as its hub shows it, held against the log before anybody signs. */
export interface ShownVote {
  readonly live: ballots.LiveVote
  readonly motion: Motion
}

/**
 * Reads what is put to the vote, and holds it against the log: the motion is the one that its hash names, and
 * the entry that opened the vote states the same. What a hub merely says of a vote is not signed for.
 */
export async function shownVote(
  terminal: Terminal,
  connection: Connection,
  vote: string,
): Promise<ShownVote> {
  const live = await connection.client.call(ballots.liveVote, { params: { vote } })
  let motion: Motion
  try {
    motion = readMotion(live, sha256)
  } catch (error) {
    if (error instanceof VoteBundleError) throw untrue(error.message)
    throw error
  }
  const { statement } = await provedEntry(terminal, connection, live.opened)
  if (statement.kind !== 'vote.opened' || statement.motion !== live.motion)
    throw untrue('the log opened another motion than the one shown')
  return { live, motion }
}

/** Shows a motion as it will be signed for, and asks; with `yes` it is shown and not asked. */
export async function confirmMotion(
  terminal: Terminal,
  { motion }: ShownVote,
  member: string,
  question: string,
  yes: boolean,
): Promise<void> {
  const { subject, members, suspended } = motion
  note(terminal, plain(`${subject.symbol ?? ''} ${subject.title}`.trim()))
  if (motion.rehearsal) note(terminal, 'A rehearsal: nothing of it enters the record.')
  if (subject.paragraphs.length > 0) note(terminal, plain(`On ${subject.paragraphs.join(', ')}`))
  if (subject.text !== undefined) note(terminal, `Text: SHA-256 ${subject.text}`)
  note(
    terminal,
    plain(`${motion.body}, ${motion.day}; ${decisionRule(motion.rule)?.name ?? motion.rule}`),
  )
  note(terminal, `${members.length} members may vote, ${suspended.length} may not today`)
  if (!members.includes(member)) throw new Failure(1, `${nameOf(member)} is not on the roll.`)
  if (!yes) await confirmSigning(terminal, question)
}

/** The head of the log, signed by its own key: what a ballot names as seen. */
export async function seenTree(terminal: Terminal, connection: Connection) {
  const response = await terminal.fetch(new URL('/log/checkpoint', connection.url))
  const [key, text] = [await logKey(terminal, connection), await response.text()]
  const { size, root } = held(() => verifyCheckpoint(text, key))
  return { size, root: Buffer.from(root).toString('hex') }
}

/** An entry of the log by its receipt, which is answered as well. */
export async function provedEntry(
  terminal: Terminal,
  connection: Connection,
  index: number,
  object?: Uint8Array,
): Promise<{ statement: Statement; receipt: string }> {
  const response = await connection.client.open(record.receipt, { params: { index } })
  const receipt = await response.text()
  const key = await logKey(terminal, connection)
  const options = object === undefined ? { hash: sha256 } : { object, hash: sha256 }
  const found = held(() => verifyReceipt(receipt, { log: key }, options))
  if (found.index !== index) throw untrue(`the receipt is of entry ${found.index}`)
  return { statement: found.statement, receipt }
}

/** Runs a check of the log; what does not hold means that this hub shows another log. */
function held<T>(check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (error instanceof LedgerError) throw untrue(error.message)
    throw error
  }
}

export const untrue = (why: string): Failure =>
  new Failure(1, `The hub does not prove what it shows: ${why}. Do not vote here.`)

export const tellKept = (terminal: Terminal, file: string): void =>
  line(terminal, plain(`Receipt kept in ${file}: comity verify vote BUNDLE --receipt ${file}`))
