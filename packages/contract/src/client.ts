import type { CallOf, ReplyOf, Route } from './route.ts'
import { address } from './route.ts'
import { Problem } from './values.ts'

/** Thrown for every refusal of the hub; `problem.type` is `/problems/<code>`. */
export class RefusedError extends Error {
  readonly problem: Problem
  readonly code: string
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'RefusedError'
    this.problem = problem
    this.code = problem.type.replace(/^.*\/problems\//, '')
  }
}

/** Thrown where the hub could not be reached or did not answer as a hub. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

export interface ClientOptions {
  /** Origin of the hub, e.g. `http://127.0.0.1:8020`; empty in a page the hub itself serves. */
  readonly url: string
  /** An API key; in a page the session's cookie is used instead. */
  readonly key?: string
  readonly fetch?: typeof fetch
  readonly language?: () => string
}

export interface Client {
  /** Calls an endpoint and parses its JSON reply. Throws {@link RefusedError} or {@link UnreachableError}. */
  call<R extends Route>(route: R, call: CallOf<R>, signal?: AbortSignal): Promise<ReplyOf<R>>
  /** For replies that are not our JSON: bundles, receipts, event streams. */
  open<R extends Route>(route: R, call: CallOf<R>, signal?: AbortSignal): Promise<Response>
}

/** A typed client over the contract, for the web interface, the CLI and others' scripts. */
export function createClient(options: ClientOptions): Client {
  const doFetch = options.fetch ?? fetch

  async function open<R extends Route>(route: R, call: CallOf<R>, signal?: AbortSignal) {
    const headers: Record<string, string> = { accept: route.produces ?? 'application/json' }
    if (options.key !== undefined) headers.authorization = `Bearer ${options.key}`
    if (options.language) headers['accept-language'] = options.language()
    const given: Given = call
    let body: RequestBody | undefined
    if (given.body !== undefined) {
      headers['content-type'] = route.consumes ?? 'application/json'
      body = route.consumes ? asBody(given.body) : JSON.stringify(given.body)
    }
    const url = options.url + address(route.path, { ...given.params }, { ...given.query })
    const init: RequestInit = { method: route.method, headers, redirect: 'error' }
    if (body !== undefined) init.body = body
    // Sent as it is read: the answer comes after all of it.
    if (body instanceof ReadableStream) Object.assign(init, { duplex: 'half' })
    if (signal) init.signal = signal
    const response = await doFetch(url, init).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new UnreachableError(`No answer from ${options.url || 'the hub'}`, { cause })
    })
    if (response.ok) return response
    throw new RefusedError(await problemOf(response))
  }

  return {
    open,
    async call(route, call, signal) {
      const response = await open(route, call, signal)
      if (route.reply === undefined) return undefined as ReplyOf<typeof route>
      return route.reply.parse(await response.json()) as ReplyOf<typeof route>
    },
  }
}

type RequestBody = NonNullable<RequestInit['body']>
interface Given {
  readonly params?: object | undefined
  readonly query?: object | undefined
  readonly body?: unknown
}

function asBody(value: unknown): RequestBody {
  if (typeof value === 'string' || value instanceof Blob) return value
  if (value instanceof ReadableStream) return value
  if (value instanceof Uint8Array) return value as Uint8Array<ArrayBuffer>
  throw new TypeError('a body of bytes, text, a Blob or a stream is expected')
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  try {
    return Problem.parse(JSON.parse(text))
  } catch {
    throw new UnreachableError(`The answer (${response.status}) did not come from a Comity hub`)
  }
}
