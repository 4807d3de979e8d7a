import { SealError } from '../seal-error.ts'

/** Most bytes that are sealed at once: a request with its enclosures, held in memory. */
export const mostBytes = 32 * 1024 * 1024

const smallest = 4096
const largestPower = 1024 * 1024

/** Bytes of the length that stands before the content. */
const head = 4

/**
 * The length that content of so many bytes is padded to, its own four bytes of length included. Up to 1 MiB it
 * is the next power of two, from 4 KiB on: nine sizes, since most of what two states write to each other
 * is small, and there a finer size would tell one kind of request from another. Above, it is the
 * next number of Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", PETS 2019), which adds at most 1/32.
 *
 * @throws SealError `too_long` above {@link mostBytes}
 */
export function bucketFor(content: number): number {
  if (content > mostBytes)
    throw new SealError('too_long', `at most ${mostBytes / 1024 / 1024} MiB are sealed at once`)
  const length = Math.max(smallest, content + head)
  if (length <= largestPower) return 2 ** Math.ceil(Math.log2(length))
  // Padmé keeps as many leading bits as it takes to write the exponent, and clears those after them.
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1))
  return Math.ceil(length / step) * step
}

/** Whether content is ever padded to this length. */
export const isBucket = (length: number): boolean =>
  length >= smallest && bucketFor(Math.min(length - head, mostBytes)) === length

/** Content after its length (four bytes, the highest first) and before zeros up to its bucket. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(bucketFor(content.length))
  new DataView(padded.buffer).setUint32(0, content.length)
  padded.set(content, head)
  return padded
}

/** Takes the padding off. @throws SealError `not_sealed` where it is not in its one form */
export function unpad(padded: Uint8Array): Uint8Array {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength)
  const length = padded.length < head ? Number.POSITIVE_INFINITY : view.getUint32(0)
  const isFilled = length <= mostBytes && bucketFor(length) === padded.length
  if (!isFilled || padded.subarray(head + length).some((byte) => byte !== 0))
    throw new SealError('not_sealed', 'it is an age file, and not padded as sealing pads')
  return padded.slice(head, head + length)
}
