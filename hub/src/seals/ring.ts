import { type KeyAct, KeyRing, parseEnvelope } from '@comity/seal'
import type { Query } from '../core/database.ts'
import { perHub } from '../core/per-hub.ts'
import { type KeyActRow, lastKeyAct, listKeyActs } from './store.ts'

/** As the library reads it. */
export const keyActOf = ({ kind, index, party, keyId, envelope }: KeyActRow): KeyAct =>
  kind === 'revoked' || envelope === null
    ? { kind: 'revoked', index, party, key: keyId }
    : { kind, index, envelope: parseEnvelope(envelope) }

/**
 * The keys of all parties in one epoch of the log, read anew when something was done to any. Asked within
 * the transaction that holds the log's head, the answer holds for the entry about to be written.
 */
export const ringOf = perHub(() => {
  let kept: { readonly epoch: number; readonly last: number; readonly ring: KeyRing } | undefined
  return async (sql: Query, epoch: number): Promise<KeyRing> => {
    const last = await lastKeyAct(sql, epoch)
    if (kept?.epoch === epoch && kept.last === last) return kept.ring
    const acts = await listKeyActs(sql, epoch)
    const ring = new KeyRing(acts.map(keyActOf))
    // Not where the transaction may still fail: another would be given what never came to be.
    if ((acts.at(-1)?.index ?? -1) === last) kept = { epoch, last, ring }
    return ring
  }
})
