import type { Tx } from '../core/database.ts'
import { type Entries, sha256, writeAct } from '../record/index.ts'
import { insertKeyAct } from './store.ts'

/** Records what was done to a key: in the log, and beside it the envelope that the party signed. */
export async function writeKeyAct(
  tx: Tx,
  entries: Entries,
  act: {
    readonly kind: 'key.root' | 'key.certified' | 'key.revoked'
    readonly party: string
    readonly keyId: string
    readonly envelope?: string
  },
): Promise<{ index: number; at: string }> {
  const { kind, party, keyId, envelope } = act
  const hash = envelope === undefined ? undefined : sha256(Buffer.from(envelope))
  const written = await writeAct(tx, entries, {
    ...{ kind, party: null },
    facts: {
      ...{ party, key: keyId },
      ...(hash === undefined ? {} : { sha256: Buffer.from(hash).toString('hex') }),
    },
  })
  await insertKeyAct(tx, {
    ...{ epoch: entries.epoch, index: written.index, kind: kinds[kind], party, keyId },
    ...{ envelope: envelope ?? null, at: new Date(written.at) },
  })
  return written
}

const kinds = {
  'key.root': 'root',
  'key.certified': 'certified',
  'key.revoked': 'revoked',
} as const
