import { TaxiiError } from './taxii-error.ts'

/**
 * Reads a request's body up to `largest` bytes, inflating gzip on the way. The bytes that arrive are
 * counted, never believed: `Content-Length` only serves to refuse early. The cap holds before and after
 * inflation, and beyond one MiB a body may inflate at most `ratio` times.
 *
 * @throws TaxiiError `too_large`, `unsupported_encoding`, `bad_encoding`
 */
export async function readBody(
  request: Request,
  largest: number,
  ratio: number,
): Promise<Uint8Array> {
  const coding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase()
  const gzip = coding === 'gzip' || coding === 'x-gzip'
  if (!gzip && coding !== 'identity') {
    throw new TaxiiError('unsupported_encoding', 'Only gzip is read as Content-Encoding')
  }
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw tooLarge(largest)
  if (request.body === null) return new Uint8Array()

  if (!gzip) return collect(request.body, largest, () => largest)

  const arrived = { bytes: 0 }
  const counted = request.body.pipeThrough(counter(arrived, largest))
  const inflated = counted.pipeThrough(new DecompressionStream('gzip'))
  const allowed = () => Math.min(largest, Math.max(mebibyte, arrived.bytes * ratio))
  return collect(inflated, largest, allowed)
}

/** The most that `readBody` would hold of a request, as far as its headers tell, in bytes. */
export function largestBody(request: Request, largest: number, ratio: number): number {
  const stated = request.headers.get('content-length')
  if (stated === null || !/^\d+$/.test(stated)) return largest
  const isPlain = (request.headers.get('content-encoding') ?? 'identity') === 'identity'
  return Math.min(largest, isPlain ? Number(stated) : Math.max(mebibyte, Number(stated) * ratio))
}

const mebibyte = 1_048_576

function counter(arrived: { bytes: number }, largest: number) {
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      arrived.bytes += chunk.length
      if (arrived.bytes > largest) throw tooLarge(largest)
      controller.enqueue(chunk)
    },
  })
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  largest: number,
  allowed: () => number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > allowed()) throw tooLarge(largest)
      chunks.push(value)
    }
  } catch (error) {
    // Stops the sender; the answer does not wait for it.
    void reader.cancel(error).catch(() => undefined)
    if (error instanceof TaxiiError) throw error
    throw new TaxiiError('bad_encoding', 'The body broke off or is not what its headers say', {
      description: 'Send it again: whole, and as gzip only where Content-Encoding says so.',
    })
  }
  return join(chunks, size)
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function tooLarge(largest: number): TaxiiError {
  return new TaxiiError('too_large', `A body holds at most ${largest} bytes`, {
    description: 'Split the objects over several requests; the limit also counts after inflation.',
  })
}
