import { expect, test } from 'vitest'
import { base, dropBox, indicator, indicatorId, type State, shared, trial } from '../trial.ts'
import { createTaxiiClient } from './client.ts'
import type { Cursor } from './pages.ts'

const collection = `${base}group/collections/${shared}/`
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const bytes = (value: unknown) => encoder.encode(JSON.stringify(value))
const texts = (items: readonly { bytes: Uint8Array }[]) =>
  items.map((item) => decoder.decode(item.bytes))

/** A client that talks to a trial through no socket, and what it asked. */
function connected(options: Parameters<typeof trial>[0] = {}, as: State = 'XA') {
  const server = trial(options)
  const asked: Request[] = []
  const client = createTaxiiClient({
    url: base,
    auth: { basic: { user: as, password: 'pâss' } },
    sleep: async () => {},
    fetch: async (input, init) => {
      const request = new Request(input, init)
      asked.push(request.clone())
      return server.handler(request, as)
    },
  })
  return { client, asked, ...server }
}

async function collect<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(page)
  return all
}

test('finds its way from discovery to the collections', async () => {
  const { client, asked } = connected()
  const { title, apiRoots, default: first } = await client.discovery()
  expect([title, apiRoots.map(String), String(first)]).toEqual([
    'Trial',
    [`${base}group/`, `${base}public/`],
    `${base}group/`,
  ])
  const root = await client.apiRoot(apiRoots[0] ?? '')
  expect(root).toMatchObject({ title: 'A closed group', maxContentLength: 100_000 })
  const collections = await client.collections(root.url)
  const found = collections.find(({ alias }) => alias === 'shared')
  expect(found).toMatchObject({ id: shared, canRead: true, canWrite: true })
  expect(String(found?.url)).toBe(collection)
  expect(await client.collection(collection)).toEqual(found)
  expect(
    asked.every(({ headers }) => headers.get('Accept') === 'application/taxii+json;version=2.1'),
  ).toBe(true)
  expect(asked[0]?.headers.get('Authorization')).toBe('Basic WEE6cMOic3M=')
})

test('gives every object with its bytes as they were posted, whatever the page size', async () => {
  const odd = '{ "type":"x-a", "id":"x-a--1", "n":1.10 }'
  for (const limit of [1, 2, 3, 100]) {
    const { client, post } = connected()
    await post(`group/collections/${shared}/objects/`, `{"objects":[${odd}]}`)
    const objects = [1, 2, 3, 4].map((n) => indicator(n))
    await post(`group/collections/${shared}/objects/`, { objects })
    const pages = await collect(client.objects(collection, { limit }))
    expect(pages.flatMap(({ items }) => texts(items))).toEqual([
      odd,
      ...objects.map((object) => JSON.stringify(object)),
    ])
    expect(pages.map(({ more }) => more)).toEqual([...Array(pages.length - 1).fill(true), false])
  }
})

test('a run that broke off goes on from the cursor of the last page, and a later one from its end', async () => {
  const { client, post } = connected()
  const put = (numbers: number[]) =>
    post(`group/collections/${shared}/objects/`, { objects: numbers.map((n) => indicator(n)) })
  await put([1, 2, 3, 4, 5])
  const ids = async (resume?: Cursor, most = 99) => {
    const seen: unknown[] = []
    let cursor = resume
    for await (const page of client.objects(collection, { limit: 2, ...(resume && { resume }) })) {
      seen.push(...page.items.map(({ value }) => Object(value).id))
      cursor = JSON.parse(JSON.stringify(page.cursor))
      if (--most === 0) break
    }
    return { seen, cursor }
  }
  const first = await ids(undefined, 1)
  expect(first.seen).toEqual([1, 2].map(indicatorId))
  const rest = await ids(first.cursor)
  expect(rest.seen).toEqual([3, 4, 5].map(indicatorId))
  expect((await ids(rest.cursor)).seen).toEqual([])
  await put([6])
  expect((await ids(rest.cursor)).seen).toEqual([indicatorId(6)])
})

test('filters on every resource, and reads manifest and versions to their end', async () => {
  const { client, post } = connected()
  const objects = [0, 1, 2].map((minute) => indicator(1, minute))
  await post(`group/collections/${shared}/objects/`, { objects: [...objects, indicator(2)] })
  const all = { match: { version: ['all'] }, limit: 2 }
  const count = async (pages: AsyncIterable<{ items: readonly unknown[] }>) =>
    (await collect(pages)).flatMap(({ items }) => items).length
  expect(await count(client.manifest(collection, all))).toBe(4)
  expect(await count(client.manifest(collection))).toBe(2)
  expect(await count(client.object(collection, indicatorId(1), all))).toBe(3)
  const filter = { id: [indicatorId(1), 'x'], type: ['indicator'], specVersion: ['2.1'] }
  expect(await count(client.objects(collection, { match: filter }))).toBe(1)
  const versions = await collect(client.versions(collection, indicatorId(1), { limit: 2 }))
  expect(versions.flatMap(({ items }) => items)).toEqual(objects.map(({ modified }) => modified))
  const [page] = await collect(client.manifest(collection, { limit: 9 }))
  expect(page?.items[0]).toEqual({
    id: indicatorId(1),
    dateAdded: '2027-01-15T08:00:00.000002Z',
    version: indicator(1, 2).modified,
    mediaType: 'application/stix+json;version=2.1',
  })
  expect(page?.dateAddedFirst).toBe('2027-01-15T08:00:00.000002Z')
})

test('splits what it adds by count, and says what became of each object', async () => {
  const { client } = connected()
  const objects = [1, 2, 3, 4, 5].map((n) => bytes(n === 4 ? { type: 'indicator' } : indicator(n)))
  const added = await collect(client.add(collection, objects, { count: 2 }))
  expect(added.map(({ from, count }) => [from, count])).toEqual([
    [0, 2],
    [2, 2],
    [4, 1],
  ])
  expect(added.map(({ status }) => [status?.success, status?.failure])).toEqual([
    [2, 0],
    [1, 1],
    [1, 0],
  ])
  expect(added[1]?.status?.failures).toEqual([
    { id: '/objects/1', version: '1970-01-01T00:00:00Z', message: expect.stringMatching(/id/) },
  ])
})

test('never sends an envelope the server would not read, and reports the object that is too large', async () => {
  const { client, asked, get } = connected()
  const sizes = [40_000, 40_000, 40_000, 100_000, 40_000]
  const objects = sizes.map((size, n) => bytes(indicator(n, 0, { name: 'x'.repeat(size) })))
  const added = await collect(client.add(collection, objects))
  expect(added.map(({ from, count, refused }) => [from, count, refused !== undefined])).toEqual([
    [0, 2, false],
    [2, 1, false],
    [3, 1, true],
    [4, 1, false],
  ])
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST'])
  const stored = await get(`group/collections/${shared}/manifest/`)
  expect(stored.json.objects).toHaveLength(4)
})

test('halves an envelope that is refused as too large after all', async () => {
  const { client, get } = connected()
  const objects = [1, 2, 3, 4, 5].map((n) => bytes(indicator(n, 0, { name: 'x'.repeat(30_000) })))
  const added = await collect(client.add(collection, objects, { maxContentLength: 1_000_000 }))
  expect(added.map(({ from, count }) => [from, count])).toEqual([
    [0, 3],
    [3, 2],
  ])
  expect((await get(`group/collections/${shared}/manifest/`)).json.objects).toHaveLength(5)
})

test('compresses what it sends when asked to', async () => {
  const { client, asked } = connected()
  const added = await collect(client.add(collection, [bytes(indicator(1))], { gzip: true }))
  expect(added[0]?.status?.success).toBe(1)
  expect(asked.at(-1)?.headers.get('Content-Encoding')).toBe('gzip')
})

test('waits until a pending status is complete', async () => {
  const { store } = trial()
  const pendings = [{ id: indicatorId(1), version: '2026-01-01T00:00:00Z' }]
  const base = { id: 's1', requested: 0n, successes: [], failures: [] }
  const answers = [
    { ...base, pendings },
    { ...base, successes: pendings, pendings: [] },
  ]
  const slow = {
    ...store,
    add: async () => ({ ...base, pendings }),
    status: async () => answers.shift() ?? { refused: 'absent' as const },
  }
  const { client } = connected({ store: slow })
  const added = await collect(client.add(collection, [bytes(indicator(1))]))
  expect(added[0]?.status).toMatchObject({ status: 'complete', success: 1, pending: 0 })
  expect(answers).toEqual([])
})

test('removes an object, or the versions that are named', async () => {
  const { client, post } = connected()
  await post(`group/collections/${shared}/objects/`, {
    objects: [indicator(1, 1), indicator(1, 2)],
  })
  await client.remove(collection, indicatorId(1), { version: ['last'] })
  expect(await collect(client.versions(collection, indicatorId(1)))).toMatchObject([
    { items: [indicator(1, 1).modified] },
  ])
  await client.remove(collection, indicatorId(1))
  await expect(client.remove(collection, indicatorId(1))).rejects.toMatchObject({ status: 404 })
})

test('passes a refusal on with the server’s words and its error id', async () => {
  const { client } = connected()
  const read = collect(client.objects(`${base}group/collections/${dropBox}/`))
  await expect(read).rejects.toMatchObject({
    code: 'refused',
    status: 403,
    message: 'This is not among your rights here',
    errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})
