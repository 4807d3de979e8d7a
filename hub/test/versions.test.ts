import { createHash, randomUUID } from 'node:crypto'
import { exchange, hub as hubRoute, record } from '@comity/contract'
import { parseVkey, verifyReceipt } from '@comity/ledger'
import { expect, test } from 'vitest'
import { type Asker, openStage } from './cast.ts'
import { later, tlp, tool } from './objects.ts'
import { Envelope, readJson, Status } from './reply.ts'

const stage = await openStage()
const { xa, xb, xc, admit } = stage
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])
const feed = await admit(xc, 'XC feed', 'state:XC', ['analyst'], ['write'])

const group = () => stage.collection(['group:demo'], { marking: 'green' })

async function held(asker: Asker, collection: string, query = 'match[version]=all') {
  const response = await asker.taxii(`demo/collections/${collection}/objects/?${query}`)
  const { objects } = await readJson(response, Envelope)
  return objects.map((object) => object.name)
}

async function posted(asker: Asker, collection: string, objects: (object | string)[]) {
  const response = await asker.post(collection, objects)
  const status = await readJson(response, Status)
  return { ...status, status: response.status }
}

const pageOf = (asker: Asker, collection: string, object: string) =>
  asker.call(exchange.object, { params: { collection, object } })

test('where the creator is bound to a state, only that state adds versions', async () => {
  const collection = await group()
  const identity = {
    ...tool('CERT of XA', undefined, { type: 'identity', identity_class: 'organization' }),
    id: `identity--${randomUUID()}`,
  }
  const bind = (asker: Asker, party: 'state:XA' | 'state:XB') =>
    asker.call(record.bindIdentity, { body: { identity: identity.id, party } })
  await expect(bind(xa, 'state:XA')).rejects.toMatchObject({ code: 'identity-not-own' })
  const object = tool('first', 'green', { created_by_ref: identity.id })
  expect(await posted(xa, collection, [identity, object])).toMatchObject({ success_count: 2 })
  await expect(bind(xb, 'state:XB')).rejects.toMatchObject({ code: 'identity-not-own' })
  await bind(xa, 'state:XA')
  const refused = await posted(xb, collection, [later(object, 1, { name: 'second' }), identity])
  expect(refused).toMatchObject({ success_count: 0, failure_count: 2 })
  expect(await held(xc, collection)).toEqual(['CERT of XA', 'first'])
  await expect(bind(xa, 'state:XA')).rejects.toMatchObject({ code: 'identity-bound' })
})

test('an identity that others have contributed too is bound to nobody', async () => {
  const identity = tool('shared', 'green', {
    type: 'identity',
    id: `identity--${randomUUID()}`,
    identity_class: 'organization',
  })
  await posted(xa, await group(), [identity])
  await posted(xb, await group(), [identity])
  const body = { identity: identity.id, party: 'state:XA' as const }
  await expect(xa.call(record.bindIdentity, { body })).rejects.toMatchObject({
    code: 'identity-not-own',
  })
})

test('an exact duplicate is no error, and is there once', async () => {
  const collection = await group()
  const object = tool('once')
  const spaced = JSON.stringify(object, undefined, 1)
  expect(await posted(xa, collection, [object, object, spaced])).toMatchObject({ success_count: 3 })
  const again = await posted(xa, collection, [object])
  expect(again).toMatchObject({ success_count: 1, failure_count: 0 })
  expect(again.successes[0]?.message).toBe('Already here')
  expect(await held(xb, collection)).toEqual(['once'])
})

test('of one version a reader is given the first representation that it may see', async () => {
  const collection = await group()
  const object = tool('strict', 'amber+strict')
  await posted(xa, collection, [object])
  await posted(xb, collection, [{ ...object, name: 'open', object_marking_refs: [tlp.green] }])
  expect(await held(xc, collection)).toEqual(['strict'])
  expect(await held(delegate, collection)).toEqual(['open'])
})

test('the last version is the last that a reader may see', async () => {
  const collection = await group()
  const object = tool('1', 'green')
  const strict = [tlp['amber+strict']]
  await posted(xa, collection, [
    object,
    later(object, 1, { name: '2' }),
    later(object, 2, { name: '3', object_marking_refs: strict }),
  ])
  expect(await held(xb, collection, '')).toEqual(['3'])
  expect(await held(delegate, collection, '')).toEqual(['2'])
  expect(await held(delegate, collection)).toEqual(['1', '2'])
  expect(await held(delegate, collection, 'match[version]=first')).toEqual(['1'])
})

test('a conflict is told to those who may read both, and to nobody else', async () => {
  const collection = await group()
  const object = tool('strict', 'amber+strict')
  await posted(xa, collection, [object])
  const open = { ...object, name: 'open', object_marking_refs: [tlp.green] }
  await posted(xb, collection, [open])
  const both = await pageOf(xc, collection, object.id)
  expect(both.versions.map((version) => version.conflictsWith.length)).toEqual([1, 1])
  const one = await pageOf(delegate, collection, object.id)
  expect(one.versions).toHaveLength(1)
  expect(one.versions[0]?.conflictsWith).toEqual([])
})

test('a contributor who may not read is told of no conflict, and nothing of what others put', async () => {
  const collection = await stage.collection(['state:XA'], { marking: 'green' })
  const readable = await group()
  const object = tool('hidden', 'green')
  const address = {
    type: 'ipv4-addr',
    spec_version: '2.1',
    id: 'ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd',
    value: '198.51.100.3',
  }
  for (const [at, who] of [
    [collection, xb],
    [readable, feed],
  ] as const) {
    const [, first] = (await posted(xa, at, [object, address])).successes
    const given = await posted(who, at, [{ ...object, name: 'other' }, address])
    expect(given).toMatchObject({ success_count: 2 })
    expect(given.successes[0]?.message).toMatch(/^Log entry \d+$/)
    expect(given.successes[1]?.message).toMatch(/^Log entry \d+$/)
    expect(given.successes[1]?.version).not.toBe(first?.version)
  }
})

test('a withdrawn object is gone everywhere, its receipt still verifies, and posting it again is new', async () => {
  const collection = await group()
  const object = tool('withdrawn')
  const path = `demo/collections/${collection}/objects/${object.id}/`
  const body = JSON.stringify(object)
  const submitted = await xa.call(exchange.submitBundle, {
    params: { collection },
    body: `{"objects":[${body}]}`,
  })
  const index = submitted.firstIndex ?? -1
  const receipt = await (await xa.open(record.receipt, { params: { index } })).text()
  const { log } = await xa.call(hubRoute, {})

  expect((await xb.taxii(path, { method: 'DELETE' })).status).toBe(403)
  expect((await stage.xd.taxii(path, { method: 'DELETE' })).status).toBe(404)
  expect((await xa.taxii(path, { method: 'DELETE' })).status).toBe(200)

  for (const asker of [xa, xb]) {
    expect((await asker.taxii(path)).status).toBe(404)
    expect((await asker.taxii(`${path}versions/`)).status).toBe(404)
    expect(await held(asker, collection)).toEqual([])
    for (const gone of [
      () => asker.open(record.receipt, { params: { index } }),
      () => asker.open(exchange.representation, { params: { index } }),
      () => pageOf(asker, collection, object.id),
    ])
      await expect(gone()).rejects.toMatchObject({ code: 'not-found' })
    const statistics = await asker.call(exchange.statistics, { params: { collection } })
    expect(statistics).toMatchObject({ objects: 0, versions: 0 })
  }
  const acts = await xa.call(record.acts, {})
  expect(acts.items[0]).toMatchObject({ kind: 'object.delete', statement: { entry: `${index}` } })
  const verified = verifyReceipt(
    receipt,
    { log: parseVkey(log.verifier) },
    { object: Buffer.from(body) },
  )
  expect(verified).toMatchObject({ index, statement: { id: object.id } })
  const [left] = await stage.sql`
    select salt, body from representation where index = ${index} and stix_id = ${object.id}`
  expect(left).toEqual({ salt: null, body: null })

  const again = await posted(xa, collection, [body])
  expect(Number(again.successes[0]?.message?.split(' ').at(-1))).toBeGreaterThan(index + 1)
  expect(await held(xb, collection)).toEqual(['withdrawn'])
})

test('one version is withdrawn by its time, however that is written', async () => {
  const collection = await group()
  const object = tool('1')
  const second = later(object, 0, { name: '2', modified: '2026-01-01T00:00:10Z' })
  await posted(xa, collection, [object, second])
  const done = await xa.call(exchange.withdrawObject, {
    params: { collection, object: object.id },
    query: { version: '2026-01-01T00:00:10.000Z' },
  })
  expect(done).toEqual({ withdrawn: 1 })
  expect(await held(xb, collection)).toEqual(['1'])
})

test('what takes the place of a withdrawn representation comes to those who had passed it', async () => {
  const collection = await group()
  const object = tool('of XA')
  await posted(xa, collection, [object])
  await posted(xb, collection, [{ ...object, name: 'of XB' }])
  await posted(xa, collection, [tool('newest')])
  const response = await xc.taxii(`demo/collections/${collection}/objects/`)
  const passed = response.headers.get('x-taxii-date-added-last') ?? ''
  const path = `demo/collections/${collection}/objects/${object.id}/`
  expect((await xa.taxii(path, { method: 'DELETE' })).status).toBe(200)
  expect(await held(xc, collection, `added_after=${passed}`)).toEqual(['of XB'])
})

test('a marking definition that comes late shows what waited for it, once, to those who had passed it', async () => {
  const collection = await group()
  const id = `marking-definition--${randomUUID()}`
  const waiting = tool('waiting', id)
  await posted(xa, collection, [waiting, tool('passed')])
  expect(await held(xa, collection)).toEqual(['waiting', 'passed'])
  expect(await held(xb, collection)).toEqual(['passed'])
  const response = await xb.taxii(`demo/collections/${collection}/objects/`)
  const passed = response.headers.get('x-taxii-date-added-last') ?? ''
  const definition = {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2026-01-01T00:00:00.000Z',
    definition_type: 'statement',
    definition: { statement: 'Copyright XA' },
  }
  const another = { ...definition, definition: { statement: 'Copyright XB' } }
  await posted(xb, collection, [another])
  expect(await held(xb, collection, 'match[type]=tool')).toEqual(['passed'])
  await posted(xa, collection, [definition])
  const since = await held(xb, collection, `match[type]=tool&added_after=${passed}`)
  expect(since).toEqual(['waiting'])
  for (const asker of [xa, xb])
    expect((await held(asker, collection, 'match[type]=tool')).sort()).toEqual([
      'passed',
      'waiting',
    ])
})

test('the bytes posted are the bytes returned, and their hash is the one recorded', async () => {
  const collection = await group()
  const object = tool('bytes')
  const body = JSON.stringify(object, undefined, '\t').replace('"bytes"', '"b\\u0079tes \u212b"')
  await posted(xa, collection, [body])
  const response = await xb.taxii(`demo/collections/${collection}/objects/`)
  expect(await response.text()).toContain(body)
  const page = await pageOf(xb, collection, object.id)
  const hash = createHash('sha256').update(body).digest('hex')
  expect(page.versions[0]?.hash).toBe(hash)
  const index = page.currentIndex
  const raw = await xb.open(exchange.representation, { params: { index } })
  expect(await raw.text()).toBe(body)
  const { log } = await xb.call(hubRoute, {})
  for (const asker of [xa, xb]) {
    const receipt = await (await asker.open(record.receipt, { params: { index } })).text()
    const keys = { log: parseVkey(log.verifier) }
    expect(verifyReceipt(receipt, keys, { object: Buffer.from(body) }).index).toBe(index)
    expect(() => verifyReceipt(receipt, keys, { object: Buffer.from(`${body} `) })).toThrow()
  }
})
