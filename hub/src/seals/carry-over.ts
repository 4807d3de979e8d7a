import { KeyRing } from '@comity/seal'
import type { HubContext } from '../core/context.ts'
import { logOf, readHead } from '../record/index.ts'
import { keyActOf } from './ring.ts'
import { earlierKeyEpoch, lastKeyAct, listKeyActs } from './store.ts'
import { writeKeyAct } from './write-key-act.ts'

/**
 * Records the keys that were valid when an epoch of the log ended anew in the next: validity goes by
 * index, and a vote's bundle proves everything in one tree. Once, at the first start after a restore.
 */
export async function carryKeysOver(hub: HubContext): Promise<void> {
  const head = await readHead(hub.sql)
  const before = head && (await earlierKeyEpoch(hub.sql, head.epoch))
  if (!head || before === undefined || (await lastKeyAct(hub.sql, head.epoch)) >= 0) return
  const acts = await listKeyActs(hub.sql, before)
  const ring = new KeyRing(acts.map(keyActOf))
  const isHeld = ({ kind, party, keyId }: (typeof acts)[number]) =>
    kind === 'root'
      ? ring.rootOf(party)?.id === keyId
      : ring.keys.some((one) => one.party === party && one.key.id === keyId && !one.to)
  // Of an act that was repeated, the last is the one in force.
  const latest = new Map(acts.map((act) => [`${act.kind} ${act.party} ${act.keyId}`, act]))
  const held = [...latest.values()]
    .filter((act) => act.envelope !== null && isHeld(act))
    .sort((one, other) => one.index - other.index)
  await logOf(hub).append(async (tx, entries) => {
    for (const { kind, party, keyId, envelope } of held)
      await writeKeyAct(tx, entries, {
        ...{ kind: kind === 'root' ? 'key.root' : 'key.certified', party, keyId },
        ...(envelope === null ? {} : { envelope }),
      })
  })
}
