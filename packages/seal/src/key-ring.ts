import { type Certificate, readCertificate, readRoot } from './certificate.ts'
import type { Envelope } from './envelope.ts'
import type { PublicKey } from './key.ts'
import { SealError } from './seal-error.ts'

/**
 * Something that was done to keys, at the index of the log under which it is recorded. A revocation
 * needs no signature by the root key: who lost that key must still be able to end the others.
 */
export type KeyAct =
  | { readonly kind: 'root'; readonly index: number; readonly envelope: Envelope }
  | { readonly kind: 'certified'; readonly index: number; readonly envelope: Envelope }
  | {
      readonly kind: 'revoked'
      readonly index: number
      readonly party: string
      readonly key: string
    }

/** A certified key and when it was valid: for entries of the log after `from` and before `to`. */
export interface HeldKey extends Certificate {
  readonly from: number
  readonly to: number | undefined
}

/** The keys of all parties by what the log says of them. */
export interface KeyRing {
  /** All there ever were, in the order in which they were certified. */
  readonly keys: readonly HeldKey[]
  /** The root key of a party by the end of what is known. */
  rootOf(party: string): PublicKey | undefined
  /** The key of this id that signs for a party in an entry at this index. */
  validAt(party: string, id: string, index: number): HeldKey | undefined
}

/**
 * Reads key acts in the order of the log. What was signed is checked: a certificate counts only under
 * the root key that its party had at that index. A new root key ends all that the one before certified.
 *
 * @throws SealError for the first act that does not hold
 * @throws RangeError where the acts are not in order
 */
export function keyRing(acts: Iterable<KeyAct>): KeyRing {
  const roots = new Map<string, PublicKey>()
  const keys: { -readonly [Part in keyof HeldKey]: HeldKey[Part] }[] = []
  const end = (which: (key: HeldKey) => boolean, index: number) => {
    for (const key of keys) if (key.to === undefined && which(key)) key.to = index
  }
  let last = -1
  for (const act of acts) {
    if (act.index <= last) throw new RangeError('key acts come in the order of the log')
    last = act.index
    if (act.kind === 'root') {
      const { party, key } = readRoot(act.envelope)
      end((held) => held.party === party, act.index)
      roots.set(party, key)
    } else if (act.kind === 'certified') {
      const certificate = underItsRoot(act.envelope, roots)
      end(
        ({ party, key }) => party === certificate.party && key.id === certificate.key.id,
        act.index,
      )
      keys.push({ ...certificate, from: act.index, to: undefined })
    } else end(({ party, key }) => party === act.party && key.id === act.key, act.index)
  }
  return {
    keys,
    rootOf: (party) => roots.get(party),
    validAt: (party, id, index) =>
      keys.find(
        (one) =>
          one.party === party &&
          one.key.id === id &&
          one.from < index &&
          (one.to === undefined || index < one.to),
      ),
  }
}

function underItsRoot(envelope: Envelope, roots: ReadonlyMap<string, PublicKey>): Certificate {
  for (const [party, key] of roots)
    if (envelope.signatures.some(({ keyid }) => keyid === key.id))
      return readCertificate(envelope, { party, key })
  throw new SealError('unsigned', 'no root key of that time has signed the certificate')
}
