import type { SignedIn } from '@comity/policy'
import { type Envelope, formatEnvelope } from '@comity/seal'
import type { Intention } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { Problem } from '../core/problem.ts'
import { logOf, writeAct } from '../record/index.ts'
import { ringOf } from '../seals/index.ts'
import { checkKey, checkMotion } from './cast.ts'
import { readerOf } from './open.ts'
import * as store from './store.ts'
import { hexHash } from './vote.ts'

/** Takes a note of how a delegation had intended to vote. It is annexed, and changes nothing else. */
export function fileIntention(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  intention: Intention,
  envelope: Envelope,
): Promise<{ index: number; at: string }> {
  const text = formatEnvelope(envelope)
  const { delegation, intended } = intention
  return logOf(hub).append(async (tx, entries) => {
    const row = await store.lockVote(tx, id)
    if (row?.status !== 'closed')
      throw new Problem('conflict', 'vote-not-closed', 'Notes are filed once the vote is closed.')
    // The bundle of a vote proves everything in one tree.
    if (row.epoch !== entries.epoch)
      throw new Problem('conflict', 'vote-of-earlier-log', 'The log has begun anew since.')
    checkMotion(intention, row)
    const again = (await store.listIntentions(tx, id)).find(({ envelope }) => envelope === text)
    if (again) return { index: again.index, at: again.at.toISOString() }
    const { index, at } = await writeAct(tx, entries, {
      ...{
        kind: 'vote.intention',
        party: readerOf({ isPublic: row.isPublic, group: row.groupId }),
      },
      facts: { vote: id, delegation, sha256: hexHash(text) },
    })
    checkKey(await ringOf(hub)(tx, entries.epoch), envelope, delegation, index)
    await store.insertIntention(tx, id, {
      ...{ index, delegation, intended, envelope: text, person: actor.person, at: new Date(at) },
    })
    await recordAct(tx, actor, { action: 'vote.intention', thing: id })
    return { index, at }
  })
}
