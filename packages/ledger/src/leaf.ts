import { canonicalize, isJsonObject, JsonError, type JsonValue, parseJson } from '@comity/json'
import { checkHash, equalBytes, hashLength, type Sha256, sha256 } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { toBytes, toHex } from './text.ts'

/**
 * What a leaf records the fact of. Modules add their own: lower-case words, one dot.
 *
 * - `object.put`: an object was accepted into a collection
 * - `object.delete`: its contributor withdrew it
 * - `access.grant`: an entry was made readable to more
 * - `erasure`: payload and salt of an earlier leaf were destroyed; the statement gives its index
 * - `epoch`: the log goes on from a restored backup
 */
export type LeafKind =
  | 'object.put'
  | 'object.delete'
  | 'access.grant'
  | 'erasure'
  | 'epoch'
  | (string & {})

/** An entry of Comity's log: it says what kind of thing happened and commits to the rest. */
export interface Leaf {
  readonly kind: LeafKind
  /** 64 lower-case hex digits: the commitment to a statement. */
  readonly commit: string
}

/**
 * The bytes of a leaf: `{"commit":"…","kind":"object.put","v":1}` in canonical form (RFC 8785). They
 * hold no content, so they can stay when the content must go.
 *
 * @throws LedgerError `leaf`
 */
export function leafBytes({ kind, commit }: Leaf): Uint8Array {
  if (!/^[a-z][a-z0-9_]{0,31}(?:\.[a-z][a-z0-9_]{0,31})?$/.test(kind)) {
    throw new LedgerError('leaf', 'a kind is one or two lower-case words with a dot between')
  }
  if (!/^[0-9a-f]{64}$/.test(commit)) throw new LedgerError('leaf', 'a commitment is 64 hex digits')
  return toBytes(canonicalize({ commit, kind, v: 1 }))
}

/**
 * The hashes in the tree (RFC 6962 §2.1) of leaves of one kind, for their commitments laid end to
 * end (32 bytes each): what `leafHash(leafBytes(…))` gives for each, without writing each anew.
 *
 * @throws LedgerError `leaf`
 */
export function leafHashes(
  kind: LeafKind,
  commits: Uint8Array,
  hash: Sha256 = sha256,
): Uint8Array[] {
  if (commits.length % hashLength !== 0) {
    throw new LedgerError('leaf', `commitments have ${hashLength} bytes each`)
  }
  const text = leafBytes({ kind, commit: '0'.repeat(2 * hashLength) })
  const input = new Uint8Array(1 + text.length)
  input.set(text, 1)
  const hashes: Uint8Array[] = []
  for (let at = 0; at < commits.length; at += hashLength) {
    for (let k = 0; k < hashLength; k++) {
      const byte = commits[at + k] ?? 0
      input[commitAt + 2 * k] = hexDigit(byte >>> 4)
      input[commitAt + 2 * k + 1] = hexDigit(byte & 15)
    }
    hashes.push(hash(input))
  }
  return hashes
}

/** Where the digits of a commitment begin, after the 0x00 of RFC 6962. */
const commitAt = 1 + '{"commit":"'.length

/** In ASCII: 0 to 9, then a to f. */
const hexDigit = (value: number): number => value + (value < 10 ? 0x30 : 0x57)

/** Reads a leaf; only the very bytes that `leafBytes` writes are one. @throws LedgerError `leaf` */
export function parseLeaf(bytes: Uint8Array): Leaf {
  const value = readJson(bytes, 'leaf')
  const { kind, commit } = isJsonObject(value) ? value : {}
  if (typeof kind !== 'string' || typeof commit !== 'string') {
    throw new LedgerError('leaf', 'a leaf has a kind and a commitment')
  }
  const leaf = { kind, commit }
  if (equalBytes(leafBytes(leaf), bytes)) return leaf
  throw new LedgerError('leaf', 'not the bytes of a leaf')
}

/**
 * Commits to a statement without telling it: SHA-256(salt ‖ statement) in hex. The salt is 32 random
 * bytes, never used twice; once it is destroyed the commitment can no longer be tested by guessing.
 *
 * @throws LedgerError `hash` for a salt of another length
 */
export function commitment(salt: Uint8Array, statement: Uint8Array, hash: Sha256 = sha256): string {
  checkHash(salt)
  const input = new Uint8Array(salt.length + statement.length)
  input.set(salt)
  input.set(statement, salt.length)
  return toHex(hash(input))
}

/** Strict JSON, its refusal told as one of ours. */
export function readJson(bytes: Uint8Array, code: 'leaf' | 'receipt'): JsonValue {
  try {
    return parseJson(bytes)
  } catch (error) {
    if (error instanceof JsonError) throw new LedgerError(code, error.message)
    throw error
  }
}
