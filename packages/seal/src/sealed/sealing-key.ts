import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { bech32 } from '@scure/base'
import { SealError } from '../seal-error.ts'
import { isEncapsulationKey } from './encapsulation-key.ts'

/**
 * How a key wraps what is sealed for it. `hybrid`: ML-KEM-768 with X25519, which stays closed unless both are
 * broken; `classic`: X25519 alone, for who has no newer program. A sealed thing is of one suite.
 */
export type Suite = 'hybrid' | 'classic'

/** A public key to seal for: an age recipient (C2SP age), and the id under which it is named. */
export interface SealingKey {
  /** SHA-256 of the recipient's text, in lower-case hex. */
  readonly id: string
  /** `age1pq1…` (hybrid, 1,959 characters) or `age1…` (classic, 62). */
  readonly recipient: string
  readonly suite: Suite
}

/**
 * Takes an age recipient for a key, in its one form: lower case, of one of the two native kinds.
 *
 * @throws SealError `key`
 */
export function parseSealingKey(text: string): SealingKey {
  const { prefix, bytes } = decoded(text)
  const id = bytesToHex(sha256(utf8ToBytes(text)))
  if (prefix === 'age' && bytes.length === 32) return { id, recipient: text, suite: 'classic' }
  if (prefix !== 'age1pq' || bytes.length !== 1216)
    throw new SealError('key', 'a sealing key is an age recipient: age1pq1… or age1…')
  if (!isEncapsulationKey(bytes))
    throw new SealError('key', 'its post-quantum half is none that can be sealed for')
  return { id, recipient: text, suite: 'hybrid' }
}

function decoded(text: string): { prefix: string; bytes: Uint8Array } {
  const [, prefix, letters] = /^(age1pq|age)1([0-9a-z]{1,2000})$/.exec(text) ?? []
  try {
    // Bech32 has a limit of 90 characters, which age lifts.
    const { words } = bech32.decode(`${prefix}1${letters}`, false)
    return { prefix: prefix ?? '', bytes: bech32.fromWords(words) }
  } catch {
    throw new SealError('key', 'a sealing key is an age recipient: age1pq1… or age1…')
  }
}
