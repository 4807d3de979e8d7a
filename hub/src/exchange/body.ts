import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Problem } from '../core/problem.ts'

const inflateBytes = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)

/** How many times its size a body may inflate to, once it is larger than a mebibyte. */
export const mostRatio = 100
const leastRatioed = 1024 * 1024

/** A body as it was before compression, whether a header says so or its first two bytes do. */
export async function inflate(
  bytes: Uint8Array,
  request: Request,
  limit: number,
): Promise<Uint8Array> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new Problem(
      'unsupported-media-type',
      'encoding-unknown',
      'Send the body plain or as gzip.',
    )
  if (encoding === 'identity' && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes
  try {
    return await inflateBytes(bytes, {
      maxOutputLength: Math.min(limit, Math.max(leastRatioed, mostRatio * bytes.length)),
    })
  } catch (error) {
    if (error instanceof RangeError)
      throw new Problem('too-large', 'too-large', `At most ${limit} bytes after inflation.`, {
        params: { limit },
      })
    throw new Problem('malformed', 'gzip-broken', 'The gzip body is broken or cut off.')
  }
}
