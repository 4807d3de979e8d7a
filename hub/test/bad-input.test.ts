import { gzipSync } from 'node:zlib'
import { exchange } from '@comity/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { fillSearchIndex } from '../src/exchange/index.ts'
import { maxContentLength } from '../src/exchange/taxii.ts'
import { envelope, openStage, taxiiType } from './cast.ts'
import { later, tool } from './objects.ts'
import { Envelope, readJson, Status } from './reply.ts'

const stage = await openStage()
const { xa, xb, anonymous } = stage
let collection = ''
beforeAll(async () => {
  collection = await stage.collection(['group:demo'], { marking: 'green' })
})

const stored = async () => {
  const [row] = await stage.sql<{ count: bigint }[]>`select count(*) from representation`
  return Number(row?.count)
}

type Body = NonNullable<RequestInit['body']>
const post = (body: Body, headers: Record<string, string> = {}) =>
  xa.taxii(`demo/collections/${collection}/objects/`, {
    method: 'POST',
    headers: { 'content-type': taxiiType, ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
const submit = (body: Body, headers: Record<string, string> = {}) =>
  xa.ask(`/api/collections/${collection}/bundles`, {
    method: 'POST',
    headers: { 'content-type': 'application/stix+json;version=2.1', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)

/** More than is taken, piece by piece; says how much of it was asked for. */
function endless(limit: number) {
  const piece = new Uint8Array(1024 * 1024).fill(0x20)
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent > 2 * limit) return controller.close()
      sent += piece.byteLength
      controller.enqueue(piece)
    },
  })
  return { body, sent: () => sent }
}

const good = () => JSON.stringify(tool('good'))
const gzip = { 'content-encoding': 'gzip' }
const bodies: readonly [
  name: string,
  status: readonly number[],
  body: () => Body,
  gzip?: boolean,
][] = [
  ['nothing', [400, 422], () => ''],
  ['no JSON', [400, 422], () => 'objects'],
  ['JSON that is cut off', [400, 422], () => envelope([good()]).slice(0, -20)],
  ['something after the envelope', [400, 422], () => `${envelope([good()])}x`],
  ['a list', [400, 422], () => '[]'],
  ['objects that are no list', [400, 422], () => '{"objects":{}}'],
  ['objects twice', [400, 422], () => `{"objects":[],"objects":[${good()}]}`],
  ['a raw control character', [400, 422], () => '{"objects":["\u0001"]}'],
  ['bytes that are no UTF-8', [400, 422], () => new Uint8Array([0x7b, 0xff, 0x7d])],
  ['gzip that is cut off', [400, 422], () => gzipSync(envelope([good()])).subarray(0, 60), true],
  ['gzip that is none', [400, 422], () => envelope([good()]), true],
  ['a gzip bomb', [400, 413], () => gzipSync(new Uint8Array(maxContentLength + 1)), true],
]

describe.each([
  ['TAXII', post, 'application/taxii+json'],
  ['our own interface', submit, 'application/problem+json'],
] as const)('over %s', (_, send, type) => {
  test.each(bodies)(
    '%s is refused with %j, and nothing is stored',
    async (_, status, body, zip) => {
      const before = await stored()
      const response = await send(body(), zip ? gzip : {})
      expect(status).toContain(response.status)
      expect(response.headers.get('content-type')).toContain(type)
      expect(await response.json()).toMatchObject({ title: expect.any(String) })
      expect(await stored()).toBe(before)
    },
  )

  test('a body that never ends is read no further than the limit, whatever its length says', async () => {
    for (const headers of [{}, { 'content-length': '17' }]) {
      const { body, sent } = endless(maxContentLength)
      const response = await send(body, headers)
      expect(response.status).toBe(413)
      expect(sent()).toBeLessThan(maxContentLength + 8 * 1024 * 1024)
    }
    expect((await send('{}', { 'content-length': '99999999999' })).status).toBe(413)
  })

  test('an encoding that is not known is refused with 415', async () => {
    expect((await send(envelope([good()]), { 'content-encoding': 'br' })).status).toBe(415)
  })

  test('a body of a wrong media type is refused with 415', async () => {
    for (const wrong of ['text/plain', 'application/x-www-form-urlencoded', 'text/html'])
      expect((await send(envelope([good()]), { 'content-type': wrong })).status, wrong).toBe(415)
  })

  test('each broken object is refused by itself, and the good one beside it is stored', async () => {
    const deep = `${'['.repeat(500)}${']'.repeat(500)}`
    const nested = (value: string) => good().replace('"name"', `"x_deep":${value},"name"`)
    const broken = [
      good().replace('"name"', '"name":"twice","name"'),
      good().replace('"good"', '"\\ud800"'),
      nested(deep),
      '7',
      'null',
      '[]',
      '{}',
      '{"id":7,"type":"tool"}',
      good()
        .replace('"good"', '""')
        .replace(/"created":"[^"]+",/, ''),
      good().replace(/"id":"[^"]+"/, '"id":"tool--\' or 1=1 --"'),
      good().replace(/"id":"[^"]+"/, '"id":"tool--\\u0000"'),
      good().replace(/"modified":"[^"]+"/, '"modified":"2026-13-01T00:00:00.000Z"'),
      good().replace(/"type":"[^"]+"/, '"type":"tool\\u0000"'),
    ]
    const object = tool('beside')
    const before = await stored()
    const response = await send(envelope([...broken, object]))
    expect(response.status).toBe(202)
    const [success, failure] =
      type === 'application/taxii+json'
        ? ['success_count', 'failure_count']
        : ['success', 'failure']
    expect(await response.json()).toMatchObject({ [success]: 1, [failure]: broken.length })
    expect(await stored()).toBe(before + 1)
  })
})

test('100,000 things that are no objects are each refused, in one answer', async () => {
  const before = await stored()
  const response = await post(envelope(Array.from({ length: 100_000 }, () => '{}')))
  expect(response.status).toBe(202)
  const status = await readJson(response, Status)
  expect(status.failure_count).toBe(100_000)
  expect(await stored()).toBe(before)
})

test('more objects than an envelope may hold are refused as a whole', async () => {
  const response = await post(envelope(Array.from({ length: 100_001 }, () => '{}')))
  expect([400, 413, 422]).toContain(response.status)
})

test('a pattern made to run for ever is judged at once', async () => {
  const nested = `${'('.repeat(2000)}[a:b=1]${')'.repeat(2000)}`
  const patterns = [
    nested,
    `[a:b MATCHES '${'(a+)+'.repeat(2000)}$']`,
    `[${"a:b='".padEnd(60_000, "\\'")}`,
    `[file:name = '${'a'.repeat(100_000)}' ${' AND a:b=1'.repeat(5000)}`,
    `${"[a:b='x'] FOLLOWEDBY ".repeat(3000)}[a:b=1]`,
  ]
  const objects = patterns.map((pattern) =>
    tool('pattern', undefined, {
      type: 'indicator',
      id: `indicator--${crypto.randomUUID()}`,
      indicator_types: ['unknown'],
      pattern,
      pattern_type: 'stix',
      valid_from: '2026-01-01T00:00:00Z',
    }),
  )
  expect((await post(envelope(objects))).status).toBe(202)
})

const strange: Record<string, string> = {
  'the character that divides columns': '"a\\u001eb\\u001e"',
  'an escaped NUL': '"a\\u0000b"',
  'escaped slashes': '"a\\/b"',
  'a name in decomposed form': '"Cafe\u0301 \u212b"',
  'quotes and SQL': `"'; drop table representation; --\\""`,
  'ideographs beyond the basic plane': '"\u{20000}\u{20001}\u{20002}"',
  'half of a pair at the end of a cut': `"${'x'.repeat(19_999)}\u{1f600}\u{1f600}"`,
  'text that grows when it is normalised': `"${'\ufdfa'.repeat(200)}"`,
  'one very long word': `"${'w'.repeat(300_000)}"`,
  'a backslash before a quote': `"it\\\\'s '\\\\"`,
}

test.each(Object.entries(strange))(
  '%s: stored, returned byte for byte, and what follows can still be found',
  async (_, text) => {
    const object = tool('strange')
    const body = JSON.stringify(object).replace('"strange"', text).replaceAll('":', '" :  ')
    const after = tool(`finder${crypto.randomUUID().slice(0, 8)}`)
    const response = await post(envelope([body, after]))
    const status = await readJson(response, Status)
    expect(status).toMatchObject({ success_count: 2, failure_count: 0 })
    const back = await xb.taxii(`demo/collections/${collection}/objects/${object.id}/`)
    expect(await back.text()).toBe(`{"more":false,"objects":[${body}]}`)
    await fillSearchIndex(stage.hub.context)
    const found = await xb.call(exchange.objects, { query: { q: after.name } })
    expect(found.items.map((item) => item.id)).toEqual([after.id])
  },
)

const tool1 = tool('one')
const long = 'x'.repeat(20_000)
const nasty = ['%00', "'", "';--", '%27%20or%201=1', '%E0%A4%A', '%ff', '%ed%a0%80', '..%2f', long]
const at = () => `demo/collections/${collection}`
const queries: readonly string[] = [
  ...['0', '-1', '1.5', 'x', '1e9', ''].map((limit) => `objects/?limit=${limit}`),
  ...['yesterday', '2026-01-01', '0', '2026-01-01T00:00:00+01:00', '%00', long].map(
    (time) => `objects/?added_after=${time}`,
  ),
  'objects/?match[nothing]=1',
  'objects/?match[version]=newest',
  'objects/?match[spec_version]=%00',
  'objects/?next=forged',
  `objects/?next=${'A'.repeat(64)}`,
  'manifest/?next=%00',
]

test.each(queries)(
  'TAXII %s is refused with its error object, or answers as if it asked less',
  async (query) => {
    const response = await xa.taxii(`${at()}/${query}`)
    expect(response.headers.get('content-type')).toContain('application/taxii+json')
    expect(response.status).toBeLessThan(500)
    if (!response.ok) expect(await response.json()).toMatchObject({ title: expect.any(String) })
  },
)

test('garbage in a limit, a date and a next is refused with 400', async () => {
  for (const query of ['limit=0', 'limit=-1', 'limit=x', 'added_after=yesterday', 'next=forged'])
    expect((await xa.taxii(`${at()}/objects/?${query}`)).status, query).toBe(400)
})

test.each(nasty)(
  'nothing breaks where %s stands for an id, a type, a version or a word',
  async (part) => {
    const paths = [
      ...['objects', 'manifest'].flatMap((what) =>
        ['id', 'type', 'version', 'spec_version'].map(
          (field) => `/taxii2/${at()}/${what}/?match[${field}]=${part}`,
        ),
      ),
      `/taxii2/${at()}/objects/${part}/`,
      `/taxii2/${at()}/objects/${part}/versions/`,
      `/taxii2/demo/collections/${part}/objects/`,
      `/taxii2/demo/status/${part}/`,
      `/taxii2/${part}/`,
      `/api/objects?q=${part}`,
      `/api/objects?q=type:${part}`,
      `/api/objects?q=value:${part}`,
      `/api/objects?q=by:${part}`,
      `/api/objects?q=since:${part}`,
      `/api/objects?cursor=${part}`,
      `/api/objects?limit=${part}`,
      `/api/collections/${collection}/objects/${part}`,
      `/api/collections/${part}`,
      `/api/representations/${part}`,
      `/api/receipts/${part}`,
      `/api/receipts?first=${part}&last=${part}`,
      `/api/events?collection=${collection}&cursor=${part}`,
      `/api/acts?cursor=${part}`,
      `/api/audit?cursor=${part}`,
      `/api/audit?limit=${part}`,
      `/api/submissions?cursor=${part}`,
      `/api/groups/${part}`,
      `/log/tile/${part}`,
    ]
    const broken: string[] = []
    for (const path of paths) {
      const response = await xa.ask(path, { headers: { accept: '*/*' } })
      if (response.status >= 500) broken.push(`${response.status} ${path.slice(0, 100)}`)
      await response.body?.cancel()
    }
    expect(broken).toEqual([])
  },
)

test.each([
  '/api/audit?limit=1.5',
  '/api/audit?cursor=x',
  `/api/submissions?cursor=${'-'.repeat(36)}`,
  `/api/objects?q=${encodeURIComponent('\ufdfa'.repeat(300))}`,
  `/api/objects?q=${'w'.repeat(500)}`,
  '/api/objects?cursor=-1',
  '/api/objects?cursor=1e300',
  '/api/objects?q=since:2026-01-31T10',
  '/api/objects?q=until:9999d',
  '/api/objects?q=value:%5C',
  '/api/objects?q=value:%27%5C%27',
  '/api/receipts?first=9007199254740991&last=9007199254740991',
  '/api/receipts/9007199254740991',
  '/api/receipts/99999999999999999999',
  '/api/receipts?first=5&last=1',
  '/api/acts?cursor=-1',
  '/api/acts?cursor=99999999999.0',
  '/api/acts?cursor=32768.0',
  '/api/acts?cursor=1.9007199254740992',
  '/api/decisions?from=0000-01-01',
  '/api/decisions?to=0000-12-31',
  '/api/body-sessions?from=0000-01-01',
  '/log/tile/0/x999/x999/x999/x999/x999/999',
  '/log/tile/63/000',
])('%s is answered or refused, not an error of ours', async (path) => {
  const response = await xa.ask(path)
  expect(response.status).toBeLessThan(500)
})

const jsonPosts: readonly [path: string, method: string, body: unknown][] = [
  ['/api/sessions', 'POST', { signInName: 'a\0b', password: 'x' }],
  [
    '/api/people',
    'POST',
    { name: 'a\0', signInName: 'b\0', party: 'state:XA', roles: ['analyst'] },
  ],
  [
    '/api/people',
    'POST',
    { name: 'a', signInName: '\ud800', party: 'state:XA', roles: ['analyst'] },
  ],
  ['/api/keys', 'POST', { name: 'a\0', scopes: ['read'] }],
  ['/api/constituents', 'POST', { name: 'a\0' }],
  [
    '/api/collections',
    'POST',
    { group: 'demo', title: 'a\0', audience: [], writers: [], description: '\0' },
  ],
]

test.each(jsonPosts)(
  '%s %s refuses text that the database cannot hold',
  async (path, method, body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await xa.ask(path, { method, headers, body: JSON.stringify(body) })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  },
)

test.each(['{', '"x"', 'null', '[]', `${'['.repeat(100_000)}`, ''])(
  'a JSON body such as %.20s is refused',
  async (body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await anonymous.ask('/api/sessions', { method: 'POST', headers, body })
    expect([400, 422]).toContain(response.status)
  },
)

test('a next works for its reader and its query alone, and can be tried again', async () => {
  const own = await stage.collection(['group:demo'], { marking: 'green' })
  await xa.post(own, [tool('a'), tool('b'), tool('c'), later(tool1, 1)])
  const path = `demo/collections/${own}/objects/?limit=2`
  const first = await readJson(await xa.taxii(path), Envelope)
  expect(first).toMatchObject({ more: true, next: expect.any(String) })
  const { next: given = '' } = first
  const next = encodeURIComponent(given)
  const [once, again] = await Promise.all(
    [1, 2].map(async () => (await xa.taxii(`${path}&next=${next}`)).text()),
  )
  expect(once).toBe(again)
  expect(JSON.parse(once ?? '').objects).toHaveLength(2)
  expect((await xb.taxii(`${path}&next=${next}`)).status).toBe(400)
  expect((await xa.taxii(`${path}&match[type]=tool&next=${next}`)).status).toBe(400)
  expect((await xa.taxii(`${at()}/objects/?limit=2&next=${next}`)).status).toBe(400)
  const changed = `${given.slice(0, -1)}${given.endsWith('A') ? 'B' : 'A'}`
  expect((await xa.taxii(`${path}&next=${changed}`)).status).toBe(400)
})
