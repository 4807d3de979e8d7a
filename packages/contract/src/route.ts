import type { z } from 'zod'

/**
 * One endpoint of the hub's own interface, as data. Server, typed client, CLI and OpenAPI read
 * the same description; TAXII itself is described by its standard and lives in `packages/taxii`.
 */
export interface Route<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** With parameters in braces: `/api/groups/{group}`. */
  readonly path: `/api/${string}`
  readonly summary: string
  /** `public`: without sign-in; `signed_in`: any person or key; what may be done, policy decides. */
  readonly access: 'public' | 'signed_in'
  readonly params?: Path
  readonly query?: Query
  readonly body?: Body
  /** Media type of a body that is not JSON of ours, e.g. a STIX bundle. */
  readonly consumes?: string
  readonly status: 200 | 201 | 202 | 204
  readonly reply?: Reply
  /** Media type of a reply that is not JSON of ours: a bundle, a receipt, an event stream. */
  readonly produces?: string
}

/** Keeps the exact types of a description. */
export const route = <const R extends Route>(description: R): R => description

type Of<S, Fallback> = S extends z.ZodType ? z.output<S> : Fallback
type InOf<S, Fallback> = S extends z.ZodType ? z.input<S> : Fallback

export type ParamsOf<R extends Route> = Of<R['params'], Record<never, never>>
export type QueryOf<R extends Route> = Of<R['query'], Record<never, never>>
export type BodyOf<R extends Route> = Of<R['body'], undefined>
export type ReplyOf<R extends Route> = Of<R['reply'], undefined>

/** What a caller gives: the input side of each schema. */
export type CallOf<R extends Route> = (R['params'] extends z.ZodType
  ? { readonly params: InOf<R['params'], never> }
  : { readonly params?: undefined }) &
  (R['query'] extends z.ZodType
    ? { readonly query?: InOf<R['query'], never> }
    : { readonly query?: undefined }) &
  (R['body'] extends z.ZodType
    ? { readonly body: InOf<R['body'], never> }
    : R['consumes'] extends string
      ? { readonly body: Uint8Array | string | Blob | ReadableStream<Uint8Array> }
      : { readonly body?: undefined })

/** Fills a path's parameters and query: `/api/groups/{group}` with `{group: 'demo'}`. */
export function address(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '')
      search.set(key, Array.isArray(value) ? value.join(',') : String(value))
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}
