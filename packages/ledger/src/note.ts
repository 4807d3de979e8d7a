import { ed25519 } from '@noble/curves/ed25519.js'
import { type Sha256, sha256 } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { fromBase64, toBase64, toBytes } from './text.ts'
import { checkDistinct, isKeyName, type VerifierKey, verifierKey } from './vkey.ts'

/** One signature line of a note, not yet checked. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: number
  readonly signature: Uint8Array
}

/** A note taken apart (C2SP signed-note). `text` ends in a newline. Nothing is verified yet. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Makes signatures. The private key may be elsewhere, so signing may take time. */
export interface NoteSigner {
  readonly key: VerifierKey
  /** 64 bytes: Ed25519 (RFC 8032) over the message. */
  readonly sign: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** A key that has signed; `at` only for a witness: seconds since 1970, as the witness says. */
export interface VerifiedSignature {
  readonly key: VerifierKey
  readonly at?: number
}

export interface VerifiedNote {
  readonly text: string
  /** Each key once, in the order of the keys given; at least one. */
  readonly signatures: readonly VerifiedSignature[]
}

/** A signer with its private key in memory. @param seed 32 bytes (RFC 8032 §5.1.5) */
export function seedSigner(name: string, seed: Uint8Array, hash: Sha256 = sha256): NoteSigner {
  const key = verifierKey(name, ed25519.getPublicKey(seed), 'log', hash)
  return { key, sign: (message) => ed25519.sign(message, seed) }
}

/** Longest note that is read, in UTF-16 code units, and most signatures (16 is what all must take). */
const maxLength = 1_000_000
const maxSignatures = 64

const dash = '\u2014'

/** Takes a note apart, strictly. @throws LedgerError `note` */
export function parseNote(note: string): Note {
  if (note.length > maxLength) throw new LedgerError('note', 'the note is too long')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f\p{Surrogate}]/u.test(note)) {
    throw new LedgerError('note', 'the note has a control character or half a surrogate pair')
  }
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n') || split + 2 === note.length) {
    throw new LedgerError('note', 'a note is a text, an empty line, and signature lines')
  }
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > maxSignatures) throw new LedgerError('note', 'too many signatures')
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignature) }
}

/**
 * Adds signatures to a text, which then is a note.
 *
 * @param text ends in a newline
 * @throws LedgerError `note`
 */
export async function signNote(text: string, signers: readonly NoteSigner[]): Promise<string> {
  if (!text.endsWith('\n')) throw new LedgerError('note', 'the text of a note ends in a newline')
  const lines = await Promise.all(
    signers.map(async ({ key, sign }) => {
      const signature = await sign(toBytes(text))
      const id = new Uint8Array(4)
      new DataView(id.buffer).setUint32(0, key.id)
      return `${dash} ${key.name} ${toBase64(new Uint8Array([...id, ...signature]))}\n`
    }),
  )
  const note = `${text}\n${lines.join('')}`
  if (parseNote(note).text !== text) throw new LedgerError('note', 'the text would be cut')
  return note
}

/**
 * Checks who has signed a note. Signatures by other keys are passed over; one by a given key that
 * does not verify refuses the whole note.
 *
 * @throws LedgerError `note`, `keys`, `signature`, `unsigned`
 */
export function verifyNote(note: string, keys: readonly VerifierKey[]): VerifiedNote {
  checkDistinct(keys)
  const { text, signatures } = parseNote(note)
  const verified: VerifiedSignature[] = []
  for (const key of keys) {
    const own = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id)
    const checked = own.map(({ signature }) => verifySignature(key, text, signature))
    if (checked[0] !== undefined) verified.push(checked[0])
  }
  if (verified.length > 0) return { text, signatures: verified }
  throw new LedgerError('unsigned', 'none of the keys given has signed')
}

function verifySignature(key: VerifierKey, text: string, bytes: Uint8Array): VerifiedSignature {
  if (key.use === 'log') {
    if (!isValid(bytes, text, key)) throw badSignature(key)
    return { key }
  }
  // C2SP tlog-cosignature: eight bytes of time, then the signature over the time and the note.
  if (bytes.length !== 72) throw badSignature(key)
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) throw badSignature(key)
  if (!isValid(bytes.subarray(8), `cosignature/v1\ntime ${time}\n${text}`, key)) {
    throw badSignature(key)
  }
  return { key, at: Number(time) }
}

function isValid(signature: Uint8Array, message: string, key: VerifierKey): boolean {
  if (signature.length !== 64) return false
  // Strict RFC 8032 rather than ZIP 215: no small-order keys, so no signature fits two texts.
  try {
    return ed25519.verify(signature, toBytes(message), key.publicKey, { zip215: false })
  } catch {
    return false
  }
}

function badSignature(key: VerifierKey): LedgerError {
  return new LedgerError('signature', `the signature of ${key.name} does not verify`)
}

function parseSignature(line: string): NoteSignature {
  const parts = line.split(' ')
  const [mark, name, encoded] = parts
  const bytes = fromBase64(encoded ?? '')
  const sound = parts.length === 3 && mark === dash && name !== undefined && isKeyName(name)
  if (!sound || bytes === undefined || bytes.length < 5) {
    throw new LedgerError('note', 'not a signature line')
  }
  const keyId = new DataView(bytes.buffer).getUint32(0)
  return { name, keyId, signature: bytes.slice(4) }
}
