import type { SignedIn } from '@comity/policy'
import {
  type Envelope,
  formatEnvelope,
  isSigning,
  type PublicKey,
  signedBy,
  verifyEnvelope,
} from '@comity/seal'
import type { Ballot, Choice, MemberCode } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, wakeAfterCommit } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { type Entries, logOf, treeAt, writeAct } from '../record/index.ts'
import { ringOf } from '../seals/index.ts'
import { boardTopic } from './board.ts'
import { readerOf } from './open.ts'
import * as store from './store.ts'
import { bodyOf, hexHash, partyOf } from './vote.ts'

export interface CastBallot {
  readonly index: number
  readonly at: string
  readonly member: MemberCode
  readonly choice: Choice
  readonly sequence: number
}

/** Ballots of one delegation in one vote: all of them are in what everybody recounts. */
const mostBallots = 50

/**
 * Takes a ballot that was read and is of the asking delegation. It is acknowledged once it is in the log;
 * the same ballot sent again is answered as before, so that whoever got no answer may simply send it again.
 */
export async function castBallot(
  hub: HubContext,
  actor: SignedIn,
  vote: store.VoteRow,
  ballot: Ballot,
  envelope: Envelope,
): Promise<CastBallot> {
  checkMotion(ballot, vote)
  checkSilent(vote, ballot.choice)
  const { delegation: member, choice, sequence, seen } = ballot
  // Before it waits for the log: what does not hold keeps nobody waiting.
  const key = await signer(hub, vote.epoch, envelope, member)
  const text = formatEnvelope(signedBy(envelope, key))
  return logOf(hub).append(async (tx, entries) => {
    const row = await store.lockVote(tx, vote.id)
    const last = await store.lastBallot(tx, vote.id, member)
    if (last?.envelope === text) return { ...acknowledged(last), at: last.at.toISOString() }
    if (row?.status !== 'open' || row.epoch !== entries.epoch) throw notOpen()
    if (sequence <= (last?.sequence ?? 0))
      throw new Problem(
        'conflict',
        'ballot-not-next',
        'A later ballot of your delegation is here.',
        {
          params: { sequence: last?.sequence ?? 0 },
        },
      )
    if ((await store.countBallots(tx, vote.id, member)) >= mostBallots)
      throw new Problem(
        'conflict',
        'ballots-enough',
        `A delegation votes ${mostBallots} times at most.`,
        {
          params: { most: mostBallots },
        },
      )
    if (seen.size <= row.openedIndex || seen.size > entries.size) throw otherLog()
    if ((await treeAt(tx, entries.epoch, seen.size).root()) !== seen.root) throw otherLog()
    await checkValid(hub, tx, entries, key, member)
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: 'ballot.cast', party: readerOf(bodyOf(row)) },
      facts: {
        vote: vote.id,
        delegation: member,
        sequence: String(sequence),
        sha256: hexHash(text),
      },
    })
    // By the clock of the entry: what it says is what anybody recounts by.
    if (row.until !== undefined && new Date(at) > row.until) throw silenceOver()
    await store.insertBallot(tx, vote.id, {
      ...{ delegation: member, sequence, choice, envelope: text, person: actor.person, index },
      ...{ at: new Date(at), seenSize: seen.size, seenRoot: seen.root },
    })
    await recordAct(tx, actor, { action: 'ballot.cast', thing: vote.id, detail: { sequence } })
    wakeAfterCommit(tx, boardTopic(vote.id))
    return { index, at, member, choice, sequence }
  })
}

const acknowledged = ({ index, delegation, choice, sequence }: store.BallotRow) => ({
  ...{ index, member: delegation, choice, sequence },
})

/** Under silence one objects or says nothing. @throws Problem */
function checkSilent({ mode }: store.VoteRow, choice: Choice): void {
  if (mode === 'silence' && choice !== 'no')
    throw new Problem('invalid', 'silence-objects', 'Under silence one objects or says nothing.')
}

/** @throws Problem where what was signed is for another vote, or another motion than this one */
export function checkMotion(
  said: Pick<Ballot, 'vote' | 'motion'>,
  row: Pick<store.VoteRow, 'id' | 'motionHash'>,
): void {
  if (said.vote === row.id && said.motion === row.motionHash) return
  throw new Problem('invalid', 'other-motion', 'What was signed is for another motion.')
}

/** The key of the delegation that has signed, valid as the log stands. @throws Problem, SealError */
export async function signer(
  hub: HubContext,
  epoch: number,
  envelope: Envelope,
  member: MemberCode,
): Promise<PublicKey> {
  const ring = await ringOf(hub)(hub.sql, epoch)
  const valid = ring
    .keysOf(partyOf(member))
    .filter(isSigning)
    .filter(({ use, to }) => use === 'ballot' && to === undefined)
  const named = valid.filter(({ key }) => envelope.signatures.some(({ keyid }) => keyid === key.id))
  const [held] = named
  if (held === undefined) throw keyNotValid()
  verifyEnvelope(envelope, [held.key])
  return held.key
}

/** Whether a key may still sign, for the entry that is about to be written. @throws Problem */
export async function checkValid(
  hub: HubContext,
  tx: Tx,
  entries: Entries,
  key: PublicKey,
  member: MemberCode,
): Promise<void> {
  const ring = await ringOf(hub)(tx, entries.epoch)
  if (!ring.signerAt(partyOf(member), key.id, 'ballot', entries.size)) throw keyNotValid()
}

const keyNotValid = () =>
  new Problem(
    'forbidden',
    'key-not-valid',
    'Your state has certified no such key. Ask its administrator.',
  )
export const notOpen = () =>
  new Problem('conflict', 'vote-not-open', 'The vote is not open: nothing more is counted.')
const silenceOver = () =>
  new Problem('conflict', 'silence-over', 'The silence is over: no objection is taken any more.')
const otherLog = () =>
  new Problem('invalid', 'other-log', 'Load the vote again: it names another state of the log.')
