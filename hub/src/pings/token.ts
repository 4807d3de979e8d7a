import { createHmac, timingSafeEqual } from 'node:crypto'

/** Bytes of the id of a letter, and of what proves that this hub wrote it. */
const idLength = 16
const proofLength = 24

/**
 * What the link in a letter holds: its id, and a proof of it by a secret of the hub. Nothing is kept by which
 * it could be made again without that secret.
 */
export function tokenOf(letter: string, secret: Uint8Array): string {
  const id = Buffer.from(letter.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, proofOf(id, secret)]).toString('base64url')
}

/** The letter that a token belongs to; undefined for whatever this hub did not write. */
export function letterOf(token: string, secret: Uint8Array): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  // One writing of each: what decodes to the same bytes otherwise is not it.
  if (bytes.length !== idLength + proofLength || bytes.toString('base64url') !== token)
    return undefined
  const id = bytes.subarray(0, idLength)
  if (!timingSafeEqual(bytes.subarray(idLength), proofOf(id, secret))) return undefined
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const proofOf = (id: Uint8Array, secret: Uint8Array): Uint8Array =>
  createHmac('sha256', secret).update('ping-letter').update(id).digest().subarray(0, proofLength)
