import { createHash } from 'node:crypto'
import type { TableTotal } from './manifest.ts'

/** Counts the rows and bytes of a table in the text form of COPY, and hashes them, as they pass. */
export function measure(name: string): {
  add(chunk: Uint8Array): void
  total(): TableTotal
} {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add(chunk) {
      hash.update(chunk)
      bytes += chunk.length
      // Each row ends with a line feed; one within a value is written as a backslash and an n.
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
    },
    total: () => ({ name, rows, bytes, sha256: hash.digest('hex') }),
  }
}
