import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's default; OWASP's least for it: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), cost)

/** As they are hashed: however their letters are composed. */
export const areSamePassword = (a: string, b: string): boolean =>
  a.normalize('NFKC') === b.normalize('NFKC')

let decoy: Promise<string> | undefined

/** Takes as long for a name that does not exist as for a wrong password. */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  const right = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return right && stored !== null
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password to be read out or printed: 20 characters in groups, about 98 bits. */
export function makePassword(random: (size: number) => Uint8Array = randomBytes): string {
  const letters: string[] = []
  while (letters.length < 20)
    for (const byte of random(32)) {
      // 31 letters: larger bytes are thrown away, so that each letter is equally likely.
      if (byte < 248 && letters.length < 20) letters.push(alphabet.charAt(byte % 31))
    }
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-')
}
