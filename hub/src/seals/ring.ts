import { type KeyAct, KeyRing, parseEnvelope } from '@comity/seal'
import type { Query } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import { type KeyActRow, listKeyActs } from './store.ts'

/** As the library reads it. */
export const keyActOf = ({ kind, index, party, keyId, envelope }: KeyActRow): KeyAct =>
  kind === 'revoked' || envelope === null
    ? { kind: 'revoked', index, party, key: keyId }
    : { kind, index, envelope: parseEnvelope(envelope) }

/**
 * The keys of all parties in one epoch of the log. What was done since it was last asked for is added, so
 * that each act is verified once. Asked within the transaction that holds the log's head and before it
 * writes, the answer holds for the entry about to be written.
 */
export const ringOf = perHub(() => {
  let kept: { readonly epoch: number; last: number; readonly ring: KeyRing } | undefined
  return async (sql: Query, epoch: number): Promise<KeyRing> => {
    if (kept?.epoch !== epoch) kept = { epoch, last: -1, ring: new KeyRing() }
    const held = kept
    const acts = await listKeyActs(sql, epoch, { after: held.last })
    for (const act of acts) {
      // Two may have asked at once: what the other has added meanwhile is passed over.
      if (act.index <= held.last) continue
      held.ring.add(keyActOf(act))
      held.last = act.index
    }
    return held.ring
  }
})
