import { isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { parseCheckpoint, parseNote, parseReceipt } from '@comity/ledger'
import { formatVoteBundle, type Signed } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { actReceipts, treeAt } from '../record/index.ts'
import { listKeyActs } from '../seals/index.ts'
import * as store from './store.ts'
import { partyOf } from './vote.ts'

export type ClosedVote = store.VoteRow & { readonly endedIndex: number }

/** All that recounts a closed vote offline; every proof is against one checkpoint of the log. */
export async function voteBundle(hub: HubContext, row: ClosedVote): Promise<string> {
  const { sql } = hub
  const [ballots, rolls, intentions] = await Promise.all([
    store.listBallots(sql, row.id),
    store.listRolls(sql, row.id),
    store.listIntentions(sql, row.id),
  ])
  const voted = [...ballots, ...intentions].map(({ delegation }) => partyOf(delegation))
  const last = Math.max(row.endedIndex, ...intentions.map(({ index }) => index))
  const keys = (await listKeyActs(sql, row.epoch, { parties: [...new Set(voted)] })).filter(
    ({ index }) => index < last,
  )
  const receipts = await actReceipts(hub, row.epoch, [
    ...[row.openedIndex, row.endedIndex],
    ...[...keys, ...ballots, ...rolls, ...intentions].map(({ index }) => index),
  ])
  const receipt = (index: number): string => {
    const found = receipts.get(index)
    if (found === undefined) throw new Error(`The log does not open its entry ${index}`)
    return found
  }
  const signed = ({ index, envelope }: { index: number; envelope: string | null }): Signed => ({
    ...(envelope === null ? {} : { envelope: object(envelope) }),
    receipt: receipt(index),
  })
  return formatVoteBundle({
    ...{ opened: { receipt: receipt(row.openedIndex) }, keys: keys.map(signed) },
    ballots: ballots.map(signed),
    rolls: rolls.map(({ index, entry }) => ({ entry: object(entry), receipt: receipt(index) })),
    seen: await seenTrees(hub, row.epoch, ballots, receipt(row.openedIndex)),
    closed: { receipt: receipt(row.endedIndex) },
    intentions: intentions.map(signed),
  })
}

/** Each tree that a ballot saw, once, with the proof that the tree of the receipts grew out of it. */
async function seenTrees(
  { sql }: HubContext,
  epoch: number,
  ballots: readonly store.BallotRow[],
  receipt: string,
) {
  const tree = treeAt(sql, epoch, sizeIn(receipt))
  const seen = new Map(ballots.map(({ seenSize, seenRoot }) => [seenSize, seenRoot]))
  return Promise.all(
    [...seen]
      .sort(([one], [other]) => one - other)
      .map(async ([size, root]) => ({ size, root, proof: await tree.grewOutOf(size) })),
  )
}

const sizeIn = (receipt: string): number =>
  parseCheckpoint(parseNote(parseReceipt(receipt).proof.checkpoint).text).size

function object(text: string): JsonObject {
  const value = parseJson(text)
  if (isJsonObject(value)) return value
  throw new Error('What was signed is kept as an object')
}
