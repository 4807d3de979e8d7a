import { randomUUID } from 'node:crypto'
import { access, directory, exchange, record } from '@comity/contract'
import { expect, test } from 'vitest'
import { type Asker, openStage } from './cast.ts'
import { later, tool } from './objects.ts'
import { Envelope, readJson, Status } from './reply.ts'

const stage = await openStage()
const { xa, xb, xc, xd, operator, anonymous } = stage
const refused = (code: string) => expect.objectContaining({ code })

const idsOf = async (asker: Asker, collection: string) => {
  const response = await asker.taxii(`demo/collections/${collection}/objects/`)
  if (!response.ok) return response.status
  return (await readJson(response, Envelope)).objects.map(({ id }) => id)
}

test('a binding ends by an act that everyone signed in can read; then others add versions again', async () => {
  const collection = await stage.collection(['group:demo'], { marking: 'green' })
  const id = `identity--${randomUUID()}`
  const identity = { ...tool('CERT of XA', undefined, { type: 'identity' }), id }
  const object = tool('first', 'green', { created_by_ref: id })
  await xa.post(collection, [identity, object])
  const bound = await xa.call(record.bindIdentity, { body: { identity: id, party: 'state:XA' } })
  const seen = async (asker: Asker) => {
    const { items } = await asker.call(record.bindings, {})
    return items.find((item) => item.identity === id)
  }
  expect((await seen(xa))?.can).toEqual({ end: true })
  expect((await seen(xd))?.can).toEqual({ end: false })
  const second = later(object, 1, { name: 'second' })
  const add = async () =>
    (await readJson(await xb.post(collection, [second]), Status)).success_count
  expect(await add()).toBe(0)

  const end = (asker: Asker) => asker.call(record.endBinding, { params: { identity: id } })
  await expect(end(xb)).rejects.toEqual(refused('forbidden'))
  const ended = await end(xa)
  expect(ended.index).toBeGreaterThan(bound.index)
  await expect(end(xa)).rejects.toEqual(refused('not-found'))
  expect(await seen(xa)).toBeUndefined()
  const { ended: past } = await xd.call(record.bindings, {})
  expect(past).toContainEqual(expect.objectContaining({ identity: id, party: 'state:XA' }))
  const { items } = await xd.call(record.acts, {})
  expect(items.find(({ index }) => index === ended.index)).toMatchObject({
    kind: 'identity.unbind',
    statement: { identity: id, party: 'state:XA', binding: String(bound.index) },
  })
  expect((await anonymous.ask('/api/bindings')).status).toBe(401)
  expect(await add()).toBe(1)
})

test('a preview says who would newly see how much, changes nothing, and names the refusal', async () => {
  const collection = await stage.collection(['state:XA'], { writers: ['state:XA', 'state:XB'] })
  await xa.post(collection, [tool('strict', 'amber+strict'), tool('green', 'green')])
  const preview = (body: { audience?: string[]; defaultMarking?: 'red' }, who = xa) =>
    who.call(exchange.previewChange, { params: { collection }, body })
  expect(await preview({ audience: ['state:XA', 'state:XB'] })).toMatchObject({
    gains: [
      { who: 'state:XB#team', objects: 2 },
      { who: 'state:XB#constituents', objects: 1 },
      { who: 'state:XB#members', objects: 1 },
    ],
    ends: [],
    newWriters: [],
    endedWriters: [],
  })
  expect(await idsOf(xb, collection)).toBe(403)
  expect((await preview({ defaultMarking: 'red' })).refusal).toBe('red-needs-named-persons')
  await expect(preview({}, xb)).rejects.toEqual(refused('forbidden'))
  await xa.call(exchange.changeCollection, {
    params: { collection },
    body: { audience: ['state:XA', 'state:XB'] },
  })
  await xb.post(collection, [tool('of XB')])
  expect((await preview({ audience: ['group:demo'] })).refusal).toBe('audience-of-others')
  const narrower = await preview({ audience: ['state:XA'] })
  expect([narrower.refusal, narrower.ends.length]).toEqual([undefined, 3])
})

test('what is public is narrowed to its group, whoever has contributed', async () => {
  const collection = await stage.collection(['public'], { marking: 'clear' })
  await xb.post(collection, [tool('of XB', 'clear')])
  const change = (audience: string[]) =>
    xa.call(exchange.changeCollection, { params: { collection }, body: { audience } })
  expect(await idsOf(anonymous, collection)).toHaveLength(1)
  await change(['group:demo'])
  expect(await idsOf(anonymous, collection)).toBe(401)
  expect(await idsOf(xc, collection)).toHaveLength(1)
  await expect(change(['public'])).rejects.toEqual(refused('audience-of-others'))
})

test('an archived collection is there for nobody, until its own party opens it again', async () => {
  const collection = await stage.collection(['group:demo'])
  const object = tool('kept')
  await xa.post(collection, [object])
  const set = (archived: boolean, who = xa) =>
    who.call(exchange.archiveCollection, { params: { collection }, body: { archived } })
  const listed = async (who: Asker) => {
    const { items, archived } = await who.call(exchange.collections, {})
    return [items, archived].map((list) => list.some(({ id }) => id === collection))
  }
  await expect(set(true, xb)).rejects.toEqual(refused('forbidden'))
  await set(true)
  expect(await listed(xa)).toEqual([false, true])
  expect(await listed(xb)).toEqual([false, false])
  expect(await idsOf(xb, collection)).toBe(404)
  expect(await xb.call(exchange.objects, { query: { q: 'kept' } })).toEqual({ items: [] })
  await expect(set(false, xb)).rejects.toEqual(refused('not-found'))
  await set(false)
  expect(await listed(xa)).toEqual([true, false])
  expect(await idsOf(xb, collection)).toEqual([object.id])
})

test('an export by a filter line holds what the line finds, and no more', async () => {
  const collection = await stage.collection(['group:demo'], { marking: 'green' })
  const [a, b] = [tool('alpha'), tool('hidden', 'amber+strict')]
  const malware = {
    ...tool('beta'),
    type: 'malware',
    id: `malware--${randomUUID()}`,
    is_family: false,
  }
  await xa.post(collection, [a, b, malware])
  const bundle = async (who: Asker, q: string) => {
    const path = `/api/collections/${collection}/bundle?q=${encodeURIComponent(q)}`
    return (await readJson(await who.ask(path), Envelope)).objects.map(({ id }) => id).sort()
  }
  expect(await bundle(xb, 'type:tool')).toEqual([a.id, b.id].sort())
  expect(await bundle(xb, 'type:malware')).toEqual([malware.id])
  expect(await bundle(xb, 'type:note')).toEqual([])
  expect((await xb.ask(`/api/collections/${collection}/bundle?q=tpye:x`)).status).toBe(422)
})

test('a group is founded with a day and a source, and grows by dated memberships', async () => {
  const body = { id: 'cert-circle', name: 'CERT circle', members: ['XA', 'XB'] }
  await expect(xa.call(directory.createGroup, { body })).rejects.toEqual(refused('forbidden'))
  const day = { from: '2026-01-01', source: 'Charter of the circle' }
  await operator.call(directory.createGroup, { body: { ...body, ...day } })
  const params = { group: body.id }
  await operator.call(directory.addMember, { params, body: { state: 'XD', from: '2026-02-01' } })
  const { memberships } = await xa.call(directory.group, { params })
  expect(memberships.map(({ state, from, source }) => [state, from, source])).toEqual([
    ['XA', '2026-01-01', 'Charter of the circle'],
    ['XB', '2026-01-01', 'Charter of the circle'],
    ['XD', '2026-02-01', 'this hub'],
  ])
  expect((await xd.call(access.me, {})).groups).toEqual(['cert-circle'])
})

test('says which roles one may give, by the kind of party', async () => {
  expect((await operator.call(access.people, {})).mayGive).toEqual({
    ...{ state: ['national_administrator'], organisation: [] },
    ...{ body: ['secretariat'], nobody: ['operator'] },
  })
  const { items, mayGive } = await xa.call(access.people, {})
  const ofState = ['analyst', 'duty_officer', 'legal_adviser', 'delegate', 'national_administrator']
  expect(mayGive).toEqual({ state: ofState, organisation: ['analyst'], body: [], nobody: [] })
  expect(items[0]?.mayGive).toEqual(ofState)
})
