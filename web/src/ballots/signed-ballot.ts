import { ballots, hub, RefusedError, UnreachableError } from '@comity/contract'
import { parseVkey, verifyCheckpoint } from '@comity/ledger'
import { signPayload } from '@comity/seal'
import {
  ballotPayload,
  ballotType,
  type Choice,
  intentionPayload,
  intentionType,
} from '@comity/votes'
import type { DeskKey } from '../seals/desk-key.ts'
import { sent } from '../seals/queries.ts'
import { client } from '../shell/client.ts'
import { hex, putMotion } from './put-motion.ts'

/** A ballot that was signed, ready to be sent, and sent again, as it is. */
export interface SignedBallot {
  readonly vote: string
  readonly choice: Choice
  readonly envelope: ReturnType<typeof sent>
}

/** What the hub shows does not hold together, or it has no state of the log that fits. */
export class NotSignable extends Error {
  override name = 'NotSignable'
  readonly why: 'motion' | 'log'
  constructor(why: 'motion' | 'log') {
    super(why)
    this.why = why
  }
}

/** Signs a ballot over what the hub says now. @throws NotSignable */
export async function signBallot(
  vote: string,
  delegation: string,
  choice: Choice,
  desk: DeskKey,
): Promise<SignedBallot> {
  const live = await client.call(ballots.liveVote, { params: { vote } })
  if (putMotion(live) === undefined) throw new NotSignable('motion')
  const seen = await seenTree()
  if (seen.size <= live.opened) throw new NotSignable('log')
  const ballot = {
    ...{ vote, motion: live.motionHash, delegation, choice },
    ...{ sequence: (live.own?.sequence ?? 0) + 1, seen },
  }
  const envelope = await signPayload(ballotType, ballotPayload(ballot), [desk.signer])
  return { vote, choice, envelope: sent(envelope) }
}

/** The head of the log, verified with the log's key: it is named in the ballot. */
async function seenTree(): Promise<{ size: number; root: string }> {
  const [{ log }, note] = await Promise.all([client.call(hub, {}), checkpoint()])
  const { size, root } = verifyCheckpoint(note, parseVkey(log.verifier))
  return { size, root: hex(root) }
}

async function checkpoint(): Promise<string> {
  const response = await fetch('/log/checkpoint', { cache: 'no-store' }).catch((cause: unknown) => {
    throw new UnreachableError('No answer from the hub', { cause })
  })
  if (!response.ok) throw new NotSignable('log')
  return response.text()
}

export const sendBallot = ({ vote, envelope }: SignedBallot) =>
  client.call(ballots.castBallot, { params: { vote }, body: { envelope } })

export async function fileIntention(
  { id, motionHash }: Pick<ballots.LiveVote, 'id' | 'motionHash'>,
  delegation: string,
  intended: Choice,
  desk: DeskKey,
): Promise<void> {
  const said = { vote: id, motion: motionHash, delegation, intended }
  const envelope = sent(await signPayload(intentionType, intentionPayload(said), [desk.signer]))
  await client.call(ballots.fileIntention, { params: { vote: id }, body: { envelope } })
}

/** Whether a ballot may have arrived though nobody said so: only then is the same one sent again. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof UnreachableError ||
  (error instanceof RefusedError && error.problem.status >= 500)
