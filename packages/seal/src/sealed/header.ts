import { SealError } from '../seal-error.ts'
import type { Suite } from './sealing-key.ts'

/** Most recipients of one sealed thing: desks and recovery keys of two states, and more than they have. */
export const mostRecipients = 64

/** What anybody sees of a sealed thing, the hub that carries it too. */
export interface SealedHeader {
  /** Bytes before the nonce of the content. */
  readonly size: number
  readonly suite: Suite
  /** For how many keys it is sealed. */
  readonly recipients: number
}

/** No header of {@link mostRecipients} hybrid recipients is longer. */
const mostBytes = 2048 * mostRecipients

const suites: Readonly<Record<string, Suite>> = { mlkem768x25519: 'hybrid', X25519: 'classic' }

/**
 * Reads the header of an age file as far as it tells who may open it. Its form is checked by who decrypts it;
 * here only stanzas of one suite are let through, and nothing else: age's own tools would let a
 * file pass that is sealed for one more, by whatever means.
 *
 * @throws SealError `not_sealed`, `mixed`, `too_long`
 */
export function readHeader(sealed: Uint8Array): SealedHeader {
  const kinds: string[] = []
  let at = 0
  for (;;) {
    const end = sealed.subarray(0, mostBytes).indexOf(0x0a, at)
    if (end === -1) throw new SealError('not_sealed', 'it has no header of an age file')
    const line = new TextDecoder('latin1').decode(sealed.subarray(at, end))
    if (at === 0 && line !== 'age-encryption.org/v1')
      throw new SealError('not_sealed', 'it is no age file')
    at = end + 1
    if (line.startsWith('-> ')) kinds.push(line.split(' ')[1] ?? '')
    if (line.startsWith('---')) break
  }
  if (kinds.length > mostRecipients)
    throw new SealError('too_long', `it is sealed for more than ${mostRecipients} keys`)
  return { size: at, suite: suiteOf(kinds), recipients: kinds.length }
}

function suiteOf(kinds: readonly string[]): Suite {
  const found = new Set(kinds.map((kind) => suites[kind]))
  const [suite, ...more] = found
  if (more.length > 0 && !found.has(undefined))
    throw new SealError('mixed', 'it is sealed for classic and post-quantum keys together')
  if (suite === undefined || more.length > 0)
    throw new SealError('not_sealed', 'it is sealed for something other than keys')
  return suite
}
