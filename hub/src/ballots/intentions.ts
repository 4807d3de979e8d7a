import type { SignedIn } from '@comity/policy'
import { type Envelope, formatEnvelope, signedBy } from '@comity/seal'
import type { Intention } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { logOf, writeAct } from '../record/index.ts'
import { checkMotion, checkValid, signer } from './cast.ts'
import { readerOf } from './open.ts'
import * as store from './store.ts'
import { bodyOf, hexHash } from './vote.ts'

/** Notes of one delegation on one vote: all of them are in what everybody recounts. */
const mostIntentions = 5

/** Takes a note of how a delegation had intended to vote. It is annexed, and changes nothing else. */
export async function fileIntention(
  hub: HubContext,
  actor: SignedIn,
  vote: store.VoteRow,
  intention: Intention,
  envelope: Envelope,
): Promise<{ index: number; at: string }> {
  if (vote.status !== 'closed')
    throw new Problem('conflict', 'vote-not-closed', 'Notes are filed once the vote is closed.')
  checkMotion(intention, vote)
  const { delegation, intended } = intention
  const key = await signer(hub, vote.epoch, envelope, delegation)
  const text = formatEnvelope(signedBy(envelope, key))
  return logOf(hub).append(async (tx, entries) => {
    await store.lockVote(tx, vote.id)
    // The bundle of a vote proves everything in one tree.
    if (vote.epoch !== entries.epoch)
      throw new Problem('conflict', 'vote-of-earlier-log', 'The log has begun anew since.')
    const filed = await store.listIntentions(tx, vote.id)
    const again = filed.find((one) => one.envelope === text)
    if (again) return { index: again.index, at: again.at.toISOString() }
    if (filed.filter((one) => one.delegation === delegation).length >= mostIntentions)
      throw new Problem(
        'conflict',
        'intentions-enough',
        `A delegation files ${mostIntentions} notes.`,
        {
          params: { most: mostIntentions },
        },
      )
    await checkValid(hub, tx, entries, key, delegation)
    const { index, at } = await writeAct(tx, entries, {
      ...{ kind: 'vote.intention', party: readerOf(bodyOf(vote)) },
      facts: { vote: vote.id, delegation, sha256: hexHash(text) },
    })
    await store.insertIntention(tx, vote.id, {
      ...{ index, delegation, intended, envelope: text, person: actor.person, at: new Date(at) },
    })
    await recordAct(tx, actor, { action: 'vote.intention', thing: vote.id })
    return { index, at }
  })
}
