import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { HubContext } from './context.ts'
import { jsonBody } from './json-body.ts'
import { Problem } from './problem.ts'
import { actorOf, passwordPending } from './recognition.ts'

/** What a handler is given: the parsed call, and who calls. */
export interface Call<R extends Route> {
  readonly actor: Actor
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  /** A handler that reads its body itself asks who calls again afterwards: `actorNow`. */
  readonly request: Request
  /** Address of the peer, or of the client as a trusted proxy names it. */
  readonly remote: string
  /** Whether the request was made on this very machine, through no proxy. */
  readonly isLocal: boolean
}

export type Reply<R extends Route> = R['produces'] extends string
  ? Response
  : ReplyOf<R> | Replied<ReplyOf<R>>

/** A reply with headers of its own, e.g. a cookie. */
export interface Replied<T> {
  readonly reply: T
  readonly headers: Record<string, string>
}

export const withHeaders = <T>(reply: T, headers: Record<string, string>): Replied<T> => ({
  reply,
  headers,
})

/**
 * Answers one endpoint of the contract: recognise, parse, handle, reply. Whoever sends a body is
 * recognised again once it has come: no right outlasts its end by a request that is held open.
 */
export function mount<R extends Route>(
  app: Hono,
  hub: HubContext,
  route: R,
  handle: (call: Call<R>) => Promise<Reply<R>>,
): void {
  const path = route.path.replace(/\{(\w+)\}/g, ':$1')
  app.on(route.method, path, async (c) => {
    const actor = await callerOf(hub, route, c.req.raw)
    const params = parse(route.params, c.req.param(), 'path')
    const query = parse(route.query, c.req.query(), 'query')
    const body = route.body ? parse(route.body, await jsonBody(hub, c, actor), 'body') : undefined
    const result = await handle({
      actor: route.body ? await callerOf(hub, route, c.req.raw) : actor,
      remote: hub.remoteOf(c),
      isLocal: hub.isLocal(c),
      request: c.req.raw,
      ...{ params, query, body },
    } as Call<R>)
    if (result instanceof Response) return result
    if (isReplied(result)) {
      for (const [name, value] of Object.entries(result.headers)) c.header(name, value)
      return answer(c, route, result.reply)
    }
    return answer(c, route, result)
  })
}

async function callerOf(hub: HubContext, route: Route, request: Request): Promise<Actor> {
  const actor = await actorOf(hub, request)
  if (route.access === 'signed_in' && actor === passwordPending)
    throw new Problem(
      'forbidden',
      'password-change-needed',
      'Choose a password of your own first, under Your account.',
    )
  if (route.access === 'signed_in' && actor.kind === 'anonymous')
    throw new Problem('unauthenticated', 'unauthenticated', 'Sign in, or send an API key.')
  return actor
}

const isReplied = (value: unknown): value is Replied<unknown> =>
  typeof value === 'object' && value !== null && 'reply' in value && 'headers' in value

function answer(c: Context, route: Route, reply: unknown): Response {
  c.header('cache-control', 'no-store')
  return route.reply === undefined
    ? c.body(null, 204)
    : c.json(reply as object, route.status as 200)
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return {}
  const parsed = schema.safeParse(value)
  if (parsed.success && isStorable(parsed.data)) return parsed.data
  if (parsed.success)
    throw new Problem('invalid', 'invalid-input', 'Leave out NUL and broken characters.', {
      params: { where, fields: [{ field: where, message: 'NUL or half a surrogate pair' }] },
    })
  const fields = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.') || where,
    message: issue.message,
  }))
  const first = fields[0]
  const detail = `Correct ${first?.field}: ${first?.message}.`
  throw new Problem('invalid', 'invalid-input', detail, { params: { where, fields } })
}

/** PostgreSQL holds no NUL in text, and UTF-8 no half of a surrogate pair. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isStorable)
}
