import type { HubContext } from '../core/context.ts'
import { logOf, readHead } from '../record/index.ts'
import { earlierKeyEpoch, type KeyActRow, lastKeyAct, listKeyActs } from './store.ts'
import { writeKeyAct } from './write-key-act.ts'

/**
 * Records all that was done to keys in an epoch of the log anew in the next, in the same order: validity goes by
 * index, and a vote's bundle proves everything in one tree. What has ended is carried over like what is valid, for a
 * certificate is there for everybody to read, and would count again in a tree that knows nothing of its end. Once,
 * at the first start after a restore.
 */
export async function carryKeysOver(hub: HubContext): Promise<void> {
  const head = await readHead(hub.sql)
  const before = head && (await earlierKeyEpoch(hub.sql, head.epoch))
  if (!head || before === undefined || (await lastKeyAct(hub.sql, head.epoch)) >= 0) return
  const acts = await listKeyActs(hub.sql, before)
  await logOf(hub).append(async (tx, entries) => {
    for (const { kind, party, keyId, envelope } of acts)
      await writeKeyAct(tx, entries, {
        ...{ kind: recordedAs[kind], party, keyId },
        ...(envelope === null ? {} : { envelope }),
      })
  })
}

const recordedAs = {
  root: 'key.root',
  certified: 'key.certified',
  revoked: 'key.revoked',
} as const satisfies Record<KeyActRow['kind'], string>
