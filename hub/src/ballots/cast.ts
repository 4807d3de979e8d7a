import type { SignedIn } from '@comity/policy'
import { type Envelope, formatEnvelope, type KeyRing, verifyEnvelope } from '@comity/seal'
import type { Ballot, Choice, MemberCode } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { wakeAfterCommit } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { logOf, treeAt, writeAct } from '../record/index.ts'
import { ringOf } from '../seals/index.ts'
import { boardTopic } from './board.ts'
import { readerOf } from './open.ts'
import * as store from './store.ts'
import { hexHash, partyOf } from './vote.ts'

export interface CastBallot {
  readonly index: number
  readonly at: string
  readonly member: MemberCode
  readonly choice: Choice
  readonly sequence: number
}

/**
 * Takes a ballot that was read and is of the asking delegation. It is acknowledged once it is in the log;
 * the same ballot sent again is answered as before, so that whoever got no answer may simply send it again.
 */
export function castBallot(
  hub: HubContext,
  actor: SignedIn,
  vote: string,
  ballot: Ballot,
  envelope: Envelope,
): Promise<CastBallot> {
  const text = formatEnvelope(envelope)
  const { delegation: member, choice, sequence, seen } = ballot
  return logOf(hub).append(async (tx, entries) => {
    const row = await store.lockVote(tx, vote)
    const last = await store.lastBallot(tx, vote, member)
    if (last?.envelope === text) return { ...acknowledged(last), at: last.at.toISOString() }
    if (row?.status !== 'open') throw notOpen()
    checkMotion(ballot, row)
    if (row.epoch !== entries.epoch) throw notOpen()
    if (sequence <= (last?.sequence ?? 0))
      throw new Problem(
        'conflict',
        'ballot-not-next',
        'A later ballot of your delegation is here.',
        {
          params: { sequence: last?.sequence ?? 0 },
        },
      )
    if (seen.size <= row.openedIndex || seen.size > entries.size) throw otherLog()
    if ((await treeAt(tx, entries.epoch, seen.size).root()) !== seen.root) throw otherLog()
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: 'ballot.cast', party: readerOf({ isPublic: row.isPublic, group: row.groupId }) },
      facts: { vote, delegation: member, sequence: String(sequence), sha256: hexHash(text) },
    })
    checkKey(await ringOf(hub)(tx, entries.epoch), envelope, member, index)
    await store.insertBallot(tx, vote, {
      ...{ delegation: member, sequence, choice, envelope: text, person: actor.person, index },
      ...{ at: new Date(at), seenSize: seen.size, seenRoot: seen.root },
    })
    await recordAct(tx, actor, { action: 'ballot.cast', thing: vote, detail: { sequence } })
    wakeAfterCommit(tx, boardTopic)
    return { index, at, member, choice, sequence }
  })
}

const acknowledged = ({ index, delegation, choice, sequence }: store.BallotRow) => ({
  ...{ index, member: delegation, choice, sequence },
})

/** @throws Problem where what was signed is for another vote, or another motion than this one */
export function checkMotion(
  said: Pick<Ballot, 'vote' | 'motion'>,
  row: Pick<store.VoteRow, 'id' | 'motionHash'>,
): void {
  if (said.vote === row.id && said.motion === row.motionHash) return
  throw new Problem('invalid', 'other-motion', 'What was signed is for another motion.')
}

/** @throws Problem where no key of the delegation is valid at that index of the log, or has not signed */
export function checkKey(
  ring: KeyRing,
  envelope: Envelope,
  member: MemberCode,
  index: number,
): void {
  const [id] = envelope.signatures.map(({ keyid }) => keyid)
  const held = id === undefined ? undefined : ring.validAt(partyOf(member), id, index)
  if (held === undefined)
    throw new Problem(
      'forbidden',
      'key-not-valid',
      'Your state has certified no such key. Ask its administrator.',
    )
  verifyEnvelope(envelope, [held.key])
}

export const notOpen = () =>
  new Problem('conflict', 'vote-not-open', 'The vote is not open: nothing more is counted.')
const otherLog = () =>
  new Problem('invalid', 'other-log', 'Load the vote again: it names another state of the log.')
