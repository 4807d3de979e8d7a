import { canonicalize, isJsonObject, type JsonObject } from '@comity/json'
import { checkHash, type Sha256, sha256 } from './hashing.ts'
import { commitment, type Leaf, leafBytes, readJson } from './leaf.ts'
import { LedgerError } from './ledger-error.ts'
import { formatProof, type Proof, type ProofKeys, parseProof, verifyProof } from './proof.ts'
import { fromBase64, toBase64, toBytes, toHex } from './text.ts'

/**
 * What is stated about an act, for example `{ kind: 'object.put', collection, id, version,
 * contributor, sha256, at }`. `kind` is that of the leaf; `sha256` is the object's, in hex, and `at`
 * an RFC 3339 time, where there are such.
 */
export interface Statement extends JsonObject {
  readonly kind: string
}

/** A receipt: proof of a leaf, with what opens the leaf's commitment. */
export interface Receipt {
  readonly proof: Omit<Proof, 'extra'>
  readonly leaf: Leaf
  /** 32 bytes. */
  readonly salt: Uint8Array
  readonly statement: Statement
}

export interface VerifiedReceipt {
  readonly index: number
  /** Entries in the log when the receipt was made. */
  readonly size: number
  readonly origin: string
  /** When the act was recorded, as the hub states it. */
  readonly at?: string
  readonly statement: Statement
  /** Names of the witnesses, of those given, that have cosigned. */
  readonly witnesses: readonly string[]
}

/** Writes a statement as the bytes that are committed to. @throws JsonError as `canonicalize` does */
export function statementBytes(statement: Statement): Uint8Array {
  return toBytes(canonicalize(statement))
}

/**
 * Writes a receipt: a C2SP tlog-proof whose extra data is `{"leaf":{…},"salt":"…","statement":{…}}`
 * in canonical form, the salt in base64.
 *
 * @throws LedgerError `hash`, `range`, `leaf`
 */
export function formatReceipt({ proof, leaf, salt, statement }: Receipt): string {
  checkHash(salt)
  leafBytes(leaf)
  const { kind, commit } = leaf
  const extra = canonicalize({ leaf: { commit, kind, v: 1 }, salt: toBase64(salt), statement })
  return formatProof({ ...proof, extra: toBytes(extra) })
}

/** Reads a receipt, strictly. Nothing is verified. @throws LedgerError `proof`, `leaf`, `receipt` */
export function parseReceipt(text: string): Receipt {
  const { extra, ...proof } = parseProof(text)
  if (extra === undefined) throw new LedgerError('receipt', 'the proof carries no statement')
  const value = readJson(extra, 'receipt')
  const { leaf, salt, statement } = isJsonObject(value) ? value : {}
  const saltBytes = typeof salt === 'string' ? fromBase64(salt) : undefined
  const { kind, commit, v } = isJsonObject(leaf) ? leaf : {}
  if (typeof kind !== 'string' || typeof commit !== 'string' || v !== 1) {
    throw new LedgerError('receipt', 'the receipt has no leaf that is known')
  }
  if (saltBytes?.length !== 32) throw new LedgerError('receipt', 'the salt is not 32 bytes')
  if (!isStatement(statement)) throw new LedgerError('receipt', 'the statement has no kind')
  const receipt = { proof, leaf: { kind, commit }, salt: saltBytes, statement }
  // One form only: nothing can ride along, and a changed byte is a changed receipt.
  if (formatReceipt(receipt) === text) return receipt
  throw new LedgerError('receipt', 'the receipt is not in canonical form')
}

/**
 * Checks a receipt offline: the statement opens the leaf's commitment, the leaf is in the log's tree,
 * and the log has signed that tree.
 *
 * @param options.object bytes of the object, as sent; their SHA-256 must be the one stated
 * @throws LedgerError with the code of the first thing that does not hold
 */
export function verifyReceipt(
  text: string,
  keys: ProofKeys,
  options: { readonly object?: Uint8Array; readonly hash?: Sha256 } = {},
): VerifiedReceipt {
  const { object, hash = sha256 } = options
  const { proof, leaf, salt, statement } = parseReceipt(text)
  if (statement.kind !== leaf.kind) {
    throw new LedgerError('commitment', 'leaf and statement are of different kinds')
  }
  if (commitment(salt, statementBytes(statement), hash) !== leaf.commit) {
    throw new LedgerError('commitment', 'the statement is not the one committed to')
  }
  const verified = verifyProof(proof, keys, leafBytes(leaf), hash)
  if (object !== undefined && toHex(hash(object)) !== statement.sha256) {
    throw new LedgerError('object', 'the object is not the one that was recorded')
  }
  const { index, size, origin } = verified
  const { at } = statement
  const witnesses = verified.signatures.filter(({ key }) => key.use === 'witness')
  return {
    index,
    size,
    origin,
    ...(typeof at === 'string' ? { at } : {}),
    statement,
    witnesses: witnesses.map(({ key }) => key.name),
  }
}

function isStatement(value: unknown): value is Statement {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
  )
}
