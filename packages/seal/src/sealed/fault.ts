import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { SealError } from '../seal-error.ts'

/** Lengths of an age file's content (C2SP age, "Payload"), in bytes. */
export const nonceLength = 16
export const chunkLength = 64 * 1024
export const tagLength = 16

/**
 * Says what is wrong with content that did not decrypt, by trying its first bad chunk in other places. It
 * says so for a person; that it is refused does not hang on it.
 */
export function faultIn(content: Uint8Array, fileKey: Uint8Array): SealError {
  const nonce = content.subarray(0, nonceLength)
  const key = hkdf(sha256, fileKey, nonce, utf8ToBytes('payload'), 32)
  const chunks = chunksOf(content.subarray(nonceLength))
  const last = chunks.length - 1
  const bad = chunks.findIndex((chunk, at) => !opens(chunk, key, at, at === last))
  const chunk = chunks[bad]
  if (chunk !== undefined && bad === last && opens(chunk, key, bad, false))
    return new SealError('truncated', 'its end is missing')
  if (chunk !== undefined && chunks.some((_, at) => isMeantFor(chunk, key, at)))
    return new SealError('reordered', `its part ${bad + 1} belongs elsewhere`)
  return new SealError('tampered', 'its content is not what was sealed')
}

const isMeantFor = (chunk: Uint8Array, key: Uint8Array, at: number): boolean =>
  opens(chunk, key, at, false) || opens(chunk, key, at, true)

function chunksOf(content: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < content.length; at += chunkLength + tagLength)
    chunks.push(content.subarray(at, at + chunkLength + tagLength))
  return chunks
}

/** The nonce of a chunk counts it in eleven bytes, and says in the twelfth whether it is the last. */
function opens(chunk: Uint8Array, key: Uint8Array, at: number, isLast: boolean): boolean {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, at)
  nonce[11] = isLast ? 1 : 0
  try {
    chacha20poly1305(key, nonce).decrypt(chunk)
    return true
  } catch {
    return false
  }
}
