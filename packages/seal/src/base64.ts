/** Standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(binary)
}

/** Reads base64 in its one form: padded, no white space, no stray bits. Undefined otherwise. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}

/** Base64 of either alphabet, which is what DSSE lets a producer write; padded. */
export function fromEitherBase64(text: string): Uint8Array | undefined {
  const isMixed = /[+/]/.test(text) && /[-_]/.test(text)
  return isMixed ? undefined : fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}
