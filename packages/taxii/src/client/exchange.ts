import { isJsonObject, parseJson } from '@comity/json'
import { taxiiMediaType } from '../media-type.ts'
import { TaxiiClientError } from './taxii-client-error.ts'
import type { Call, Reply, TransportOptions } from './transport.ts'

const transient = new Set([408, 429, 500, 502, 503, 504])
const longestWait = 300_000
const mostRedirects = 5

export type Outcome =
  | Reply
  | { readonly error: unknown; readonly retryable: boolean; readonly waitFor: number | undefined }

/** One try: follows redirects within the origin, reads the answer up to its cap, and never throws. */
export async function exchange(
  options: TransportOptions,
  start: URL,
  call: Call,
  retried: number,
): Promise<Outcome> {
  const { timeout = 60_000, maxResponse = 64 * 1024 * 1024, fetch: send = fetch } = options
  const limit = AbortSignal.timeout(timeout)
  const signal = call.signal === undefined ? limit : AbortSignal.any([limit, call.signal])
  const never = (error: unknown): Outcome => ({ error, retryable: false, waitFor: undefined })
  let url = start
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const init: RequestInit = {
        method: call.method ?? 'GET',
        headers: { Accept: taxiiMediaType, ...call.headers, ...authorization(options, url) },
        redirect: 'manual',
        signal,
        ...(call.body === undefined ? {} : { body: call.body }),
      }
      const response = await send(url, init)
      const target = redirectOf(response, url)
      if (target === undefined) {
        const bytes = await readCapped(response, maxResponse, url)
        if (response.ok) return { headers: response.headers, bytes }
        return refusal(response, bytes, { url: url.href, retried }, options.now ?? Date.now)
      }
      await response.body?.cancel()
      if (target.origin !== url.origin) {
        return never(
          new TaxiiClientError('redirected', `It points to another origin (${target.origin})`, {
            url: url.href,
          }),
        )
      }
      url = target
    }
    return never(new TaxiiClientError('redirected', 'Redirects in a circle', { url: start.href }))
  } catch (error) {
    if (call.signal?.aborted) return never(call.signal.reason)
    if (error instanceof TaxiiClientError) return never(error)
    const [code, message] = limit.aborted
      ? (['timeout', `No answer within ${timeout} ms`] as const)
      : (['network', `No connection: ${messageOf(error)}`] as const)
    const failed = new TaxiiClientError(code, message, { url: url.href, cause: error })
    return { error: failed, retryable: true, waitFor: undefined }
  }
}

function authorization(
  { url, auth, origins = [] }: TransportOptions,
  target: URL,
): Record<string, string> {
  const trusted = [new URL(url).origin, ...origins.map((origin) => new URL(origin).origin)]
  if (auth === undefined || !trusted.includes(target.origin)) return {}
  if ('bearer' in auth) return { Authorization: `Bearer ${auth.bearer}` }
  const pair = new TextEncoder().encode(`${auth.basic.user}:${auth.basic.password}`)
  return { Authorization: `Basic ${btoa(String.fromCharCode(...pair))}` }
}

/** Servers redirect to add a slash: method and body stay. A browser hides the target, so it is refused. */
function redirectOf(response: Response, url: URL): URL | undefined {
  if (response.type === 'opaqueredirect') return new URL('about:blank')
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined
  const location = response.headers.get('location')
  return location === null ? undefined : new URL(location, url)
}

async function readCapped(response: Response, cap: number, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (response.body !== null) {
    for await (const chunk of response.body) {
      size += chunk.length
      if (size > cap) {
        throw new TaxiiClientError('too_large', `The answer is larger than ${cap} bytes`, {
          url: url.href,
        })
      }
      chunks.push(chunk)
    }
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function refusal(
  response: Response,
  bytes: Uint8Array,
  where: { readonly url: string; readonly retried: number },
  now: () => number,
): Outcome {
  const { title, description, errorId } = errorOf(bytes)
  const said = [title ?? `HTTP ${response.status}`, description].filter(Boolean).join(': ')
  const error = new TaxiiClientError('refused', said, {
    ...where,
    status: response.status,
    ...(errorId === undefined ? {} : { errorId }),
  })
  const waitFor = retryAfter(response.headers.get('retry-after'), now)
  const patient = waitFor === undefined || waitFor <= longestWait
  return { error, retryable: transient.has(response.status) && patient, waitFor }
}

/** The error object, from a server that sends one, whatever it calls it. */
function errorOf(bytes: Uint8Array): { title?: string; description?: string; errorId?: string } {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  try {
    const value = parseJson(bytes)
    if (!isJsonObject(value)) return {}
    const title = text(value.title)
    const description = text(value.description)
    const errorId = text(value.error_id)
    return {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(errorId === undefined ? {} : { errorId }),
    }
  } catch {
    return {}
  }
}

function retryAfter(header: string | null, now: () => number): number | undefined {
  if (header === null) return undefined
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const time = Date.parse(header)
  return Number.isNaN(time) ? undefined : Math.max(0, time - now())
}

export function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
