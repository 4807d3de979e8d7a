import { LedgerError } from './ledger-error.ts'

/** Longest entry that a bundle can hold, in bytes (its length is written in 16 bits). */
export const maxEntryLength = 65_535

/** Writes up to 256 entries as a bundle (C2SP tlog-tiles). @throws LedgerError `bundle` */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length < 1 || entries.length > 256) {
    throw new LedgerError('bundle', `a bundle has 1 to 256 entries, not ${entries.length}`)
  }
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > maxEntryLength) {
      throw new LedgerError('bundle', `an entry has at most ${maxEntryLength} bytes`)
    }
    bytes[at] = entry.length >>> 8
    bytes[at + 1] = entry.length & 0xff
    bytes.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bytes
}

/**
 * Reads a bundle into its entries (no copy).
 *
 * @param width number of entries it must have, 1 to 256
 * @throws LedgerError `bundle`
 */
export function decodeBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bytes.length) throw new LedgerError('bundle', 'the bundle ends inside an entry')
    if (entries.length === width) throw new LedgerError('bundle', `more than ${width} entries`)
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  if (entries.length === width && width > 0) return entries
  throw new LedgerError('bundle', `${entries.length} entries where ${width} belong`)
}
