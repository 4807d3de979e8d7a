import { acceptsGzip, taxiiMediaType } from './media-type.ts'
import type { Page } from './page.ts'
import { errorResource } from './resources.ts'
import type { TaxiiError } from './taxii-error.ts'
import { printTimestamp } from './timestamp.ts'

/** Makes gzip of a body; the default is the platform's CompressionStream. */
export type Gzip = (body: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>

// Below this, gzip's own 20 bytes and the time are not worth it.
const smallest = 860

/** Answers a read: conditional, compressed where asked, without its body for HEAD. */
export async function replyToRead(request: Request, page: Page, gzip: Gzip): Promise<Response> {
  const small = page.body.length < smallest
  const compressed = !small && acceptsGzip(request.headers.get('accept-encoding'))
  const tag = page.tag ?? (await hash(page.body))
  const headers = commonHeaders()
  // The two codings are different bytes, and a strong tag names bytes (RFC 9110 §8.8.3.3).
  headers.set('ETag', compressed ? `"${tag}-gzip"` : `"${tag}"`)
  if (page.first !== undefined && page.last !== undefined) {
    headers.set('X-TAXII-Date-Added-First', printTimestamp(page.first))
    headers.set('X-TAXII-Date-Added-Last', printTimestamp(page.last))
  }
  if (matches(request.headers.get('if-none-match'), tag)) {
    headers.delete('Content-Type')
    return new Response(null, { status: 304, headers })
  }
  if (compressed) headers.set('Content-Encoding', 'gzip')
  if (request.method === 'HEAD') return new Response(null, { headers })
  const body = compressed ? await compressedOf(page, gzip) : page.body
  headers.set('Content-Length', String(body.length))
  // A server can send a short text together with the head, in one write.
  return new Response(small ? new TextDecoder().decode(body) : body, { headers })
}

/** A page that several are given is compressed once. */
function compressedOf(page: Page, gzip: Gzip): Promise<Uint8Array<ArrayBuffer>> {
  const known = compressedPages.get(page)
  if (known !== undefined) return known
  const asked = gzip(page.body)
  compressedPages.set(page, asked)
  asked.catch(() => compressedPages.delete(page))
  return asked
}

const compressedPages = new WeakMap<Page, Promise<Uint8Array<ArrayBuffer>>>()

/** Answers with a resource, or with nothing where it is `undefined`. */
export function replyWith(status: number, resource: object | undefined): Response {
  const body = resource === undefined ? null : JSON.stringify(resource)
  return new Response(body, { status, headers: commonHeaders() })
}

export function replyToError(
  request: Request,
  error: TaxiiError,
  errorId: string,
  realm: string,
): Response {
  const headers = commonHeaders()
  if (error.code === 'unauthorized') {
    headers.append('WWW-Authenticate', `Basic realm="${realm}", charset="UTF-8"`)
    headers.append('WWW-Authenticate', `Bearer realm="${realm}"`)
  }
  if (error.code === 'unsupported_encoding') headers.set('Accept-Encoding', 'gzip')
  if (error.allow !== undefined) headers.set('Allow', error.allow.join(', '))
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter))
  const body = request.method === 'HEAD' ? null : JSON.stringify(errorResource(error, errorId))
  return new Response(body, { status: error.httpStatus, headers })
}

export const gzipByPlatform: Gzip = async (body) => {
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** What one reader may see is for nobody else, and a cache may only repeat it after asking. */
function commonHeaders(): Headers {
  return new Headers({
    'Content-Type': taxiiMediaType,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding, Authorization',
    'X-Content-Type-Options': 'nosniff',
  })
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function matches(header: string | null, tag: string): boolean {
  if (header === null) return false
  if (header.trim() === '*') return true
  const tags = header.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return tags.includes(`"${tag}"`) || tags.includes(`"${tag}-gzip"`)
}
