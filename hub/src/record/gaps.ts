import { randomFillSync } from 'node:crypto'

/**
 * Unpredictable whole numbers from 1 to `most` (255 the most), each as likely as another. Random
 * bytes are asked for by the page: one question for each entry of the log costs more than its hash.
 */
export function createGaps(most: number): () => number {
  const bytes = new Uint8Array(4096)
  // A byte at or above the highest multiple of `most` would favour the small ones.
  const even = 256 - (256 % most)
  let at = bytes.length
  return () => {
    for (;;) {
      if (at === bytes.length) {
        randomFillSync(bytes)
        at = 0
      }
      const byte = bytes[at++] ?? even
      if (byte < even) return 1 + (byte % most)
    }
  }
}
