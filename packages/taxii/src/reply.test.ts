import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { TaxiiError } from './taxii-error.ts'
import { indicator, indicatorId, shared, trial } from './trial.ts'

const place = `group/collections/${shared}`
const objects = `${place}/objects/`
const many = { objects: Array.from({ length: 20 }, (_, n) => indicator(n)) }

test('answers 304 to the tag of what has not changed, on every read', async () => {
  const { ask, get, post } = trial()
  const { json } = await post(objects, many)
  const paths = [
    '',
    'group/',
    `group/status/${json.id}/`,
    'group/collections/',
    `${place}/`,
    `${place}/manifest/`,
    `${objects}?limit=3`,
    `${objects}${indicatorId(1)}/`,
    `${objects}${indicatorId(1)}/versions/`,
  ]
  for (const path of paths) {
    const etag = (await get(path)).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await ask(path, { headers: { 'If-None-Match': tag } })
      expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
      expect(again.headers.get('ETag')).toBe(etag)
    }
    expect((await ask(path, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200)
  }
})

test('gives another tag to another page, and after a change', async () => {
  const { get, post } = trial()
  await post(objects, many)
  const tag = async (query: string) => (await get(objects + query)).headers.get('ETag')
  const before = [await tag(''), await tag('?limit=3'), await tag('?limit=4')]
  await post(objects, { objects: [indicator(99)] })
  expect(new Set([...before, await tag('')]).size).toBe(4)
})

test('believes the store’s own tag, and still tells the last page from the one before', async () => {
  const { store, ...before } = trial()
  await before.post(objects, many)
  const tagged = {
    ...store,
    objects: async (...question: Parameters<typeof store.objects>) => {
      const page = await store.objects(...question)
      return 'refused' in page ? page : { ...page, tag: 'same' }
    },
  }
  const { get } = trial({ store: tagged })
  const tag = async (query: string) => (await get(objects + query)).headers.get('ETag')
  expect(await tag('?limit=3')).toBe(await tag('?limit=3'))
  expect(await tag('?limit=3')).not.toBe(await tag(''))
})

test('compresses where that is accepted, under a tag of its own', async () => {
  const { ask, get, post } = trial()
  await post(objects, many)
  const plain = await get(objects)
  const response = await ask(objects, { headers: { 'Accept-Encoding': 'br, gzip;q=0.5' } })
  expect(response.headers.get('Content-Encoding')).toBe('gzip')
  expect(response.headers.get('ETag')).toBe(plain.headers.get('ETag')?.replace(/"$/, '-gzip"'))
  const body = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('Content-Length')).toBe(String(body.length))
  expect(gunzipSync(body).toString()).toBe(plain.text)
  for (const tag of [plain.headers.get('ETag') ?? '', response.headers.get('ETag') ?? '']) {
    expect((await ask(objects, { headers: { 'If-None-Match': tag } })).status).toBe(304)
  }
})

test.each(['', 'identity', 'br', 'gzip;q=0', '*;q=0', 'gzip;q=0, *'])(
  'does not compress for Accept-Encoding: %s',
  async (accepted) => {
    const { ask, post } = trial()
    await post(objects, many)
    const response = await ask(objects, { headers: { 'Accept-Encoding': accepted } })
    expect(response.headers.has('Content-Encoding')).toBe(false)
  },
)

test('compresses with what it is given', async () => {
  const { ask, post } = trial({ gzip: async () => new Uint8Array([1, 2, 3]) })
  await post(objects, many)
  const response = await ask(objects, { headers: { 'Accept-Encoding': 'gzip' } })
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3])
})

test('HEAD has the headers of GET and no body', async () => {
  const { ask, post } = trial()
  await post(objects, many)
  const [get, head] = [await ask(objects), await ask(objects, { method: 'HEAD' })]
  expect(await head.text()).toBe('')
  const without = (headers: Headers) => [...headers].filter(([name]) => name !== 'content-length')
  expect(without(head.headers)).toEqual(without(get.headers))
  const refused = await ask('group/nothing/', { method: 'HEAD' })
  expect([refused.status, await refused.text()]).toEqual([404, ''])
})

test('keeps answers out of shared caches, and says what they depend on', async () => {
  const { get } = trial()
  for (const path of ['', objects, 'group/nothing/']) {
    const { headers } = await get(path)
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    expect(headers.get('Vary')).toBe('Accept, Accept-Encoding, Authorization')
    expect(headers.get('Content-Type')).toBe('application/taxii+json;version=2.1')
  }
})

test('serves an address without its last slash, and no other spelling', async () => {
  const { ask, get, handler, post } = trial()
  const { json } = await post(objects.slice(0, -1), many)
  expect((await get(`group/status/${json.id}`)).json.success_count).toBe(20)
  expect((await get(objects.slice(0, -1))).json.objects).toHaveLength(20)
  expect((await handler(new Request('https://hub.example/taxii2'), 'XA')).status).toBe(200)
  for (const path of [
    'group//',
    'group/%ZZ/',
    'group/collections/x/y/',
    `${objects}a/b/`,
    'group/status/',
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404])
  }
})

test('an address with an empty part names nothing, so nobody is asked to sign in for it', async () => {
  const { get } = trial()
  for (const path of ['group//', 'group/collections//', `${place}//objects/`]) {
    expect([path, (await get(path, 'nobody')).status]).toEqual([path, 404])
  }
  expect((await get('group/collections/x/', 'nobody')).status).toBe(401)
})

test('names the methods of an address that is asked with another', async () => {
  const { ask } = trial()
  const allow = async (path: string, method: string) => {
    const response = await ask(path, { method })
    return [response.status, response.headers.get('Allow')]
  }
  expect(await allow('', 'POST')).toEqual([405, 'GET, HEAD'])
  expect(await allow(objects, 'DELETE')).toEqual([405, 'GET, HEAD, POST'])
  expect(await allow(`${objects}a/`, 'POST')).toEqual([405, 'GET, HEAD, DELETE'])
})

test('lets a store say that it is busy, and for how long', async () => {
  const { store } = trial()
  const busy = {
    ...store,
    objects: () => Promise.reject(new TaxiiError('unavailable', 'Busy', { retryAfter: 7 })),
  }
  const { status, headers, json } = await trial({ store: busy }).get(objects)
  expect([status, headers.get('Retry-After'), json.title]).toEqual([503, '7', 'Busy'])
})

test('a status that is still pending is accepted like any other', async () => {
  const { store } = trial()
  const pending = {
    ...store,
    add: async () => ({
      id: '1',
      requested: 0n,
      successes: [],
      failures: [],
      pendings: [{ id: 'a--1', version: '2026-01-01T00:00:00Z' }],
    }),
  }
  const { status, json } = await trial({ store: pending }).post(objects, many)
  expect(status).toBe(202)
  expect(json).toMatchObject({ status: 'pending', total_count: 1, pending_count: 1 })
})

test('a page without items that claims more is a fault of the store, not an endless loop', async () => {
  const { store } = trial()
  const faulty = { ...store, objects: async () => ({ bodies: [], more: true }) }
  expect((await trial({ store: faulty }).get(objects)).status).toBe(500)
})

test('a status is shown to the one who posted', async () => {
  const { get, post } = trial()
  const { json } = await post(objects, many)
  expect((await get(`group/status/${json.id}/`)).status).toBe(200)
  expect((await get(`group/status/${json.id}/`, 'XB')).status).toBe(404)
  expect((await get(`public/status/${json.id}/`)).status).toBe(404)
})
