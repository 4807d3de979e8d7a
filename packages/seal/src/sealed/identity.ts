import {
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption'
import { SealError } from '../seal-error.ts'
import { parseSealingKey, type SealingKey, type Suite } from './sealing-key.ts'

/** What opens things sealed for a key. Whoever has it reads them all. */
export interface SealingIdentity {
  readonly key: SealingKey
  /** `AGE-SECRET-KEY-PQ-1…` or `AGE-SECRET-KEY-1…`, as age's own programs take it. */
  readonly secret: string
}

/** Makes a new identity from the platform's own randomness. */
export async function makeIdentity(suite: Suite = 'hybrid'): Promise<SealingIdentity> {
  const secret = await (suite === 'hybrid' ? generateHybridIdentity() : generateX25519Identity())
  return parseIdentity(secret)
}

/** Reads an identity as age's programs write it. @throws SealError `key` */
export async function parseIdentity(secret: string): Promise<SealingIdentity> {
  try {
    return { key: parseSealingKey(await identityToRecipient(secret)), secret }
  } catch (error) {
    if (error instanceof SealError) throw error
    throw new SealError('key', 'an identity begins with AGE-SECRET-KEY-PQ-1 or AGE-SECRET-KEY-1')
  }
}

/**
 * Whether anything can be sealed for a key: one of the right length may still be a point of the curve that all
 * secrets lead to. Asked before a key is certified, so that nobody finds out when it matters.
 */
export async function canSealFor({ recipient }: SealingKey): Promise<boolean> {
  try {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    await encrypter.encrypt('')
    return true
  } catch {
    return false
  }
}
