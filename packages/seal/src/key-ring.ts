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

/**
 * The keys of all parties by what the log says of them. Acts are added in the order of the log, and what
 * was signed is checked: a certificate counts only under the root key that its party had at that index.
 * A new root key ends all that the one before certified.
 */
export class KeyRing {
  readonly #roots = new Map<string, PublicKey>()
  readonly #keys: { -readonly [Part in keyof HeldKey]: HeldKey[Part] }[] = []
  #last = -1

  /** @throws SealError, RangeError as {@link KeyRing.add} does */
  constructor(acts: Iterable<KeyAct> = []) {
    for (const act of acts) this.add(act)
  }

  /**
   * @throws SealError where the act does not hold
   * @throws RangeError where it is not after those before it
   */
  add(act: KeyAct): void {
    if (act.index <= this.#last) throw new RangeError('key acts come in the order of the log')
    this.#last = act.index
    if (act.kind === 'root') {
      const { party, key } = readRoot(act.envelope)
      this.#end((held) => held.party === party, act.index)
      this.#roots.set(party, key)
    } else if (act.kind === 'certified') {
      const certificate = underItsRoot(act.envelope, this.#roots)
      const { party, key } = certificate
      this.#end((held) => held.party === party && held.key.id === key.id, act.index)
      this.#keys.push({ ...certificate, from: act.index, to: undefined })
    } else this.#end(({ party, key }) => party === act.party && key.id === act.key, act.index)
  }

  /** All there ever were, in the order in which they were certified. */
  get keys(): readonly HeldKey[] {
    return this.#keys
  }

  /** The root key of a party by the end of what is known. */
  rootOf(party: string): PublicKey | undefined {
    return this.#roots.get(party)
  }

  /** The key of this id that signs for a party in an entry at this index. */
  validAt(party: string, id: string, index: number): HeldKey | undefined {
    return this.#keys.find(
      (one) =>
        one.party === party &&
        one.key.id === id &&
        one.from < index &&
        (one.to === undefined || index < one.to),
    )
  }

  #end(which: (key: HeldKey) => boolean, index: number): void {
    for (const key of this.#keys) if (key.to === undefined && which(key)) key.to = index
  }
}

function underItsRoot(envelope: Envelope, roots: ReadonlyMap<string, PublicKey>): Certificate {
  for (const [party, key] of roots)
    if (envelope.signatures.some(({ keyid }) => keyid === key.id))
      return readCertificate(envelope, { party, key })
  throw new SealError('unsigned', 'no root key of that time has signed the certificate')
}
