import { canonicalize, isJsonObject, parseJson } from '@comity/json'
import { armor, Decrypter, Encrypter } from 'age-encryption'
import { fromBase64, toBase64 } from './base64.ts'
import { formatKey, type Signer, seedSigner } from './key.ts'
import { SealError } from './seal-error.ts'

/** A private key as its holder keeps it. */
export interface KeptKey {
  readonly party: string
  readonly signer: Signer
}

/**
 * Writes a private key for keeping: an age file under a passphrase, armored, which any age program opens
 * as well (C2SP age, scrypt). Deriving the key takes about a second, on purpose.
 *
 * @param seed 32 random bytes
 * @param logN work of scrypt; each step up doubles it
 */
export async function keepKey(
  party: string,
  seed: Uint8Array,
  passphrase: string,
  logN = 18,
): Promise<string> {
  const { key } = seedSigner(seed)
  const text = canonicalize({ v: 1, party, key: formatKey(key), seed: toBase64(seed) })
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(logN)
  return armor.encode(await encrypter.encrypt(text))
}

/** Opens a kept key. @throws SealError `key_file`: not such a file, or another passphrase */
export async function openKeptKey(text: string, passphrase: string): Promise<KeptKey> {
  const opened = await decrypted(text, passphrase)
  const { v, party, key, seed } = isJsonObject(opened) ? opened : {}
  const bytes = typeof seed === 'string' ? fromBase64(seed) : undefined
  if (v !== 1 || typeof party !== 'string' || bytes?.length !== 32)
    throw new SealError('key_file', 'the file holds no key')
  const signer = seedSigner(bytes)
  if (formatKey(signer.key) !== key) throw new SealError('key_file', 'the file is of another key')
  return { party, signer }
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
