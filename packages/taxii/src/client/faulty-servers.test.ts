import { expect, test } from 'vitest'
import { base } from '../trial.ts'
import { createTaxiiClient, type TaxiiClientOptions } from './client.ts'
import { wait } from './transport.ts'

const collection = `${base}root/collections/c/`
const taxii = { 'Content-Type': 'application/taxii+json;version=2.1' }
const day = (n: number) => `2026-01-0${n}T00:00:00.000000Z`

type Step = (url: URL, request: Request) => Response | Promise<Response>

/** A client of a server that answers with one step after the other, and with the last one from then on. */
function facing(steps: Step[], options: Partial<TaxiiClientOptions> = {}) {
  const asked: Request[] = []
  const waits: number[] = []
  const client = createTaxiiClient({
    url: base,
    auth: { bearer: 'secret' },
    random: () => 1,
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
    },
    fetch: async (input, init) => {
      const request = new Request(input, init)
      asked.push(request)
      const step = steps[Math.min(asked.length, steps.length) - 1]
      if (step === undefined) throw new Error('Nothing to answer with')
      return step(new URL(request.url), request)
    },
    ...options,
  })
  const queries = () => asked.map(({ url }) => new URL(url).search)
  return { client, asked, waits, queries }
}

const answer =
  (body: object | string, headers: Record<string, string> = {}, status = 200): Step =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { ...taxii, ...headers },
    })

const page = (id: number, rest: object = {}, last?: string, key = 'objects') =>
  answer(
    { [key]: [{ id: `x--${id}` }], ...rest },
    last === undefined ? {} : { 'X-TAXII-Date-Added-Last': last },
  )

async function idsOf(client: ReturnType<typeof facing>['client'], options = {}) {
  const ids: unknown[] = []
  for await (const { items } of client.objects(collection, options)) {
    ids.push(...items.map(({ value }) => Object(value).id))
  }
  return ids
}

test('goes on by date where a server says more and gives no next', async () => {
  const { client, queries } = facing([
    page(1, { more: true }, day(1)),
    page(2, { more: true, next: '' }, day(2)),
    page(3, {}, day(3)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2', 'x--3'])
  expect(queries()).toEqual(
    ['', day(1), day(2)].map((date) => date && `?added_after=${encodeURIComponent(date)}`),
  )
})

test('stops when there is more and no way on to it', async () => {
  for (const last of [undefined, 'undefined', '']) {
    const { client, asked } = facing([page(1, { more: true }, last)])
    await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
    expect(asked).toHaveLength(1)
  }
})

test('stops when the date does not move on', async () => {
  const { client, asked } = facing([
    page(1, { more: true }, day(1)),
    page(2, { more: true }, day(1)),
  ])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(2)
})

test.each([
  ['the same next for ever', () => 'same'],
  ['a new next each time', (n: number) => `token${n}`],
])('stops when a server repeats its first page, with %s', async (_, token) => {
  let n = 0
  const { client, asked } = facing([
    (...call) => page(1, { more: true, next: token(n++) }, day(1))(...call),
  ])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(2)
})

test('stops when pages come in a circle', async () => {
  const circle = [1, 2, 3].map((id) => page(id, { more: true, next: `t${id}` }))
  const { client, asked } = facing([...circle, ...circle, ...circle])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(4)
})

test('stops after a hundred pages without items', async () => {
  let n = 0
  const { client, asked } = facing([(...call) => answer({ more: true, next: `t${n++}` })(...call)])
  await expect(idsOf(client)).rejects.toMatchObject({ code: 'no_progress' })
  expect(asked).toHaveLength(101)
})

test('follows next over many pages that share one date, and over a page without items', async () => {
  const { client } = facing([
    page(1, { more: true, next: 'a' }, day(1)),
    page(2, { more: true, next: 'b' }, day(1)),
    answer({ more: true, next: 'c' }),
    page(3, {}, day(1)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2', 'x--3'])
})

test('follows a next that is the same for every page, as long as the pages are not', async () => {
  const { client } = facing([
    page(1, { more: true, next: 'session' }, day(1)),
    page(2, { more: true, next: 'session' }, day(1)),
    page(3, {}, day(1)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2', 'x--3'])
})

test('takes an object that comes again later in the run', async () => {
  const { client } = facing([
    page(1, { more: true, next: 'a' }, day(1)),
    page(1, { more: true, next: 'b' }, day(2)),
    page(2, {}, day(3)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--1', 'x--2'])
})

test('repeats the query with every next, filters and added_after included', async () => {
  const { client, queries } = facing([
    page(1, { more: true, next: 'a b' }, day(2)),
    page(2, {}, day(3)),
  ])
  await idsOf(client, { addedAfter: day(1), limit: 7, match: { type: ['x', 'y'] } })
  const common = { added_after: day(1), limit: '7', 'match[type]': 'x,y' }
  expect(queries().map((query) => Object.fromEntries(new URLSearchParams(query)))).toEqual([
    common,
    { ...common, next: 'a b' },
  ])
})

test('goes on by date when a server has forgotten the next of a saved cursor', async () => {
  const { client, queries } = facing([
    answer({ title: 'unknown next' }, {}, 400),
    page(2, {}, day(3)),
  ])
  const resume = { addedAfter: day(1), next: 'old', last: day(2) }
  expect(await idsOf(client, { resume })).toEqual(['x--2'])
  expect(queries()[1]).toBe(`?added_after=${encodeURIComponent(day(2))}`)
  const lost = facing([answer({ title: 'bad filter' }, {}, 400)])
  await expect(idsOf(lost.client, { resume: { next: 'old' } })).rejects.toMatchObject({
    status: 400,
  })
})

test('keeps the newest date in the cursor when a later page has none', async () => {
  const { client } = facing([page(1, { more: true, next: 'a' }, day(2)), page(2)])
  const cursors: unknown[] = []
  for await (const { cursor } of client.objects(collection)) cursors.push(cursor)
  expect(cursors).toEqual([{ next: 'a', last: day(2) }, { addedAfter: day(2) }])
})

test('reads objects under items, a bundle, a charset and a foreign JSON media type', async () => {
  for (const step of [
    page(1, {}, day(1), 'items'),
    page(1, { type: 'bundle', id: 'bundle--1' }),
    answer(
      { objects: [{ id: 'x--1' }] },
      { 'Content-Type': 'application/taxii+json; charset=utf-8' },
    ),
    answer({ objects: [{ id: 'x--1' }] }, { 'Content-Type': 'application/json' }),
  ]) {
    expect(await idsOf(facing([step]).client)).toEqual(['x--1'])
  }
  const manifest = facing([page(1, {}, day(1), 'items')]).client.manifest(collection)
  expect((await manifest.next()).value).toMatchObject({ items: [{ id: 'x--1' }] })
})

test('gives the fault of a faulty object in its place', async () => {
  const { client } = facing([answer('{"objects":[{"id":"x--1"},{"a":1,"a":2}]}')])
  const { value } = await client.objects(collection).next()
  expect(value).toMatchObject({
    items: [{ value: { id: 'x--1' } }, { error: { code: 'duplicate_key' } }],
  })
})

const cut: Step = () =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"objects":[{"id"')),
      pull: (controller) => controller.error(new Error('other side closed')),
    }),
    { headers: taxii },
  )

test.each([
  ['a refused connection', () => Promise.reject(new TypeError('fetch failed'))],
  ['an answer cut in the middle', cut],
  ['a body that ends too early', answer('{"objects":[{"id":"x--9"')],
  ['429', answer({}, {}, 429)],
  ['503', answer('busy', { 'Content-Type': 'text/html' }, 503)],
] as const)('asks for the same page again after %s', async (_, fault) => {
  const { client, queries, waits } = facing([
    page(1, { more: true, next: 'a' }, day(1)),
    fault,
    fault,
    page(2, {}, day(2)),
  ])
  expect(await idsOf(client)).toEqual(['x--1', 'x--2'])
  expect(queries()).toEqual(['', '?next=a', '?next=a', '?next=a'])
  expect(waits).toEqual([500, 1000])
})

test('gives up after its retries, with the reason', async () => {
  const dead = facing([() => Promise.reject(new TypeError('fetch failed'))], { retries: 2 })
  await expect(dead.client.discovery()).rejects.toMatchObject({ code: 'network' })
  expect(dead.asked).toHaveLength(3)
  const broken = facing([answer('{"title":')], { retries: 2 })
  await expect(broken.client.discovery()).rejects.toMatchObject({ code: 'not_taxii' })
  expect(broken.asked).toHaveLength(3)
  const busy = facing([answer({ title: 'Busy', description: 'Later' }, {}, 503)], { retries: 2 })
  const failed = { code: 'refused', status: 503, message: 'Busy: Later' }
  await expect(busy.client.discovery()).rejects.toMatchObject(failed)
})

test('does not try again what will not change', async () => {
  for (const step of [
    answer({}, {}, 404),
    answer({}, {}, 406),
    answer('[]'),
    answer('{"a":1,"a":2}'),
  ]) {
    const { client, asked } = facing([step])
    await expect(client.discovery()).rejects.toMatchObject({ name: 'TaxiiClientError' })
    expect(asked).toHaveLength(1)
  }
})

test('waits as long as Retry-After says, in seconds or until a time, but not for hours', async () => {
  const busy = (after: string) => answer({}, { 'Retry-After': after }, 429)
  const { client, waits } = facing([
    busy('7'),
    busy('Thu, 01 Jan 2026 00:00:09 GMT'),
    busy('soon'),
    answer({ title: 'T' }),
  ])
  expect((await client.discovery()).title).toBe('T')
  expect(waits).toEqual([7000, 9000, 2000])
  const long = facing([busy('3600')])
  await expect(long.client.discovery()).rejects.toMatchObject({ status: 429 })
  expect(long.waits).toEqual([])
})

const redirect = (to: string, status = 308) => answer('', { Location: to }, status)

test('follows a redirect within the origin with its credentials', async () => {
  for (const status of [301, 302, 307, 308]) {
    const { client, asked } = facing([redirect('/taxii2/moved/', status), answer({ title: 'T' })])
    await client.discovery()
    expect(asked[1]?.url).toBe(`${base}moved/`)
    expect(asked[1]?.headers.get('Authorization')).toBe('Bearer secret')
  }
})

test('never follows a redirect to another origin', async () => {
  for (const to of [
    'https://other.example/',
    'http://hub.example/taxii2/',
    '//other.example/',
    'http://127.0.0.1/',
  ]) {
    const { client, asked } = facing([redirect(to), answer({ title: 'T' })])
    await expect(client.discovery()).rejects.toMatchObject({ code: 'redirected' })
    expect(asked).toHaveLength(1)
  }
})

test('stops redirects that go in a circle', async () => {
  const { client } = facing([redirect('/taxii2/')])
  await expect(client.discovery()).rejects.toMatchObject({ code: 'redirected' })
})

test('reads API roots that are relative or absolute, and sends credentials only to origins it trusts', async () => {
  const discovery = answer({
    title: 'T',
    api_roots: ['/a/', 'b', 'https://cdn.example/c'],
    default: '/a/',
  })
  const root = answer({ title: 'R', versions: [], max_content_length: 5 })
  const { client, asked } = facing([discovery, root], { origins: ['https://partner.example'] })
  const { apiRoots, default: first } = await client.discovery()
  expect(apiRoots.map(String)).toEqual([
    'https://hub.example/a/',
    'https://hub.example/taxii2/b/',
    'https://cdn.example/c/',
  ])
  expect(String(first)).toBe('https://hub.example/a/')
  for (const url of [...apiRoots, 'https://partner.example/r/']) await client.apiRoot(url)
  expect(asked.map(({ headers }) => headers.get('Authorization'))).toEqual([
    'Bearer secret',
    'Bearer secret',
    'Bearer secret',
    null,
    'Bearer secret',
  ])
})

test('stops reading an answer at its cap', async () => {
  let sent = 0
  const endless: Step = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1000
          controller.enqueue(new Uint8Array(1000).fill(0x20))
        },
      }),
    )
  const { client, asked } = facing([endless], { maxResponse: 10_000 })
  await expect(client.discovery()).rejects.toMatchObject({ code: 'too_large' })
  expect([asked.length, sent < 20_000]).toEqual([1, true])
})

test('gives up on a server that never answers', async () => {
  const silent: Step = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const { client, asked } = facing([silent], { timeout: 5, retries: 1 })
  await expect(client.discovery()).rejects.toMatchObject({ code: 'timeout' })
  expect(asked).toHaveLength(2)
})

test('stops at once when its caller aborts', async () => {
  const controller = new AbortController()
  const { client, asked } = facing([
    () => {
      controller.abort(new Error('enough'))
      return Promise.reject(new TypeError('fetch failed'))
    },
  ])
  await expect(client.discovery({ signal: controller.signal })).rejects.toThrow('enough')
  expect(asked).toHaveLength(1)
})

test('stops waiting when its caller aborts, before or during the wait', async () => {
  const controller = new AbortController()
  const waiting = wait(60_000, controller.signal)
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await expect(wait(60_000, controller.signal)).rejects.toThrow('enough')
  await expect(wait(0)).resolves.toBeUndefined()
})

test('reads collections that leave their rights open, and a status that only counts', async () => {
  const list = { collections: [{ id: 'a b', title: 'A', can_read: null }, { title: 'no id' }] }
  const { client } = facing([
    answer(list),
    answer({ id: '1', status: 'complete', success_count: 3 }),
  ])
  const collections = await client.collections(`${base}root`)
  expect(collections).toEqual([
    { id: 'a b', title: 'A', mediaTypes: [], url: new URL(`${base}root/collections/a%20b/`) },
  ])
  expect(await client.status(`${base}root/`, '1')).toMatchObject({
    total: 3,
    success: 3,
    failures: [],
  })
})

test('sends plain what a server does not take as gzip', async () => {
  const status = answer({ id: '1', status: 'complete', success_count: 1 }, {}, 202)
  const { client, asked } = facing([answer({}, {}, 415), status])
  const object = new TextEncoder().encode('{"id":"x--1"}')
  const options = { gzip: true, count: 1, maxContentLength: 1000 }
  const added: unknown[] = []
  for await (const each of client.add(collection, [object, object], options)) added.push(each)
  expect(added).toHaveLength(2)
  expect(asked.map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['gzip', null, null])
})

test('a removal whose first answer was lost is done', async () => {
  const lost = facing([() => Promise.reject(new TypeError('cut')), answer({}, {}, 404)])
  await expect(lost.client.remove(collection, 'x--1')).resolves.toBeUndefined()
})
