import { equalBytes, type Sha256, sha256 } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { fromBase64, toBase64, toBytes } from './text.ts'

/** `log`: signs notes (type 0x01). `witness`: cosigns checkpoints with a time (type 0x04). */
export type KeyUse = 'log' | 'witness'

/** A key that signatures are checked with (C2SP signed-note, "verifier key"). Ed25519. */
export interface VerifierKey {
  /** Without white space or `+`; a log's is its origin. */
  readonly name: string
  readonly use: KeyUse
  /** Four bytes as a number; with the name it says which key a signature is by. */
  readonly id: number
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

const typeOf: Readonly<Record<KeyUse, number>> = { log: 0x01, witness: 0x04 }

/** Makes a verifier key of a name and an Ed25519 public key. @throws LedgerError `vkey` */
export function verifierKey(
  name: string,
  publicKey: Uint8Array,
  use: KeyUse = 'log',
  hash: Sha256 = sha256,
): VerifierKey {
  if (!isKeyName(name)) throw new LedgerError('vkey', 'a key name has no white space and no +')
  if (publicKey.length !== 32) throw new LedgerError('vkey', 'an Ed25519 key has 32 bytes')
  const digest = hash(new Uint8Array([...toBytes(`${name}\n`), typeOf[use], ...publicKey]))
  return { name, use, id: new DataView(digest.buffer, digest.byteOffset).getUint32(0), publicKey }
}

/** Writes a key as text: `name+id+base64`. */
export function formatVkey({ name, use, id, publicKey }: VerifierKey): string {
  const material = new Uint8Array([typeOf[use], ...publicKey])
  return `${name}+${id.toString(16).padStart(8, '0')}+${toBase64(material)}`
}

/**
 * Reads a key from its text. Other types than Ed25519 notes and cosignatures are refused.
 *
 * @throws LedgerError `vkey`; also when the id is not the one the key gives
 */
export function parseVkey(text: string, hash: Sha256 = sha256): VerifierKey {
  // Base64 may have + as well, so only the first two part.
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text)
  const material = fromBase64(match?.[3] ?? '')
  const name = match?.[1]
  if (name === undefined || material === undefined) {
    throw new LedgerError('vkey', 'a verifier key is name+id+base64')
  }
  const use = material[0] === typeOf.log ? 'log' : 'witness'
  if (material[0] !== typeOf[use]) throw new LedgerError('vkey', 'not a key of a type known here')
  const key = verifierKey(name, material.slice(1), use, hash)
  if (formatVkey(key) !== text) throw new LedgerError('vkey', 'the id is not that of the key')
  return key
}

/** Whether a text may name a key: not empty, no Unicode space, no plus, no control. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+\p{Cc}\p{Surrogate}]/u.test(name)
}

/** Refuses two keys that are one: equal under two names they would count as two. */
export function checkDistinct(keys: readonly VerifierKey[]): void {
  for (const [k, key] of keys.entries()) {
    const twin = keys.slice(0, k).some((other) => {
      return other.use === key.use && equalBytes(other.publicKey, key.publicKey)
    })
    const clash = keys.slice(0, k).some((other) => other.name === key.name && other.id === key.id)
    if (twin || clash) throw new LedgerError('keys', `the key ${key.name} is given twice`)
  }
}
