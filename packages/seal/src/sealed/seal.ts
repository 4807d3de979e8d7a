import { Decrypter, Encrypter } from 'age-encryption'
import { SealError } from '../seal-error.ts'
import { chunkLength, faultIn, nonceLength, tagLength } from './fault.ts'
import { readHeader, type SealedHeader } from './header.ts'
import type { SealingIdentity } from './identity.ts'
import { isBucket, pad, unpad } from './padding.ts'
import type { Recipients } from './recipients.ts'

/** What was sealed, and what anybody could see of it. */
export interface Opened extends SealedHeader {
  readonly content: Uint8Array
}

/**
 * Seals content for recipients: padded, and encrypted as an age file (C2SP age) with one stanza for each key.
 * Who sealed it, age does not tell; a letter does.
 *
 * @throws SealError `too_long`; `key` where one of the keys is none that anything can be sealed for
 */
export async function seal(content: Uint8Array, recipients: Recipients): Promise<Uint8Array> {
  const padded = pad(content)
  const encrypter = new Encrypter()
  for (const { key } of recipients.keys) encrypter.addRecipient(key.recipient)
  try {
    return await encrypter.encrypt(padded)
  } catch {
    throw new SealError('key', 'one of the certified keys is none that can be sealed for')
  }
}

/** What anybody can tell of a sealed thing without opening it. */
export interface SealedOutside extends SealedHeader {
  /** Bytes that its content is padded to. */
  readonly bucket: number
}

/**
 * Reads a sealed thing from outside, as whoever carries it does: whether it has the form of one, for how many keys
 * of which suite, and its size bucket. What it is sealed for, and by whom, does not show.
 *
 * @throws SealError `not_sealed`, `mixed`, `too_long`, `truncated`
 */
export function inspectSealed(sealed: Uint8Array): SealedOutside {
  const header = readHeader(sealed)
  const bucket = plainLength(sealed.length - header.size - nonceLength)
  if (!isBucket(bucket))
    throw new SealError('truncated', 'its end is missing, or something was added')
  return { ...header, bucket }
}

/**
 * Opens what was sealed, with the first of the identities that can.
 *
 * @throws SealError `not_sealed`, `mixed`, `too_long`, `no_key`, `truncated`, `reordered`, `tampered`
 */
export async function unseal(
  sealed: Uint8Array,
  identities: readonly SealingIdentity[],
): Promise<Opened> {
  const header = readHeader(sealed)
  const fileKey = await fileKeyIn(sealed.subarray(0, header.size), identities)
  const content = sealed.subarray(header.size)
  inspectSealed(sealed)
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => fileKey })
    return { ...header, content: unpad(await decrypter.decrypt(sealed)) }
  } catch (error) {
    throw error instanceof SealError ? error : faultIn(content, fileKey)
  }
}

/** Bytes that are encrypted in so many: each chunk of 64 KiB carries a tag of 16. */
const plainLength = (length: number): number =>
  length - Math.ceil(length / (chunkLength + tagLength)) * tagLength

async function fileKeyIn(
  header: Uint8Array,
  identities: readonly SealingIdentity[],
): Promise<Uint8Array> {
  // Identities are asked in order: the first of these sees that the header could be read, and the last
  // that no other had the key.
  const asked = { first: false, last: false }
  const probe = (place: keyof typeof asked) => ({
    unwrapFileKey() {
      asked[place] = true
      return null
    },
  })
  const decrypter = new Decrypter()
  decrypter.addIdentity(probe('first'))
  for (const { secret } of identities) decrypter.addIdentity(secret)
  decrypter.addIdentity(probe('last'))
  try {
    return await decrypter.decryptHeader(header)
  } catch {
    if (!asked.first) throw new SealError('not_sealed', 'its header is not in the form of age')
    if (asked.last) throw new SealError('no_key', 'it is sealed for none of these keys')
    throw new SealError('tampered', 'its header is not the one that was sealed')
  }
}
