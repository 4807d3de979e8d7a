import { Problem } from './problem.ts'

/**
 * Reads a body up to `limit` bytes and no further, whatever its length is said to be; refuses it when it
 * has not come by the time that `late` is aborted.
 *
 * @throws Problem `too-large`, `too-slow`
 */
export async function readBody(
  request: Request,
  limit: number,
  late?: AbortSignal,
): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const read = collect(request.body, limit)
  if (late === undefined) return read
  // What still comes ends with its connection.
  read.catch(() => undefined)
  const refused = new Promise<never>((_, fail) => {
    late.addEventListener('abort', () => fail(tooSlow()), { once: true })
    if (late.aborted) fail(tooSlow())
  })
  return Promise.race([read, refused])
}

async function collect(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

const tooLarge = (limit: number) =>
  new Problem('too-large', 'too-large', `Send at most ${limit} bytes.`, { params: { limit } })

const tooSlow = () =>
  new Problem('too-slow', 'too-slow', 'The body did not come in time: send it again, whole.', {
    headers: { connection: 'close' },
  })
