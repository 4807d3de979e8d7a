import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from './base64.ts'
import { SealError } from './seal-error.ts'
import type { SealingKey } from './sealed/sealing-key.ts'

/** An Ed25519 public key (RFC 8032), and the id under which signatures name it. */
export interface PublicKey {
  /** SHA-256 of the key's 32 bytes, in lower-case hex. A hint only: what counts is the key. */
  readonly id: string
  readonly bytes: Uint8Array
}

/** Makes signatures. The private key may be elsewhere, such as in a browser that does not give it out. */
export interface Signer {
  readonly key: PublicKey
  /** 64 bytes: Ed25519 over the message. */
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/**
 * Takes 32 bytes for a public key.
 *
 * @throws SealError `key`: not a point of the curve in its one form, or one of small order, under which
 *   one signature would fit many messages
 */
export function publicKey(bytes: Uint8Array): PublicKey {
  if (bytes.length !== 32) throw new SealError('key', 'an Ed25519 public key has 32 bytes')
  if (!ed25519.utils.isValidPublicKey(bytes, false))
    throw new SealError('key', 'not an Ed25519 public key')
  if (ed25519.Point.fromBytes(bytes).isSmallOrder())
    throw new SealError('key', 'a key of small order signs nothing in particular')
  return { id: bytesToHex(sha256(bytes)), bytes }
}

/** Reads a key from base64, in its one form. @throws SealError `key` */
export function parseKey(text: string): PublicKey {
  const bytes = fromBase64(text)
  if (bytes === undefined) throw new SealError('key', 'a key is written in base64')
  return publicKey(bytes)
}

/** A key as certificates write it: base64 of one that signs, the age recipient of one to seal for. */
export const formatKey = (key: PublicKey | SealingKey): string =>
  'recipient' in key ? key.recipient : toBase64(key.bytes)

/** A signer with its private key in memory. @param seed 32 bytes (RFC 8032 §5.1.5) */
export function seedSigner(seed: Uint8Array): Signer {
  const key = publicKey(ed25519.getPublicKey(seed))
  return { key, sign: (message) => ed25519.sign(message, seed) }
}

/** Whether a signature verifies, by the strict rules of RFC 8032 rather than those of ZIP 215. */
export function isSignature(signature: Uint8Array, message: Uint8Array, key: PublicKey): boolean {
  if (signature.length !== 64) return false
  try {
    return ed25519.verify(signature, message, key.bytes, { zip215: false })
  } catch {
    return false
  }
}

/** The id in groups of four, as two people read it to each other: the first 16 bytes of it. */
export const fingerprint = (key: { readonly id: string }): string =>
  (key.id.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
