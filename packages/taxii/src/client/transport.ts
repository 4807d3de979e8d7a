import { isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { exchange, messageOf, type Outcome } from './exchange.ts'
import { TaxiiClientError } from './taxii-client-error.ts'

export type Credentials =
  | { readonly basic: { readonly user: string; readonly password: string } }
  | { readonly bearer: string }

export type TransportOptions = {
  /** Where discovery lies; the credentials go to its origin and to no other. */
  readonly url: string | URL
  readonly auth?: Credentials
  /** Further origins that may have the credentials, for discovery that names API roots elsewhere. */
  readonly origins?: readonly string[]
  readonly fetch?: typeof fetch
  /** How often a call is tried again; 4. */
  readonly retries?: number
  /** Waits; injected by tests. `setTimeout` without it. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** 0 to 1, for the jitter of the waits. */
  readonly random?: () => number
  /** Milliseconds since 1970, for a `Retry-After` that names a time. */
  readonly now?: () => number
  /** Milliseconds for one try, until the last byte; 60,000. */
  readonly timeout?: number
  /** Largest answer in bytes, after decompression; 64 MiB. */
  readonly maxResponse?: number
}

export type Call = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

export type Reply = {
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** Turns the bytes of an answer into what is wanted; what it throws is tried again, as a page cut short. */
export type Read<T> = (reply: Reply) => T

export type Transport = <T>(url: URL, call: Call, read: Read<T>) => Promise<T>

/**
 * Calls with retries: full jitter up to 30 s, or what `Retry-After` says up to five minutes. All calls of
 * TAXII may be repeated: posting the same object twice is no error (cti-taxii2#106), and removing it twice ends
 * in the same state.
 */
export function createTransport(options: TransportOptions): Transport {
  const { retries = 4, random = Math.random, sleep = wait } = options

  return async (url, call, read) => {
    for (let retried = 0; ; retried++) {
      const outcome = readOutcome(await exchange(options, url, call, retried), read, url)
      if ('value' in outcome) return outcome.value
      if (!outcome.retryable || retried >= retries) throw outcome.error
      const backoff = random() * Math.min(30_000, 500 * 2 ** retried)
      await sleep(outcome.waitFor ?? backoff, call.signal)
      call.signal?.throwIfAborted()
    }
  }
}

function readOutcome<T>(outcome: Outcome, read: Read<T>, url: URL) {
  if (!('bytes' in outcome)) return outcome
  try {
    return { value: read(outcome) }
  } catch (cause) {
    const message = `Not a TAXII answer: ${messageOf(cause)}`
    const error = new TaxiiClientError('not_taxii', message, { url: url.href, cause })
    return { error, retryable: isCutShort(cause), waitFor: undefined }
  }
}

/** A JSON text that ends too early is an answer cut short; any other fault will not go away by itself. */
function isCutShort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'syntax'
}

export function readObject({ bytes }: Reply): JsonObject {
  const value = parseJson(bytes, { maxBytes: bytes.length, maxNodes: 10_000_000 })
  if (!isJsonObject(value)) throw new TypeError('not a JSON object')
  return value
}

export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
