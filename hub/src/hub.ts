import { timingSafeEqual } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { allRoutes, openapi } from '@comity/contract'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { type Clock, systemClock } from './core/clock.ts'
import type { HubContext } from './core/context.ts'
import { type Database, isUnavailable } from './core/database.ts'
import { Events } from './core/events.ts'
import { housekeeping } from './core/housekeeping.ts'
import { Jobs } from './core/jobs.ts'
import type { HubLock } from './core/lock.ts'
import type { Log } from './core/log.ts'
import { createMetrics } from './core/metrics.ts'
import { type Connection, peerOf } from './core/peer.ts'
import { databaseUnavailable, Problem, unforeseen } from './core/problem.ts'
import { uuidv7 } from './core/uuid.ts'
import { webFiles, webFolder } from './core/web-files.ts'
import { modules as allModules, type Module } from './modules.ts'
import type { Settings } from './settings.ts'
import { version } from './version.ts'

export interface HubParts {
  readonly db: Database
  readonly log: Log
  /** Without one, as in tests, the hub may always write. */
  readonly lock?: Pick<HubLock, 'held'>
  readonly clock?: Clock
  readonly modules?: readonly Module[]
  readonly webFolder?: string
}

export interface Hub {
  fetch(request: Request, connection?: Connection): Promise<Response>
  readonly context: HubContext
  /** For tests, which `drain` them instead of starting them. */
  readonly events: Events
  readonly jobs: Jobs
  /** Starts modules, listeners and jobs; answers what the modules have to say. */
  start(): Promise<string[]>
  /** Tells those that hold a reply open to end it; `/readyz` says no from here on. */
  drain(): void
  close(): Promise<void>
}

/** Puts the modules together into one web-standard `fetch`. */
export function createHub(settings: Settings, parts: HubParts): Hub {
  const { db, log, clock = systemClock, modules = allModules } = parts
  const connections = new WeakMap<Request, Connection>()
  const requestIds = new WeakMap<Request, string>()
  const closing = new AbortController()
  // One listener for each stream that is open.
  setMaxListeners(0, closing.signal)
  const mayWrite = () => parts.lock?.held() ?? true
  const metrics = createMetrics()
  const peer = (c: Context) =>
    peerOf(c.req.raw.headers, connections.get(c.req.raw) ?? {}, settings.trustedProxy)
  const context: HubContext = {
    settings,
    db,
    sql: db.sql,
    log,
    clock,
    metrics,
    closing: closing.signal,
    requestId: (c) => requestIds.get(c.req.raw) ?? '',
    remoteOf: (c) => peer(c).address,
    isLocal: (c) => peer(c).local,
  }

  const app = new Hono()
  app.use(identified(context, requestIds))
  app.use(securityHeaders(settings))
  app.use(async (c, next) => {
    if (isWrite(c.req.method) && !mayWrite()) throw notHolding()
    await next()
  })
  app.onError((error, c) => refusal(error, c, context))

  const description = openapi(allRoutes, version)
  app.get('/api/openapi.json', (c) => c.json(description))
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    const ready = !closing.signal.aborted && mayWrite() && (await answers(db))
    metrics.ready.set(ready ? 1 : 0)
    return ready ? c.text('ready\n') : c.text('not ready\n', 503, { 'Retry-After': '2' })
  })
  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, context)) throw notFound()
    const { registry } = metrics
    return c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType })
  })
  for (const module of modules) module.register?.(app, context)
  const web = webFiles(parts.webFolder ?? webFolder)
  app.notFound((c) => web(c.req.raw) ?? refusal(notFound(), c, context))

  const running = { db, log, clock, metrics, active: mayWrite }
  const listeners = modules.flatMap((module) => module.listeners?.(context) ?? [])
  const events = new Events({ ...running, listeners })
  const work = modules.flatMap((module) => module.jobs?.(context) ?? [])
  const jobs = new Jobs({ ...running, jobs: [...housekeeping(context, listeners), ...work] })
  const started: Module[] = []

  return {
    context,
    events,
    jobs,
    async fetch(request, connection = {}) {
      connections.set(request, connection)
      return app.fetch(request)
    },
    async start() {
      const sentences: string[] = []
      for (const module of modules) {
        started.unshift(module)
        sentences.push(...((await module.start?.(context)) ?? []))
      }
      events.start()
      await jobs.start()
      return sentences
    },
    drain: () => closing.abort(),
    async close() {
      closing.abort()
      await Promise.all([events.stop(), jobs.stop()])
      for (const module of started) await module.stop?.(context)
    },
  }
}

/** Gives each request an id, measures it, and logs what went wrong: never a query or a body. */
function identified(context: HubContext, ids: WeakMap<Request, string>): MiddlewareHandler {
  const { log, metrics } = context
  return async (c, next) => {
    const id = uuidv7()
    ids.set(c.req.raw, id)
    const started = performance.now()
    await next()
    c.res.headers.set('X-Request-Id', id)
    const seconds = (performance.now() - started) / 1_000
    const { method } = c.req
    const { status } = c.res
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'other'
    metrics.requests.observe({ method: knownMethod(method), route, status }, seconds)
    const isProbe = c.req.path === '/healthz' || c.req.path === '/readyz'
    const level = status < 400 || isProbe ? 'debug' : status < 500 ? 'info' : 'warn'
    log[level]({ request: id, method, path: c.req.path, status, seconds }, 'Request')
  }
}

/** A client may send any word, and every label is kept for ever. */
function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method)
    ? method
    : 'other'
}

function isWrite(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

function securityHeaders(settings: Settings): MiddlewareHandler {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(settings.publicUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=31536000' }
      : {}),
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}

function refusal(error: Error, c: Context, { log, requestId }: HubContext): Response {
  if (error instanceof Problem) return error.toResponse()
  const request = requestId(c)
  if (isUnavailable(error)) {
    log.warn({ error, request }, 'The database is not available')
    return databaseUnavailable(error).toResponse()
  }
  log.error({ error, request }, 'A request failed')
  return unforeseen(request)
}

function notFound(): Problem {
  return new Problem('not-found', 'not-found', 'There is nothing at this address.')
}

function notHolding(): Problem {
  return new Problem(
    'unavailable',
    'not-writable',
    'The hub takes no writes until it holds its database again: try again in a moment.',
    { headers: { 'Retry-After': '2' } },
  )
}

async function answers(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((done) => {
    timer = setTimeout(done, 2_000, false)
  })
  const answer = db.sql`select 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

function mayReadMetrics(c: Context, { settings, isLocal }: HubContext): boolean {
  const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (token === undefined || settings.metricsToken === undefined) return isLocal(c)
  const [given, expected] = [Buffer.from(token), Buffer.from(settings.metricsToken)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
