import { expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { parseTimestamp } from './timestamp.ts'
import {
  type Answer,
  indicator,
  indicatorId,
  pages,
  shared,
  start,
  trial,
  trialStore,
} from './trial.ts'

// The points that TAXII servers are known to get wrong, one test each; 14 to 26 are in
// points-of-answers.test.ts. Where the standard or an issue of its committee (oasis-tcs/cti-taxii2) decides, the number of the issue stands beside.

const place = `group/collections/${shared}`
const objects = `${place}/objects/`
const ids = (answer: Answer) => answer.objects?.map((object) => object.id) ?? []
const many = (count: number) => ({ objects: Array.from({ length: count }, (_, n) => indicator(n)) })

test('1. manifest and versions send next with more, so that a client never asks for page 1 for ever (#110)', async () => {
  const { get, post } = trial()
  await post(objects, { objects: [0, 1, 2].map((minute) => indicator(1, minute)) })
  for (const [path, key] of [
    [`${place}/manifest/?match[version]=all&limit=2`, 'objects'],
    [`${objects}${indicatorId(1)}/versions/?limit=2`, 'versions'],
  ] as const) {
    const answers = await pages(get, path)
    expect(answers.map(({ json }) => json[key])).toMatchObject([{ length: 2 }, { length: 1 }])
    expect(answers.map(({ json }) => json.more)).toEqual([true, false])
  }
})

test('2. an empty result is {} without date headers (#117)', async () => {
  const { get } = trial()
  for (const path of [objects, `${place}/manifest/`]) {
    const { status, text, headers } = await get(path)
    expect([status, text]).toEqual([200, '{}'])
    expect(headers.has('X-TAXII-Date-Added-First')).toBe(false)
    expect(headers.has('X-TAXII-Date-Added-Last')).toBe(false)
  }
})

test('3. objects of one post have dates of their own, so paging by date alone loses none (#24, #50)', async () => {
  const { get, post } = trial()
  await post(objects, many(10))
  const seen: unknown[] = []
  let after = '1970-01-01T00:00:00Z'
  for (let page = 0; page < 4; page++) {
    const { json, headers } = await get(`${objects}?limit=3&added_after=${after}`)
    seen.push(...ids(json))
    after = headers.get('X-TAXII-Date-Added-Last') ?? after
  }
  expect(seen).toEqual(many(10).objects.map(({ id }) => id))
})

test('4. next goes on after a restart and on another node', async () => {
  const first = trial()
  await first.post(objects, many(4))
  const { json } = await first.get(`${objects}?limit=3`)
  const second = trial({ store: first.store })
  expect(ids((await second.get(`${objects}?limit=3&next=${json.next}`)).json)).toEqual([
    indicatorId(3),
  ])
})

test('5. a page that is asked for again is the same page, byte for byte', async () => {
  const { get, post } = trial()
  await post(objects, many(9))
  const { json } = await get(`${objects}?limit=3`)
  const path = `${objects}?limit=3&next=${json.next}`
  const [once, twice] = [await get(path), await get(path)]
  expect(ids(once.json)).toEqual([3, 4, 5].map(indicatorId))
  expect(twice.text).toBe(once.text)
})

test('6. removing and adding while somebody polls shifts no page (#23)', async () => {
  const { get, post, ask } = trial()
  await post(objects, many(6))
  const { json } = await get(`${objects}?limit=3`)
  await ask(`${objects}${indicatorId(0)}/`, { as: 'XA', method: 'DELETE' })
  await post(objects, { objects: [indicator(9)] })
  const rest = await get(`${objects}?limit=3&next=${json.next}`)
  expect(ids(rest.json)).toEqual([3, 4, 5].map(indicatorId))
  expect(rest.json.more).toBe(true)
})

test('7. versions of one object that fall on a page edge are all delivered', async () => {
  const { get, post } = trial()
  await post(objects, { objects: [0, 1, 2, 3, 4].map((minute) => indicator(1, minute)) })
  const answers = await pages(get, `${objects}?match[version]=all&limit=2`)
  const versions = answers.flatMap(({ json }) => json.objects?.map(({ modified }) => modified))
  expect(versions).toEqual([0, 1, 2, 3, 4].map((minute) => indicator(1, minute).modified))
})

test('8. dates follow the order in which things become visible, even when the clock goes back', async () => {
  const times = [start, start - 5_000_000n, start - 9_000_000n, start + 1n]
  const store = memoryStore(trialStore(() => times.shift() ?? start))
  const { get, post } = trial({ store })
  const dates: bigint[] = []
  for (const n of [0, 1, 2, 3]) {
    await post(objects, { objects: [indicator(n)] })
    const { headers } = await get(objects)
    dates.push(parseTimestamp(headers.get('X-TAXII-Date-Added-Last') ?? '') ?? 0n)
  }
  expect(dates).toEqual([start, start + 1n, start + 2n, start + 3n])
})

test('9. the date an object was added has nothing to do with its own dates', async () => {
  const { get, post } = trial()
  await post(objects, { objects: [indicator(1, 0, { modified: '2083-01-01T00:00:00.000Z' })] })
  await post(objects, { objects: [indicator(2, 0, { modified: '1999-01-01T00:00:00.000Z' })] })
  const { json } = await get(`${place}/manifest/`)
  expect(json.objects?.map(({ date_added }) => date_added)).toEqual([
    '2027-01-15T08:00:00.000000Z',
    '2027-01-15T08:00:00.000001Z',
  ])
})

test('10. objects and manifest are sorted by the date they were added (#31, #39)', async () => {
  const { get, post } = trial()
  for (const n of [5, 2, 9, 1]) await post(objects, { objects: [indicator(n)] })
  const order = [5, 2, 9, 1].map(indicatorId)
  expect(ids((await get(objects)).json)).toEqual(order)
  expect(ids((await get(`${place}/manifest/`)).json)).toEqual(order)
})

test('11. more is true when the server gives less than the limit that was asked for', async () => {
  const { get, post } = trial({ limits: { page: 3 } })
  await post(objects, many(7))
  const { json } = await get(`${objects}?limit=5000`)
  expect([ids(json).length, json.more, typeof json.next]).toEqual([3, true, 'string'])
})

test('12. no filter is ever ignored: not on the first page, not on a later one, not an unknown one', async () => {
  const { get, post } = trial()
  await post(objects, many(20))
  const wanted = [3, 7, 11].map(indicatorId)
  const answers = await pages(get, `${objects}?match[id]=${wanted}&limit=1`)
  expect(answers.flatMap(({ json }) => ids(json))).toEqual(wanted)
  const { json } = await get(`${objects}?match[id]=${wanted}&limit=1`)
  expect((await get(`${objects}?limit=1&next=${json.next}`)).status).toBe(400)
  expect((await get(`${objects}?match[colour]=red`)).status).toBe(400)
})

test('13. every version is kept, and match[version] and match[spec_version] choose among them (#25)', async () => {
  const { get, post } = trial()
  await post(objects, { objects: [1, 0, 2].map((minute) => indicator(1, minute)) })
  const { spec_version: _, ...older } = indicator(2)
  await post(objects, { objects: [older, indicator(2, 5)] })
  const modified = async (filter: string) =>
    (await get(`${objects}?${filter}`)).json.objects?.map((object) => object.modified) ?? []
  const at = (minute: number) => indicator(1, minute).modified
  expect(await modified(`match[id]=${indicatorId(1)}`)).toEqual([at(2)])
  expect(await modified(`match[id]=${indicatorId(1)}&match[version]=first`)).toEqual([at(0)])
  expect(await modified(`match[id]=${indicatorId(1)}&match[version]=first,last`)).toEqual([
    at(0),
    at(2),
  ])
  expect(await modified(`match[version]=2026-01-01T00:01:00Z`)).toEqual([at(1)])
  expect(await modified(`match[id]=${indicatorId(1)}&match[version]=all`)).toHaveLength(3)
  expect(await modified(`match[id]=${indicatorId(2)}&match[version]=all`)).toEqual([at(5)])
  expect(await modified(`match[spec_version]=2.0`)).toEqual([at(0)])
  expect(await modified(`match[spec_version]=2.0,2.1&match[version]=all`)).toHaveLength(5)
})
