import { type Actor, anonymous, type SignedIn } from '@comity/policy'
import {
  type Answer,
  countedText,
  outcomeOfMotion,
  rollOf,
  type Tally,
  tallyOf,
  tallyText,
} from '@comity/votes'
import { findPerson, mandatesOf } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, wakeAfterCommit } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { recordVote, voteEnded } from '../proposals/index.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import { enterDecision } from '../votes/index.ts'
import { boardTopic } from './board.ts'
import { notOpen } from './cast.ts'
import { readerOf } from './open.ts'
import * as store from './store.ts'
import { answersOf, answersOfRoll, bodyOf, isAsAnnounced, lastEntries, motionIn } from './vote.ts'

/**
 * Closes a vote. What the chair announced must be what the board shows: a slip is caught while the
 * delegations are still in the room, and not in the record.
 */
export function closeVote(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  announced: Pick<Tally, 'yes' | 'no' | 'abstain'>,
): Promise<void> {
  return logOf(hub).append(async (tx, entries) => {
    const row = await open(tx, id, entries)
    const counted = await count(tx, row)
    const { tally } = counted
    if (!isAsAnnounced(tally, announced))
      throw new Problem('conflict', 'announced-differs', 'The board shows other figures.', {
        params: { board: tally, announced },
      })
    if (row.mode === 'silence' && tally.no === 0)
      throw new Problem('conflict', 'silence-lasts', 'Nobody has objected: it ends by itself.')
    await close(tx, entries, row, counted, actor)
    await recordAct(tx, actor, { action: 'vote.close', thing: id })
  })
}

/** Closes what was put under silence, once its deadline has passed; the hub does, and nobody has to. */
export function closeSilence(hub: HubContext, id: string): Promise<void> {
  return logOf(hub).append(async (tx, entries) => {
    const row = await store.lockVote(tx, id)
    if (row?.status !== 'open' || row.epoch !== entries.epoch) return
    if (row.until === undefined || hub.clock.now() < row.until) return
    await close(tx, entries, row, await count(tx, row), anonymous)
  })
}

/** @throws Problem where two persons have not entered the same */
async function count(tx: Tx, row: store.VoteRow) {
  const motion = motionIn(row)
  const answers =
    row.mode === 'roll_call'
      ? await answersByVoice(tx, row)
      : answersOf(await store.lastBallots(tx, row.id))
  if (answers === undefined)
    throw new Problem('conflict', 'roll-not-agreed', 'Two persons must have entered the same.')
  const roll = rollOf(motion, answers)
  return { motion, answers, roll, tally: tallyOf(roll.values()) }
}

/** The entry, the record, the plan of a proposal. `actor`: the hub itself is nobody. */
async function close(
  tx: Tx,
  entries: Entries,
  row: store.VoteRow,
  { motion, answers, roll, tally }: Awaited<ReturnType<typeof count>>,
  actor: Actor,
): Promise<void> {
  const { id } = row
  const outcome = outcomeOfMotion(motion, roll)
  if (outcome === undefined) throw new Error(`The rule ${motion.rule} is held no longer`)
  const ballots = await store.countBallots(tx, id)
  const { index, at } = await writeAct(tx, entries, {
    ...{ kind: 'vote.closed', party: readerOf(bodyOf(row)) },
    facts: {
      ...{ vote: id, motion: row.motionHash, ballots: String(ballots) },
      ...{ tally: tallyText(tally), counted: countedText(answers), outcome: outcome.outcome },
    },
  })
  const adopted = adoptedBy(outcome.outcome)
  // A silence that was broken has decided nothing where a vote follows.
  const isDecided = motion.mode !== 'silence' || adopted !== undefined
  const decision =
    row.isPublic && !row.rehearsal && isDecided
      ? await enterDecision(tx, { motion, group: row.groupId, roll, adopted, at: new Date(at) })
      : undefined
  await store.endVote(tx, id, {
    ...{ status: 'closed', index, at: new Date(at), tally },
    ...{ outcome: outcome.outcome, decision },
  })
  await voteEnded(tx, id)
  if (adopted !== undefined && !row.rehearsal)
    await recordVote(tx, entries, actor, { vote: id, outcome: adopted ? 'adopted' : 'rejected' })
  wakeAfterCommit(tx, boardTopic(id))
}

/** The answers of a roll call, where both who entered them hold that office still. */
async function answersByVoice(tx: Tx, row: store.VoteRow): Promise<Answer[] | undefined> {
  const rolls = await store.listRolls(tx, row.id)
  const bodies = [`body:${row.body}`, `body:${row.groupId}`]
  for (const { entry } of lastEntries(rolls).slice(-2)) {
    const person = await findPerson(tx, entry.by)
    const held = await mandatesOf(tx, entry.by)
    const isClerk = held.some(
      ({ party, roles }) => bodies.includes(party ?? '') && roles.includes('secretariat'),
    )
    if (person?.disabledAt !== null || !isClerk) return undefined
  }
  return answersOfRoll(rolls)
}

/** An equal division or a missing quorum is not a rejection: the record then does not say. */
const adoptedBy = (outcome: string): boolean | undefined =>
  outcome === 'adopted' ? true : outcome === 'not_adopted' ? false : undefined

/** Ends an open vote without a result. */
export function cancelVote(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  reason: string,
): Promise<void> {
  return logOf(hub).append(async (tx, entries) => {
    await open(tx, id, entries)
    await cancel(tx, entries, id, reason)
    await recordAct(tx, actor, { action: 'vote.cancel', thing: id })
  })
}

/**
 * Ends the votes that were open when an epoch of the log ended: ballots may have been acknowledged after
 * the backup, so what is here is not all, and the question must be put again.
 */
export async function cancelVotesOfEarlierEpochs(hub: HubContext, epoch: number): Promise<void> {
  const ids = await store.openInEarlierEpochs(hub.sql, epoch)
  if (ids.length === 0) return
  await logOf(hub).append(async (tx, entries) => {
    for (const id of ids) await cancel(tx, entries, id, 'The hub was restored from a backup.')
  })
}

async function cancel(tx: Tx, entries: Entries, id: string, reason: string): Promise<void> {
  const row = await store.lockVote(tx, id)
  if (row?.status !== 'open') return
  const { index, at } = await writeAct(tx, entries, {
    ...{ kind: 'vote.cancelled', party: readerOf(bodyOf(row)) },
    facts: { vote: id, motion: row.motionHash, reason },
  })
  await store.endVote(tx, id, { status: 'cancelled', index, at: new Date(at), reason })
  await voteEnded(tx, id)
  wakeAfterCommit(tx, boardTopic(id))
}

async function open(tx: Tx, id: string, { epoch }: Entries): Promise<store.VoteRow> {
  const row = await store.lockVote(tx, id)
  if (row?.status !== 'open' || row.epoch !== epoch) throw notOpen()
  return row
}
