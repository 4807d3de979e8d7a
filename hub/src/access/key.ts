import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** `comity_<id>_<secret>`: the prefix lets scanners find a leaked key, the id finds its row. */
export interface FreshKey {
  readonly id: string
  readonly token: string
  readonly secretHash: Buffer
}

const shape = /^comity_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/

export function makeKey(random: (size: number) => Buffer = randomBytes): FreshKey {
  const id = BigInt(`0x${random(10).toString('hex')}`)
    .toString(36)
    .padStart(12, '0')
    .slice(-12)
  const secret = random(32).toString('base64url')
  return { id, token: `comity_${id}_${secret}`, secretHash: hashSecret(secret) }
}

/** The secret is 32 random bytes: one fast hash is enough, and a poll costs microseconds. */
export const hashSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer')

export function splitKey(token: string): { id: string; secretHash: Buffer } | undefined {
  const found = shape.exec(token)
  if (!found?.[1] || !found[2]) return undefined
  return { id: found[1], secretHash: hashSecret(found[2]) }
}

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)

/**
 * The key in an Authorization header: `Bearer <key>`, or `Basic` with any user name and the key as
 * its password, because most TAXII clients know only Basic. Undefined where there is none.
 */
export function keyInHeader(header: string | null): string | undefined {
  const [scheme, value] = header?.trim().split(/\s+/, 2) ?? []
  if (!scheme || !value) return undefined
  if (/^bearer$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return undefined
  const pair = Buffer.from(value, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon < 0 ? undefined : pair.slice(colon + 1)
}
