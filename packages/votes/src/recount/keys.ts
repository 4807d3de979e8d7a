import {
  envelopeOf,
  formatEnvelope,
  formatKey,
  type KeyAct,
  KeyRing,
  SealError,
} from '@comity/seal'
import type { Signed } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import type { ProvedTree } from './proved.ts'

/** A key that a bundle brings, to be compared with what its holder says. */
export interface UsedKey {
  readonly party: string
  readonly id: string
  readonly key: string
  readonly label: string
  /** Id of the root key of the party at the end. */
  readonly root: string
}

/** Reads the key acts of a bundle. @throws VoteBundleError `receipt`, `key` */
export function ringOf(
  items: readonly Signed[],
  proved: ProvedTree,
  roots: ReadonlyMap<string, string>,
): { ring: KeyRing; used: UsedKey[] } {
  const ring = new KeyRing()
  items.forEach((item, at) => {
    const name = `keys[${at}]`
    try {
      ring.add(actOf(item, proved, name))
    } catch (error) {
      if (error instanceof SealError || error instanceof RangeError)
        throw new VoteBundleError('key', name, error.message)
      throw error
    }
  })
  for (const [party, id] of roots)
    if (ring.rootOf(party) !== undefined && ring.rootOf(party)?.id !== id)
      throw new VoteBundleError('key', `keys (${party})`, 'its root key is not the one expected')
  const used = ring.keys.map(({ party, key, label }) => ({
    ...{ party, id: key.id, key: formatKey(key), label },
    root: ring.rootOf(party)?.id ?? '',
  }))
  return { ring, used }
}

function actOf({ envelope, receipt }: Signed, proved: ProvedTree, name: string): KeyAct {
  if (envelope === undefined) {
    const { index, facts } = proved.open(receipt, ['key.revoked'], name)
    return { kind: 'revoked', index, party: facts.party ?? '', key: facts.key ?? '' }
  }
  const read = envelopeOf(envelope)
  const bytes = new TextEncoder().encode(formatEnvelope(read))
  const { index, kind } = proved.open(receipt, ['key.root', 'key.certified'], name, bytes)
  return { kind: kind === 'key.root' ? 'root' : 'certified', index, envelope: read }
}
