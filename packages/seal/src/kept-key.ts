import { canonicalize, isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { armor, Decrypter, Encrypter } from 'age-encryption'
import { fromBase64, toBase64 } from './base64.ts'
import { formatKey, type Signer, seedSigner } from './key.ts'
import { SealError } from './seal-error.ts'
import { parseIdentity, type SealingIdentity } from './sealed/identity.ts'

/** A private key that signs, as its holder keeps it. */
export interface KeptKey {
  readonly party: string
  readonly signer: Signer
}

/** A private key that opens what is sealed, as its holder keeps it. */
export interface KeptIdentity {
  readonly party: string
  readonly identity: SealingIdentity
}

/**
 * Writes a private key for keeping: an age file under a passphrase, armored, which any age program opens
 * as well (C2SP age, scrypt). Deriving the key takes about a second, on purpose.
 *
 * @param seed 32 random bytes
 * @param logN work of scrypt; each step up doubles it
 */
export function keepKey(
  party: string,
  seed: Uint8Array,
  passphrase: string,
  logN = 18,
): Promise<string> {
  const { key } = seedSigner(seed)
  return locked({ v: 1, party, key: formatKey(key), seed: toBase64(seed) }, passphrase, logN)
}

/** Writes an identity for keeping, in the same form. @param logN as {@link keepKey} takes it */
export function keepIdentity(
  party: string,
  { key, secret }: SealingIdentity,
  passphrase: string,
  logN = 18,
): Promise<string> {
  return locked({ v: 1, party, key: formatKey(key), identity: secret }, passphrase, logN)
}

/** Opens a kept key. @throws SealError `key_file`: not such a file, or another passphrase */
export async function openKeptKey(text: string, passphrase: string): Promise<KeptKey> {
  const { party, key, seed, identity } = await opened(text, passphrase)
  const bytes = typeof seed === 'string' ? fromBase64(seed) : undefined
  if (identity !== undefined)
    throw new SealError('key_file', 'the file holds a key that opens and does not sign')
  if (typeof party !== 'string' || bytes?.length !== 32)
    throw new SealError('key_file', 'the file holds no key')
  const signer = seedSigner(bytes)
  if (formatKey(signer.key) !== key) throw new SealError('key_file', 'the file is of another key')
  return { party, signer }
}

/** Opens a kept identity. @throws SealError `key_file`: not such a file, or another passphrase */
export async function openKeptIdentity(text: string, passphrase: string): Promise<KeptIdentity> {
  const { party, key, seed, identity: secret } = await opened(text, passphrase)
  if (seed !== undefined)
    throw new SealError('key_file', 'the file holds a key that signs and does not open')
  if (typeof party !== 'string' || typeof secret !== 'string')
    throw new SealError('key_file', 'the file holds no key')
  const identity = await parseIdentity(secret)
  if (formatKey(identity.key) !== key) throw new SealError('key_file', 'the file is of another key')
  return { party, identity }
}

async function locked(value: JsonObject, passphrase: string, logN: number): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(logN)
  return armor.encode(await encrypter.encrypt(canonicalize(value)))
}

async function opened(text: string, passphrase: string): Promise<JsonObject> {
  const value = await decrypted(text, passphrase)
  if (isJsonObject(value) && value.v === 1) return value
  throw new SealError('key_file', 'the file holds no key')
}

async function decrypted(text: string, passphrase: string) {
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    return parseJson(await decrypter.decrypt(armor.decode(text.trim())))
  } catch {
    throw new SealError('key_file', 'the file cannot be opened with this passphrase')
  }
}
