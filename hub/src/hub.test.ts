import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { fixedClock } from './core/clock.ts'
import { openDatabase, transaction } from './core/database.ts'
import { announce } from './core/events.ts'
import { createLog } from './core/log.ts'
import { Problem } from './core/problem.ts'
import { createHub, type HubParts } from './hub.ts'
import type { Module } from './modules.ts'
import { readSettings } from './settings.ts'

const { db, sql } = await testDatabase()
const silent = createLog('silent')
const here = { remote: '127.0.0.1' }

const example: Module = {
  name: 'example',
  register(app, { remoteOf, isLocal }) {
    app.get('/api/refused', () => {
      throw new Problem('conflict', 'name-taken', 'Choose another name.', {
        params: { name: 'x' },
        headers: { 'Retry-After': '9' },
      })
    })
    app.get('/api/broken', () => {
      throw new Error('the secret of the database')
    })
    app.get('/api/query', async (c) => c.json(await sql`select * from nowhere`))
    app.get('/api/things/:id', (c) => c.json({ remote: remoteOf(c), local: isLocal(c) }))
    app.post('/api/things', (c) => c.json({}, 201))
  },
}

function hub(parts: Partial<HubParts> = {}, env: Record<string, string> = {}) {
  const made = createHub(readSettings(env), {
    db,
    log: silent,
    modules: [example],
    webFolder: '/nowhere',
    ...parts,
  })
  const ask = (path: string, init: RequestInit = {}, connection = {}) =>
    made.fetch(new Request(`http://127.0.0.1:8020${path}`, init), connection)
  return { ...made, ask }
}

test('says that it is up and ready', async () => {
  const { ask } = hub()
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(200)
})

test('is up but not ready, and refuses what needs it, while its database is away', async () => {
  const away = openDatabase({ username: 'x', database: 'x', path: '/nowhere/.s.PGSQL.5432' })
  const module: Module = {
    name: 'asking',
    register(app) {
      app.get('/api/ask', async (c) => c.json(await away.sql`select 1`))
    },
  }
  const { ask } = hub({ db: away, modules: [module] })
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(503)
  const response = await ask('/api/ask')
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('2')
  expect(await response.json()).toMatchObject({ type: '/problems/database-unavailable' })
  await away.close()
})

test('takes no writes while it does not hold its lock, but reads', async () => {
  let held = false
  const { ask } = hub({ lock: { held: () => held } })
  expect((await ask('/readyz')).status).toBe(503)
  const refused = await ask('/api/things', { method: 'POST' })
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({ type: '/problems/not-writable' })
  expect((await ask('/api/things/1')).status).toBe(200)
  held = true
  expect((await ask('/api/things', { method: 'POST' })).status).toBe(201)
  expect((await ask('/readyz')).status).toBe(200)
})

test('is not ready any more once it closes', async () => {
  const { ask, drain, context } = hub()
  drain()
  expect(context.closing.aborted).toBe(true)
  expect((await ask('/readyz')).status).toBe(503)
})

test('answers a refusal as problem details', async () => {
  const response = await hub().ask('/api/refused')
  expect(response.status).toBe(409)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('retry-after')).toBe('9')
  expect(await response.json()).toEqual({
    type: '/problems/name-taken',
    title: 'In conflict with what is there',
    status: 409,
    detail: 'Choose another name.',
    params: { name: 'x' },
  })
})

test.each(['/api/broken', '/api/query'])(
  'tells nothing of an unforeseen error at %s but the id that is in the log',
  async (path) => {
    let logged = ''
    const destination = new Writable({
      write(chunk, _, done) {
        logged += chunk
        done()
      },
    })
    const response = await hub({ log: createLog('error', destination) }).ask(path)
    expect(response.status).toBe(500)
    const id = response.headers.get('x-request-id')
    expect(await response.json()).toEqual({
      type: '/problems/internal',
      title: 'Something went wrong on the hub',
      status: 500,
      params: { request: id },
    })
    expect(logged).toContain(id)
    expect(logged).toMatch(/the secret of the database|nowhere/)
  },
)

test('gives every reply a strict policy and an id of its own', async () => {
  const { ask } = hub({}, { PUBLIC_URL: 'https://hub.example' })
  const ids = new Set<string | null>()
  for (const path of ['/', '/api/refused', '/api/broken', '/api/none', '/healthz']) {
    const { headers } = await ask(path)
    ids.add(headers.get('x-request-id'))
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  }
  expect(ids.size).toBe(5)
  expect((await hub().ask('/')).headers.has('strict-transport-security')).toBe(false)
})

test('shows its figures to this machine, or to whoever has the token', async () => {
  const { ask } = hub({}, { METRICS_TOKEN: 'sixteen-letters-long' })
  await ask('/api/things/1')
  const own = await ask('/metrics', {}, here)
  expect(await own.text()).toContain(
    'comity_http_request_seconds_count{method="GET",route="/api/things/:id",status="200"} 1',
  )
  const away = { remote: '192.0.2.1' }
  const headers = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
  expect((await ask('/metrics', {}, away)).status).toBe(404)
  expect((await ask('/metrics', headers('sixteen-letters-wrong'), away)).status).toBe(404)
  expect((await ask('/metrics', headers('sixteen-letters-long'), away)).status).toBe(200)
})

test('tells modules who asks', async () => {
  const { ask } = hub()
  expect(await (await ask('/api/things/1', {}, here)).json()).toEqual({
    remote: '127.0.0.1',
    local: true,
  })
})

test('starts modules in order, lets them listen and work, and stops them in reverse', async () => {
  const steps: string[] = []
  const module = (name: string): Module => ({
    name,
    async start() {
      steps.push(`${name} starts`)
      return [`${name} says`]
    },
    async stop() {
      steps.push(`${name} stops`)
    },
    jobs: () => [{ name: `${name}-job`, every: 3_600, run: async () => void steps.push('job') }],
    listeners: () => [{ name, types: ['said'], handle: async () => void steps.push('heard') }],
  })
  const made = hub({ modules: [module('one'), module('two')] })
  expect(await made.start()).toEqual(['one says', 'two says'])
  await transaction(db, async (tx) => announce(tx, 'said', {}))
  while (steps.length < 6) await new Promise((done) => setTimeout(done, 5))
  await made.close()
  expect(steps.slice(0, 2)).toEqual(['one starts', 'two starts'])
  expect(steps.slice(2, 6).sort()).toEqual(['heard', 'heard', 'job', 'job'])
  expect(steps.slice(6)).toEqual(['two stops', 'one stops'])
})

test('forgets what every listener passed a week ago', async () => {
  await sql`truncate event, event_cursor, event_parked, job`
  const clock = fixedClock(new Date())
  const listener = { name: 'listening', types: [], handle: async () => undefined }
  const made = hub({ clock, modules: [{ name: 'm', listeners: () => [listener] }] })
  await transaction(db, async (tx) => announce(tx, 'said', {}))
  clock.advance(8 * 24 * 3_600_000)
  await made.jobs.drain()
  expect(await sql`select from event`).toHaveLength(1)
  await made.events.drain()
  clock.advance(3_600_000)
  await made.jobs.drain()
  expect(await sql`select from event`).toHaveLength(0)
})

const web = await mkdtemp(join(tmpdir(), 'comity-web-'))
afterAll(() => rm(web, { recursive: true }))
await mkdir(join(web, 'assets'))
await writeFile(join(web, 'index.html'), '<!doctype html>')
await writeFile(join(web, 'assets', 'main-B1kQ93xZ.js'), 'plain')
await writeFile(join(web, 'assets', 'main-B1kQ93xZ.js.br'), 'packed')

test('serves the built interface, and its page at every address that is not a program’s', async () => {
  const { ask } = hub({ webFolder: web })
  for (const path of ['/', '/collections/demo/objects', '/logbook']) {
    const response = await ask(path)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toBe('<!doctype html>')
  }
  for (const path of [
    '/api/none',
    '/taxii2/none',
    '/log/none',
    '/robots.txt',
    '/../package.json',
  ]) {
    const response = await ask(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.json()).toMatchObject({ type: '/problems/not-found' })
  }
  expect((await ask('/', { method: 'POST' })).status).toBe(404)
  expect(await (await ask('/', { method: 'HEAD' })).text()).toBe('')
})

test('lets what never changes be kept, packed as the browser likes it', async () => {
  const { ask } = hub({ webFolder: web })
  const path = '/assets/main-B1kQ93xZ.js'
  const packed = await ask(path, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(await packed.text()).toBe('packed')
  const plain = await ask(path, { headers: { 'accept-encoding': 'br;q=0' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe('plain')
  const etag = plain.headers.get('etag') ?? ''
  expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('says how to build the interface where it is not built', async () => {
  const response = await hub().ask('/')
  expect(await response.text()).toContain('npm run build')
})
