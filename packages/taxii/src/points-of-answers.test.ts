import { expect, test } from 'vitest'
import {
  type Answer,
  bulletin,
  dropBox,
  indicator,
  indicatorId,
  notForXB,
  open,
  shared,
  trial,
  type Who,
} from './trial.ts'

// The points that TAXII servers are known to get wrong, one test each; 1 to 13 are in
// points-of-paging.test.ts. Where the standard or an issue of its committee (oasis-tcs/cti-taxii2) decides, the number of the issue stands beside.

const place = `group/collections/${shared}`
const objects = `${place}/objects/`
const ids = (answer: Answer) => answer.objects?.map((object) => object.id) ?? []
const many = (count: number) => ({ objects: Array.from({ length: count }, (_, n) => indicator(n)) })
const sixDigits = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

test.each([
  ['application/taxii+json;version=2.1', 200],
  ['application/taxii+json; version=2.1', 200],
  ['application/taxii+json;version="2.1"', 200],
  ['application/taxii+json', 200],
  ['Application/TAXII+JSON', 200],
  ['*/*', 200],
  ['application/*', 200],
  ['application/json, application/taxii+json;version=2.1;q=0.5', 200],
  ['application/taxii+json;version=2.0, application/taxii+json;version=2.1', 200],
  ['', 200],
  ['application/json', 406],
  ['application/taxii+json;version=2.0', 406],
  ['application/vnd.oasis.taxii+json; version=2.0', 406],
  ['application/taxii+json;version=2.1;q=0', 406],
  ['application/taxii+json;version=2.1;q=0, */*', 406],
  ['text/html', 406],
])('14. Accept: %s is answered %i', async (accept, status) => {
  const { ask } = trial()
  const response = await ask('', { as: 'XA', headers: { Accept: accept } })
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toBe('application/taxii+json;version=2.1')
})

type Refused = { status: number; method: string; path: string; as: Who; body?: string }

const refusals: readonly Refused[] = [
  { status: 400, method: 'GET', path: `${objects}?limit=0`, as: 'XA' },
  { status: 401, method: 'GET', path: objects, as: 'nobody' },
  { status: 403, method: 'GET', path: `group/collections/${dropBox}/objects/`, as: 'XA' },
  { status: 403, method: 'POST', path: `group/collections/${bulletin}/objects/`, as: 'XA' },
  { status: 404, method: 'GET', path: objects, as: 'XD' },
  { status: 404, method: 'GET', path: `${objects}${indicatorId(404)}/`, as: 'XA' },
  { status: 404, method: 'GET', path: 'group/nothing/', as: 'XA' },
  { status: 405, method: 'PUT', path: objects, as: 'XA' },
  { status: 413, method: 'POST', path: objects, as: 'XA', body: 'x'.repeat(100_001) },
  { status: 422, method: 'POST', path: objects, as: 'XA' },
]

test.each(refusals)('15. $status is TAXII’s error object: $method as $as', async (refused) => {
  const { status, method, path, as, body = '{}' } = refused
  const { ask } = trial()
  const headers = { 'Content-Type': 'application/taxii+json;version=2.1' }
  const response = await ask(path, { as, method, headers, ...(method === 'GET' ? {} : { body }) })
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toBe('application/taxii+json;version=2.1')
  expect(await response.json()).toEqual({
    title: expect.stringMatching(/./),
    error_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    error_code: expect.stringMatching(/^[a-z_]+$/),
    http_status: String(status),
    ...(status > 405 ? { description: expect.stringMatching(/./) } : {}),
  })
})

test('15. a failure of the store says nothing but an id, which the log has too', async () => {
  const { store } = trial()
  const logged: unknown[] = []
  const broken = {
    ...store,
    objects: () => Promise.reject(new Error('relation "object" does not exist')),
  }
  const { get } = trial({ store: broken, onError: (error, id) => logged.push([error, id]) })
  const { status, json, text } = await get(objects)
  expect([status, json.http_status]).toEqual([500, '500'])
  expect(text).not.toContain('relation')
  expect(logged).toEqual([[expect.any(Error), json.error_id]])
})

test('16. a status has all its counts, and says what became of each object', async () => {
  const { get, post } = trial()
  const posted = await post(objects, { objects: [indicator(1), { type: 'indicator' }, 7] })
  expect(posted.status).toBe(202)
  expect(posted.json).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 'complete',
    request_timestamp: '2027-01-15T08:00:00.000000Z',
    total_count: 3,
    success_count: 1,
    successes: [{ id: indicatorId(1), version: indicator(1).modified }],
    failure_count: 2,
    failures: [
      {
        id: '/objects/1',
        version: '1970-01-01T00:00:00Z',
        message: 'Has no id of printable ASCII',
      },
      { id: '/objects/2', version: '1970-01-01T00:00:00Z', message: 'Not a JSON object' },
    ],
    pending_count: 0,
  })
  expect((await get(`group/status/${posted.json.id}/`)).json).toEqual(posted.json)
})

test('17. what was posted to a collection is read back from it, by its id as by its alias', async () => {
  const { get, post } = trial()
  await post('group/collections/shared/objects/', { objects: [indicator(1)] }, 'XB')
  expect((await get(objects)).json.objects).toEqual([indicator(1)])
  expect((await get('group/collections/shared/objects/')).json.objects).toEqual([indicator(1)])
})

test('18. can_read and can_write are booleans, for the one who asks (#12)', async () => {
  const { get } = trial()
  const rights = async (as: Who) => (await get(`group/collections/${bulletin}/`, as)).json
  expect(await rights('XA')).toMatchObject({ can_read: true, can_write: false })
  expect(await rights('XC')).toMatchObject({ can_read: true, can_write: true })
})

test('19. objects lie under objects, and every date is a string of six fractional digits', async () => {
  const { get, post } = trial()
  await post(objects, { objects: [indicator(1)] })
  const page = await get(objects)
  expect(Object.keys(page.json)).toEqual(['more', 'objects'])
  expect(page.headers.get('X-TAXII-Date-Added-First')).toMatch(sixDigits)
  expect(page.headers.get('X-TAXII-Date-Added-Last')).toMatch(sixDigits)
  const manifest = await get(`${place}/manifest/`)
  expect(manifest.json.objects).toEqual([
    {
      id: indicatorId(1),
      date_added: expect.stringMatching(sixDigits),
      version: indicator(1).modified,
      media_type: 'application/stix+json;version=2.1',
    },
  ])
})

test('20. one bad object never spoils the rest', async () => {
  const { get, post } = trial()
  const good = [indicator(1), indicator(2)].map((object) => JSON.stringify(object))
  const bad = '{"type":"indicator","id":"indicator--x","id":"indicator--y"}'
  const { json } = await post(objects, `{"objects":[${good[0]},${bad},${good[1]}]}`)
  expect(json).toMatchObject({ success_count: 2, failure_count: 1 })
  expect(json.failures).toMatchObject([{ id: '/objects/1', message: /duplicate_key/ }])
  expect(ids((await get(objects)).json)).toEqual([indicatorId(1), indicatorId(2)])
})

test('21. the same again is a success (#106); other content under one id and version is said to fail', async () => {
  const { get, post } = trial()
  await post(objects, { objects: [indicator(1)] })
  const again = await post(objects, { objects: [indicator(1)] })
  expect(again.json).toMatchObject({ success_count: 1, failure_count: 0 })
  const respelt = JSON.stringify({ objects: [indicator(1)] }, null, 2).replace('ind', '\\u0069nd')
  expect((await post(objects, respelt)).json).toMatchObject({ success_count: 1, failure_count: 0 })
  const other = await post(objects, { objects: [indicator(1, 0, { name: 'other' })] })
  expect(other.json).toMatchObject({
    success_count: 0,
    failures: [{ id: indicatorId(1), message: expect.stringContaining('Other content') }],
  })
  expect((await get(objects)).json.objects).toEqual([indicator(1)])
})

test('22. the bytes that come back are the bytes that were posted', async () => {
  const { get, post } = trial()
  const object = `{ "type":"x-a" ,\t"id":"x-a--1", "n":1.10, "e":1E2,"\\u0061":"\\u00e9 é", "created":"2026-01-01T00:00:00.120000000Z" }`
  expect((await post(objects, `{"objects":[ ${object} ]}`)).json.success_count).toBe(1)
  expect((await get(objects)).text).toBe(`{"more":false,"objects":[${object}]}`)
})

test('23. without a limit a page is still limited', async () => {
  const { get, post } = trial({ limits: { page: 5 } })
  await post(objects, many(12))
  expect(ids((await get(objects)).json)).toHaveLength(5)
  expect((await get(`${place}/manifest/`)).json).toMatchObject({ more: true })
})

test.each([undefined, 'https://hub.example'])(
  '24. every API root that discovery names answers (origin %s)',
  async (origin) => {
    const { get } = trial(origin === undefined ? {} : { origin })
    const { json } = await get('')
    expect(json.api_roots).toEqual([
      `${origin ?? ''}/taxii2/group/`,
      `${origin ?? ''}/taxii2/public/`,
    ])
    expect(json.api_roots).toContain(json.default)
    for (const root of json.api_roots ?? []) {
      expect((await get(root)).json).toMatchObject({
        versions: ['application/taxii+json;version=2.1'],
      })
    }
  },
)

test('25. an object withheld from a reader shows in no list, count, header, more or error', async () => {
  const { get, post } = trial()
  const secret = indicator(2, 5, { x_withheld_from: 'XB' })
  await post(objects, { objects: [indicator(1), indicator(2), secret, indicator(3)] })
  await post(objects, { objects: [indicator(4, 0, { x_withheld_from: 'XB' })] })
  const seen = async (path: string, as: Who) => (await get(path, as)).json

  expect(ids(await seen(objects, 'XA'))).toEqual([1, 2, 3, 4].map(indicatorId))
  const page = await get(`${objects}?limit=3`, 'XB')
  expect(ids(page.json)).toEqual([1, 2, 3].map(indicatorId))
  expect(page.json.more).toBe(false)
  expect(page.headers.get('X-TAXII-Date-Added-Last')).toBe('2027-01-15T08:00:00.000003Z')
  expect(page.text).not.toContain('x_withheld_from')
  expect(ids(await seen(`${place}/manifest/`, 'XB'))).toHaveLength(3)
  expect(await seen(`${objects}${indicatorId(2)}/versions/`, 'XB')).toMatchObject({
    versions: [indicator(2).modified],
  })
  expect((await seen(`${objects}${indicatorId(2)}/`, 'XB')).objects).toEqual([indicator(2)])

  const held = await get(`${objects}${indicatorId(4)}/`, 'XB')
  const never = await get(`${objects}${indicatorId(9)}/`, 'XB')
  const { error_id: a, ...heldError } = held.json
  const { error_id: b, ...neverError } = never.json
  expect([held.status, heldError]).toEqual([never.status, neverError])
  expect(a).not.toBe(b)
  const mine = await post(objects, { objects: [indicator(4, 0, { name: 'mine' })] }, 'XB')
  expect(mine.json).toMatchObject({ success_count: 1, failure_count: 0 })
  expect(mine.json.successes).toEqual([{ id: indicatorId(4), version: indicator(4).modified }])
})

test('26. a collection one may neither read nor write does not exist for them (#104)', async () => {
  const { get, post } = trial()
  const mine = `group/collections/${notForXB}/`
  expect((await get(mine)).status).toBe(200)
  expect((await get(mine, 'XB')).status).toBe(404)
  expect((await post(`${mine}objects/`, many(1), 'XB')).status).toBe(404)
  const listed = (await get('group/collections/', 'XB')).json.collections
  expect(listed?.map(({ id }) => id)).toEqual([bulletin, dropBox, shared])
})

test('what everybody may read is read without signing in, and nothing else', async () => {
  const { get, post } = trial()
  await post(`public/collections/${open}/objects/`, many(2))
  expect((await get('', 'nobody')).json.api_roots).toEqual(['/taxii2/public/'])
  expect(ids((await get(`public/collections/${open}/objects/`, 'nobody')).json)).toHaveLength(2)
  const denied = await get('group/', 'nobody')
  expect(denied.status).toBe(401)
  expect(denied.headers.get('WWW-Authenticate')).toBe(
    'Basic realm="TAXII", charset="UTF-8", Bearer realm="TAXII"',
  )
  expect((await post(`public/collections/${open}/objects/`, many(1), 'nobody')).status).toBe(401)
})
