import { expect, test } from 'vitest'
import { indicator, indicatorId, shared, trial } from './trial.ts'

const place = `group/collections/${shared}`
const one = `${place}/objects/${indicatorId(1)}`

test.each([
  'limit=0',
  'limit=-1',
  'limit=1.5',
  'limit=+5',
  'limit=1e3',
  'limit=',
  'limit=ten',
  'limit=1&limit=2',
  'added_after=yesterday',
  'added_after=',
  'added_after=2026-01-01',
  'added_after=2026-13-01T00:00:00Z',
  'added_after=2026-01-01T00:00:00Z&added_after=2026-01-01T00:00:00Z',
  'match[id]=a&match[id]=b',
  'match[type]=indicator&match%5Btype%5D=malware',
  'match[type]=',
  'match[type]=a,,b',
  `match[id]=${'a,'.repeat(1000)}a`,
  'match[version]=all,last',
  'match[version]=newest',
  'match[version]=2026-02-30T00:00:00Z',
  'match[spec_version]=two',
  'match[colour]=red',
  'match[]=red',
  'match=red',
  'matchtype=indicator',
  'next=',
  'next=forged',
])('refuses %.60s with 400, before the store is asked', async (query) => {
  const { get } = trial({ store: neverAsked })
  const { status, json } = await get(`${place}/objects/?${query}`)
  expect(status).toBe(400)
  expect(json.error_code).toMatch(/^bad_(filter|next)$/)
})

test.each([
  ['objects/', 'id,type,spec_version,version'],
  ['manifest/', 'id,type,spec_version,version'],
  [`objects/${indicatorId(1)}/`, 'spec_version,version'],
  [`objects/${indicatorId(1)}/versions/`, 'spec_version'],
])('%s takes the match fields %s and refuses the others', async (path, fields) => {
  const { get, post } = trial()
  await post(`${place}/objects/`, { objects: [indicator(1)] })
  const values = { id: 'x', type: 'x', spec_version: '2.1', version: 'last' }
  for (const [field, value] of Object.entries(values)) {
    const { status } = await get(`${place}/${path}?match[${field}]=${value}`)
    expect([field, status]).toEqual([field, fields.split(',').includes(field) ? 200 : 400])
  }
})

test('ignores parameters that are not TAXII’s', async () => {
  const { get } = trial()
  expect((await get(`${place}/objects/?utm_source=mail&_=123`)).status).toBe(200)
})

test('values of one field are alternatives, fields narrow each other', async () => {
  const { get, post } = trial()
  const malware = { ...indicator(3), type: 'malware', id: 'malware--3' }
  await post(`${place}/objects/`, { objects: [indicator(1), indicator(2), malware] })
  const count = async (query: string) =>
    (await get(`${place}/objects/?${query}`)).json.objects?.length ?? 0
  expect(await count('match[type]=indicator,malware')).toBe(3)
  expect(await count(`match[type]=indicator&match[id]=${indicatorId(1)},malware--3`)).toBe(1)
  expect(await count(`match[type]=malware&match[id]=${indicatorId(1)}`)).toBe(0)
})

test('first and last are of all versions, whatever added_after leaves over', async () => {
  const { get, post } = trial()
  await post(`${place}/objects/`, { objects: [indicator(1, 9)] })
  const { headers } = await get(`${place}/objects/`)
  await post(`${place}/objects/`, { objects: [indicator(1, 3)] })
  const since = `added_after=${headers.get('X-TAXII-Date-Added-Last')}`
  expect((await get(`${place}/objects/?${since}`)).text).toBe('{}')
  const first = await get(`${place}/objects/?${since}&match[version]=first`)
  expect(first.json.objects).toEqual([indicator(1, 3)])
})

test('a version is found by any spelling of its instant', async () => {
  const { get, post } = trial()
  await post(`${place}/objects/`, { objects: [indicator(1, 1), indicator(1, 2)] })
  for (const text of ['2026-01-01T00:01:00Z', '2026-01-01T00:01:00.000000000Z']) {
    const { json } = await get(`${one}/?match[version]=${text}`)
    expect(json.objects).toEqual([indicator(1, 1)])
  }
  expect((await get(`${one}/?match[version]=2026-01-01T00:01:00.001Z`)).text).toBe('{}')
})

test('objects without any date have one version, and posting them again adds nothing', async () => {
  const { get, post } = trial()
  const address = { type: 'ipv4-addr', id: 'ipv4-addr--1', value: '203.0.113.1' }
  await post(`${place}/objects/`, { objects: [address] })
  await post(`${place}/objects/`, { objects: [address] })
  const versions = await get(`${place}/objects/${address.id}/versions/`)
  expect(versions.json).toEqual({ more: false, versions: ['1970-01-01T00:00:00Z'] })
})

test('removing takes all versions unless a filter names some', async () => {
  const { ask, get, post } = trial()
  await post(`${place}/objects/`, { objects: [1, 2, 3].map((minute) => indicator(1, minute)) })
  const removal = await ask(`${one}/?match[version]=first`, { method: 'DELETE' })
  expect([removal.status, await removal.text()]).toEqual([200, ''])
  expect((await get(`${one}/versions/`)).json.versions).toHaveLength(2)
  expect((await ask(`${one}/`, { method: 'DELETE' })).status).toBe(200)
  expect((await get(`${one}/`)).status).toBe(404)
  expect((await ask(`${one}/`, { method: 'DELETE' })).status).toBe(404)
})

test('what was removed and is posted again is new: a poller that had it gets it once more', async () => {
  const { ask, get, post } = trial()
  await post(`${place}/objects/`, { objects: [indicator(1)] })
  const { headers } = await get(`${place}/objects/`)
  await ask(`${one}/`, { method: 'DELETE' })
  await post(`${place}/objects/`, { objects: [indicator(1)] })
  const since = headers.get('X-TAXII-Date-Added-Last')
  expect((await get(`${place}/objects/?added_after=${since}`)).json.objects).toHaveLength(1)
})

test('only the contributor removes an object', async () => {
  const { ask, post } = trial()
  await post(`${place}/objects/`, { objects: [indicator(1)] })
  expect((await ask(`${one}/`, { as: 'XB', method: 'DELETE' })).status).toBe(403)
  expect((await ask(`${one}/`, { as: 'XD', method: 'DELETE' })).status).toBe(404)
  expect((await ask(`${one}/`, { as: 'nobody', method: 'DELETE' })).status).toBe(401)
})

const unasked = () => Promise.reject(new Error('The store was asked'))
const neverAsked = {
  discovery: unasked,
  apiRoot: unasked,
  collections: unasked,
  collection: unasked,
  status: unasked,
  objects: unasked,
  manifest: unasked,
  object: unasked,
  versions: unasked,
  add: unasked,
  remove: unasked,
}
