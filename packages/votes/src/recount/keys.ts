import {
  formatKey,
  type HeldSigningKey,
  KeyRing,
  type RootDeclaration,
  readRecordedAct,
  readRoot,
  SealError,
} from '@comity/seal'
import type { Signed } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import type { ProvedTree } from './proved.ts'

/** A key that signed something that counts, to be compared with what its holder says. */
export interface UsedKey {
  readonly party: string
  readonly id: string
  /** In base64. */
  readonly key: string
  readonly label: string
  /** Id of the root key that certified it. */
  readonly root: string
}

/**
 * Reads the key acts of a bundle. Where the root key of a party is known from that party itself, no other
 * may be in the bundle, at whatever time. @throws VoteBundleError `receipt`, `key`
 */
export function ringOf(
  items: readonly Signed[],
  proved: ProvedTree,
  roots: ReadonlyMap<string, string>,
): KeyRing {
  const ring = new KeyRing()
  items.forEach((item, at) => {
    const name = `keys[${at}]`
    try {
      const act = readRecordedAct(item, (receipt, kinds, object) =>
        proved.open(receipt, kinds, name, object),
      )
      ring.add(act)
      if (act.kind === 'root') checkRoot(readRoot(act.envelope), roots, name)
    } catch (error) {
      if (error instanceof SealError || error instanceof RangeError)
        throw new VoteBundleError('key', name, error.message)
      throw error
    }
  })
  return ring
}

function checkRoot(
  { party, key }: RootDeclaration,
  roots: ReadonlyMap<string, string>,
  name: string,
): void {
  if ((roots.get(party) ?? key.id) === key.id) return
  throw new VoteBundleError('key', `${name} (${party})`, 'its root key is not the one expected')
}

/** Keys as they are told: each once, by party. */
export function usedKeys(signed: Iterable<HeldSigningKey>): UsedKey[] {
  const used = new Map(Array.from(signed, (held) => [`${held.party} ${held.key.id}`, held]))
  return [...used.values()]
    .map(({ party, key, label, root }) => ({ party, id: key.id, key: formatKey(key), label, root }))
    .sort((one, other) => (one.party < other.party ? -1 : 1))
}
