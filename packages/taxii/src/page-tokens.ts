import type { Micros } from './store.ts'

/** Seals positions into `next`. Stateless: any node that holds the key opens what any other sealed. */
export type PageTokens = {
  seal(position: Micros, scope: string): Promise<string>
  /** `undefined` when the token was forged, cut, or sealed for another scope or by an unknown key. */
  open(token: string, scope: string): Promise<Micros | undefined>
}

/**
 * Tokens of AES-256-GCM by WebCrypto, with the scope (reader and query) as additional data. The nonce is
 * the head of an HMAC-SHA-256 over scope and position: the same page asked twice gives the same bytes, so
 * `ETag` works, and no nonce ever serves two messages.
 *
 * `keys` are 32 random bytes each, shared by all nodes. The first seals; all open, so that a key can be
 * replaced without breaking a poll that is under way. Throws `RangeError` for a key of another length.
 */
export function createPageTokens(keys: readonly Uint8Array[]): PageTokens {
  if (keys.length === 0 || keys.some((key) => key.length !== 32)) {
    throw new RangeError('A page token key has 32 bytes, and there is at least one')
  }
  const derived = keys.map((key) => once(() => derive(new Uint8Array(key))))

  return {
    async seal(position, scope) {
      const [current] = derived
      if (current === undefined) throw new RangeError('There is no key')
      const { sealing, nonces } = await current()
      const context = encode(scope)
      const plain = new Uint8Array(8)
      new DataView(plain.buffer).setBigInt64(0, position)
      const mac = await crypto.subtle.sign('HMAC', nonces, concat([plain, context]))
      const iv = new Uint8Array(mac, 0, 12)
      const sealed = await crypto.subtle.encrypt(gcm(iv, context), sealing, plain)
      return toBase64Url(concat([iv, new Uint8Array(sealed)]))
    },

    async open(token, scope) {
      const bytes = fromBase64Url(token)
      if (bytes?.length !== 12 + 8 + 16) return undefined
      const context = encode(scope)
      for (const key of derived) {
        const { sealing } = await key()
        const plain = await crypto.subtle
          .decrypt(gcm(bytes.slice(0, 12), context), sealing, bytes.slice(12))
          .catch(() => undefined)
        if (plain !== undefined) return new DataView(plain).getBigInt64(0)
      }
      return undefined
    },
  }
}

type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.deriveKey>>
type Derived = { readonly sealing: CryptoKey; readonly nonces: CryptoKey }

async function derive(key: Uint8Array<ArrayBuffer>): Promise<Derived> {
  const master = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey'])
  const from = (use: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encode(`comity taxii next 1 ${use}`),
  })
  const aes = { name: 'AES-GCM', length: 256 }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return {
    sealing: await crypto.subtle.deriveKey(from('seal'), master, aes, false, [
      'encrypt',
      'decrypt',
    ]),
    nonces: await crypto.subtle.deriveKey(from('nonce'), master, hmac, false, ['sign']),
  }
}

function gcm(iv: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]{1,256}$/.test(text)) return undefined
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(bytes, (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
