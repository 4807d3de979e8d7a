import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { LedgerError } from './ledger-error.ts'

/**
 * SHA-256 of some bytes: 32 bytes of its own. Given as an argument so that a server may pass a native
 * one; it must not keep the bytes that it is given, which are written over for the next hash.
 */
export type Sha256 = (data: Uint8Array) => Uint8Array

/** SHA-256 in plain JavaScript, for any runtime. */
export const sha256: Sha256 = (data) => nobleSha256(data)

/** Bytes of a hash. */
export const hashLength = 32

/** Hash of an entry as a leaf of the tree: SHA-256(0x00 ‖ entry) (RFC 6962 §2.1). */
export function leafHash(entry: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  const input = new Uint8Array(1 + entry.length)
  input.set(entry, 1)
  return hash(input)
}

/** Hash of a node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Sha256 = sha256): Uint8Array {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashLength)
  return hash(nodeInput)
}

/** Written over for each node: a tree of a million entries has a million nodes. */
const nodeInput = new Uint8Array(1 + 2 * hashLength)
nodeInput[0] = 1

/** Root of the tree of no entries: SHA-256 of nothing (RFC 6962 §2.1). */
export function emptyRoot(hash: Sha256 = sha256): Uint8Array {
  return hash(new Uint8Array(0))
}

/** The row of nodes above a row; a last node without a sibling has no parent there. */
export function pairUp(row: readonly Uint8Array[], hash: Sha256): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let k = 0; k + 1 < row.length; k += 2) {
    const left = row[k]
    const right = row[k + 1]
    if (left !== undefined && right !== undefined) above.push(nodeHash(left, right, hash))
  }
  return above
}

/** Whether two byte strings are equal. Not constant in time: nothing compared here is secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, k) => byte === b[k])
}

/** @throws LedgerError `hash` */
export function checkHash(hash: Uint8Array): void {
  if (hash.length !== hashLength) {
    throw new LedgerError('hash', `a hash has ${hashLength} bytes, this one ${hash.length}`)
  }
}

/** A whole number from 0 to 2^53 − 1. @throws LedgerError `range` */
export function checkCount(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new LedgerError('range', `${what} is a whole number from 0 to 2^53 − 1, not ${value}`)
  }
}
