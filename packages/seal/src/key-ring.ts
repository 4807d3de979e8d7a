import {
  type Certificate,
  isSigning,
  partyOf,
  type RootDeclaration,
  readCertificate,
  readRoot,
  type SealingCertificate,
  type SigningCertificate,
  type SigningUse,
} from './certificate.ts'
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

interface Held {
  /** Id of the root key that certified it. */
  readonly root: string
  readonly from: number
  readonly to: number | undefined
}

/** A certified key and when it was valid: for entries of the log after `from` and before `to`. */
export type HeldSigningKey = SigningCertificate & Held
export type HeldSealingKey = SealingCertificate & Held
export type HeldKey = HeldSigningKey | HeldSealingKey

/**
 * The keys of all parties by what the log says of them. Acts are added in the order of the log, and what
 * was signed is checked: a certificate counts only under the root key that its party had at that index.
 * A new root key ends all that the one before certified. What has ended never begins again: declarations
 * and certificates can be sent anew by anybody who has seen them.
 */
export class KeyRing {
  readonly #roots = new Map<string, PublicKey[]>()
  readonly #keys = new Map<string, Changing<HeldKey>[]>()
  #last = -1

  /** @throws SealError, RangeError as {@link KeyRing.add} does */
  constructor(acts: Iterable<KeyAct> = []) {
    for (const act of acts) this.add(act)
  }

  /**
   * Takes the next act, or refuses it and stays as it was.
   *
   * @throws SealError where the act does not hold
   * @throws RangeError where it is not after those before it
   */
  add(act: KeyAct): void {
    if (act.index <= this.#last) throw new RangeError('key acts come in the order of the log')
    if (act.kind === 'root') this.#addRoot(readRoot(act.envelope), act.index)
    else if (act.kind === 'certified') this.#addKey(this.#certificateIn(act.envelope), act.index)
    else this.#end(act.party, act.index, ({ key }) => key.id === act.key)
    this.#last = act.index
  }

  /**
   * Whether the next act would be taken; the ring stays as it is.
   *
   * @throws SealError where it would not
   */
  check(act: Extract<KeyAct, { readonly envelope: Envelope }>): void {
    if (act.kind === 'root') this.#checkRoot(readRoot(act.envelope))
    else this.#checkKey(this.#certificateIn(act.envelope))
  }

  /** All there ever were, in the order in which they were certified. */
  get keys(): readonly HeldKey[] {
    return [...this.#keys.values()].flat().sort((one, other) => one.from - other.from)
  }

  /** Those of one party, likewise. */
  keysOf(party: string): readonly HeldKey[] {
    return this.#keys.get(party) ?? []
  }

  /** The root key of a party by the end of what is known. */
  rootOf(party: string): PublicKey | undefined {
    return this.#roots.get(party)?.at(-1)
  }

  /** The key of this id that signs such things for a party in an entry at this index. */
  signerAt(party: string, id: string, use: SigningUse, index: number): HeldSigningKey | undefined {
    return this.keysOf(party)
      .filter(isSigning)
      .filter((held) => held.key.id === id && held.use === use)
      .find(({ from, to }) => from < index && (to === undefined || index < to))
  }

  /** The keys that something for a party is sealed for by who has seen the tree of this size. */
  sealingKeysIn(party: string, size: number): readonly HeldSealingKey[] {
    return this.keysOf(party)
      .filter((held) => !isSigning(held))
      .filter(({ from, to }) => from < size && (to === undefined || size <= to))
  }

  #addRoot(root: RootDeclaration, index: number): void {
    this.#checkRoot(root)
    this.#end(root.party, index, () => true)
    this.#roots.set(root.party, [...(this.#roots.get(root.party) ?? []), root.key])
  }

  #addKey(key: Unplaced, index: number): void {
    this.#checkKey(key)
    const held = this.#keys.get(key.party) ?? []
    held.push({ ...key, from: index, to: undefined })
    this.#keys.set(key.party, held)
  }

  #checkRoot({ party, key }: RootDeclaration): void {
    if (this.#roots.get(party)?.some(({ id }) => id === key.id))
      throw new SealError('key', 'the party has, or had, this root key already')
    if (this.keysOf(party).some((held) => held.key.id === key.id))
      throw new SealError('key', 'a certified key is no root key')
  }

  #checkKey({ party, key }: Certificate): void {
    if (this.keysOf(party).some((held) => held.key.id === key.id))
      throw new SealError('key', 'the party has, or had, this key already')
    if (this.#roots.get(party)?.some(({ id }) => id === key.id))
      throw new SealError('key', 'a root key certifies other keys, and signs nothing else')
  }

  /** Under the root key that its own party has now; the hint which key signed is not signed itself. */
  #certificateIn(envelope: Envelope): Unplaced {
    const party = partyOf(envelope)
    const key = this.rootOf(party)
    if (key === undefined)
      throw new SealError('unsigned', 'the party of the certificate has no root key')
    return { ...readCertificate(envelope, { party, key }), root: key.id }
  }

  #end(party: string, index: number, which: (key: HeldKey) => boolean): void {
    for (const key of this.#keys.get(party) ?? [])
      if (key.to === undefined && which(key)) key.to = index
  }
}

/** Certified, at an index that is not told yet. */
type Unplaced = Certificate & Pick<Held, 'root'>

type Changing<T> = T extends unknown ? { -readonly [Part in keyof T]: T[Part] } : never
