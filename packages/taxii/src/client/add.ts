import { taxiiMediaType } from '../media-type.ts'
import { type Gzip, gzipByPlatform } from '../reply.ts'
import { rootOf } from './address.ts'
import { readApiRoot, readStatus, type ServerStatus } from './resources.ts'
import { TaxiiClientError } from './taxii-client-error.ts'
import { readObject, type Transport } from './transport.ts'

export type AddOptions = {
  /** Objects of one envelope at most; 500. */
  readonly count?: number
  /** Bytes of an envelope; without it the API root is asked for its `max_content_length`. */
  readonly maxContentLength?: number
  /** Compress what is sent; a server that answers 415 gets it plain, from then on. */
  readonly gzip?: boolean | Gzip
  /** Milliseconds to wait for a pending status to become complete; 60,000. */
  readonly patience?: number
  readonly signal?: AbortSignal
}

/** What became of one envelope: objects `from` to `from + count - 1`, counted from 0 over the whole run. */
export type Added = {
  readonly from: number
  readonly count: number
  /** Still `pending` when the server took longer than `patience`. Absent when nothing was sent. */
  readonly status?: ServerStatus
  /** Why this one object was never taken: it alone is larger than the server reads. */
  readonly refused?: string
}

type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>

const fallbackLength = 1_048_576

/**
 * Posts objects, each given as its JSON bytes, in as many envelopes as the server's limits ask for, and waits
 * for each to be dealt with. Yields after each envelope, so a run that breaks off is repeated from `from`; an
 * object that is posted twice is no error.
 */
export async function* addObjects(
  transport: Transport,
  sleep: Sleep,
  collection: URL,
  objects: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: AddOptions,
): AsyncGenerator<Added, void, undefined> {
  const { signal, count = 500 } = options
  const largest = options.maxContentLength ?? (await askForLength(transport, collection, signal))
  const post = poster(transport, collection, options)

  async function* send(batch: readonly Uint8Array[], from: number): AsyncGenerator<Added> {
    try {
      const status = await post(envelope(batch))
      const settled = await settle(transport, sleep, collection, status, options)
      yield { from, count: batch.length, status: settled }
    } catch (error) {
      // TAXII 2.1 promises to read what is smaller than max_content_length; a proxy in between may not.
      if (!(error instanceof TaxiiClientError) || error.status !== 413) throw error
      if (batch.length === 1) {
        yield { from, count: 1, refused: error.message }
      } else {
        const half = Math.ceil(batch.length / 2)
        yield* send(batch.slice(0, half), from)
        yield* send(batch.slice(half), from + half)
      }
    }
  }

  let batch: Uint8Array[] = []
  let size = frame
  let from = 0
  for await (const object of objects) {
    const tooLarge = frame + object.length >= largest
    const full = batch.length === count || size + 1 + object.length >= largest
    if (batch.length > 0 && (full || tooLarge)) {
      yield* send(batch, from)
      from += batch.length
      batch = []
      size = frame
    }
    if (tooLarge) {
      yield { from, count: 1, refused: `It is larger than the ${largest} bytes the server reads` }
      from += 1
      continue
    }
    batch.push(object)
    size += object.length + 1
  }
  if (batch.length > 0) yield* send(batch, from)
}

const opening = new TextEncoder().encode('{"objects":[')
const closing = new TextEncoder().encode(']}')
const frame = opening.length + closing.length

function envelope(objects: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = objects.reduce((sum, object) => sum + object.length, frame + objects.length - 1)
  const whole = new Uint8Array(size)
  whole.set(opening)
  let at = opening.length
  objects.forEach((object, index) => {
    if (index > 0) whole[at++] = 0x2c
    whole.set(object, at)
    at += object.length
  })
  whole.set(closing, at)
  return whole
}

function poster(transport: Transport, collection: URL, { gzip = false, signal }: AddOptions) {
  const compress = typeof gzip === 'function' ? gzip : gzipByPlatform
  const url = new URL('objects/', collection)
  const headers = { 'Content-Type': taxiiMediaType }
  let compressing = gzip !== false

  return async (plain: Uint8Array<ArrayBuffer>): Promise<ServerStatus> => {
    const call = { method: 'POST' as const, headers, signal }
    const read = (reply: Parameters<typeof readObject>[0]) => readStatus(readObject(reply))
    if (!compressing) return transport(url, { ...call, body: plain }, read)
    try {
      const body = await compress(plain)
      const coded = { ...headers, 'Content-Encoding': 'gzip' }
      return await transport(url, { ...call, body, headers: coded }, read)
    } catch (error) {
      if (!(error instanceof TaxiiClientError) || error.status !== 415) throw error
      compressing = false
      return transport(url, { ...call, body: plain }, read)
    }
  }
}

async function settle(
  transport: Transport,
  sleep: Sleep,
  collection: URL,
  posted: ServerStatus,
  { patience = 60_000, signal }: AddOptions,
): Promise<ServerStatus> {
  const url = new URL(`status/${encodeURIComponent(posted.id)}/`, rootOf(collection))
  let status = posted
  let pause = 500
  for (let waited = 0; status.status === 'pending' && waited < patience; waited += pause) {
    pause = Math.min(10_000, pause * 2)
    await sleep(pause, signal)
    status = await transport(url, { signal }, (reply) => readStatus(readObject(reply)))
  }
  return status
}

async function askForLength(
  transport: Transport,
  collection: URL,
  signal: AbortSignal | undefined,
): Promise<number> {
  const url = rootOf(collection)
  try {
    const root = await transport(url, { signal }, (reply) => readApiRoot(readObject(reply), url))
    return root.maxContentLength ?? fallbackLength
  } catch (error) {
    // Some servers keep the API root from those who may only write.
    if (error instanceof TaxiiClientError && error.code === 'refused') return fallbackLength
    throw error
  }
}
