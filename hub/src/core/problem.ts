/** HTTP's status for each kind of refusal. */
export const problemKinds = {
  malformed: { status: 400, title: 'The request is malformed' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'not-acceptable': { status: 406, title: 'No such representation' },
  'too-slow': { status: 408, title: 'The request came too slowly' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  gone: { status: 410, title: 'No longer there' },
  'changed-meanwhile': { status: 412, title: 'Changed meanwhile' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  invalid: { status: 422, title: 'Understood, but not valid' },
  'too-many': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available at the moment' },
  full: { status: 507, title: 'No room left' },
} as const

export type ProblemKind = keyof typeof problemKinds

export interface ProblemOptions {
  /** What the sentence speaks of, for wording it in another language. */
  readonly params?: Readonly<Record<string, unknown>>
  /** Such as `WWW-Authenticate` or `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/**
 * A refusal that the asker may read (RFC 9457). `code` is stable and becomes `type`; `detail` is a
 * sentence that says what to do. Whatever else is thrown is answered by a 500 that says nothing.
 *
 * ```ts
 * throw new Problem('not-found', 'collection-not-found', 'There is no such collection.', {
 *   params: { collection: id },
 * })
 * ```
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly code: string
  readonly params: Readonly<Record<string, unknown>> | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(kind: ProblemKind, code: string, detail: string, options: ProblemOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.kind = kind
    this.code = code
    this.params = options.params
    this.headers = options.headers ?? {}
  }

  get status(): (typeof problemKinds)[ProblemKind]['status'] {
    return problemKinds[this.kind].status
  }

  toResponse(): Response {
    return problemResponse(this.status, this.headers, {
      type: `/problems/${this.code}`,
      title: problemKinds[this.kind].title,
      status: this.status,
      detail: this.message,
      ...(this.params === undefined ? {} : { params: this.params }),
    })
  }
}

/** For all that was not foreseen: the request's id leads to the log, nothing else is told. */
export function unforeseen(requestId: string): Response {
  return problemResponse(
    500,
    {},
    {
      type: '/problems/internal',
      title: 'Something went wrong on the hub',
      status: 500,
      params: { request: requestId },
    },
  )
}

/** The database is away for a moment, or its disk is full. */
export function databaseUnavailable(cause: unknown): Problem {
  return new Problem(
    'unavailable',
    'database-unavailable',
    'The database does not answer. Nothing of this request was stored unless a reply said so: try again.',
    { headers: { 'Retry-After': '2' }, cause },
  )
}

function problemResponse(status: number, headers: Readonly<Record<string, string>>, body: object) {
  return new Response(JSON.stringify(body), {
    status,
    // What is not there today may be tomorrow, and for another reader.
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
    },
  })
}
