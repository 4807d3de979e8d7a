import type { JsonObject } from '@comity/json'
import { envelopeOf, formatEnvelope } from './envelope.ts'
import type { KeyAct } from './key-ring.ts'

/** What was done to a key, as it is handed on: the envelope, and the receipt of the entry that records it. */
export interface RecordedAct {
  /** A revocation has none. */
  readonly envelope?: JsonObject
  readonly receipt: string
}

/**
 * Opens a receipt as the ledger's `ProvedTree` does; `object` are the bytes that the entry must record.
 * Handed in, so that signatures can be read without a log.
 */
export type OpenReceipt = (
  receipt: string,
  kinds: readonly string[],
  object?: Uint8Array,
) => { readonly index: number; readonly kind: string; readonly facts: Facts }

type Facts = Readonly<Record<string, string>>

/** Reads what was done to a key, for a ring. @throws SealError, and what `open` throws */
export function readRecordedAct({ envelope, receipt }: RecordedAct, open: OpenReceipt): KeyAct {
  if (envelope === undefined) {
    const { index, facts } = open(receipt, ['key.revoked'])
    return { kind: 'revoked', index, party: facts.party ?? '', key: facts.key ?? '' }
  }
  const read = envelopeOf(envelope)
  const bytes = new TextEncoder().encode(formatEnvelope(read))
  const { index, kind } = open(receipt, ['key.root', 'key.certified'], bytes)
  return { kind: kind === 'key.root' ? 'root' : 'certified', index, envelope: read }
}
