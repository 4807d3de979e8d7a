import { expect, test } from 'vitest'
import { base } from '../trial.ts'
import { answer, collection, day, facing, idsOf, page, type Step, taxii } from './facing.ts'
import { wait } from './transport.ts'

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
