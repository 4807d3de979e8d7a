import { access, exchange } from '@comity/contract'
import { expect, test } from 'vitest'
import { openDatabase } from '../src/core/database.ts'
import { createLog } from '../src/core/log.ts'
import { createHub } from '../src/hub.ts'
import { type Asker, openStage, origin, taxiiType } from './cast.ts'
import { later, tool, unknownMarking } from './objects.ts'
import { Envelope, readJson } from './reply.ts'

const stage = await openStage()
const { xa, xb, xc, anonymous, admit } = stage

const at = (collection: string, query = '') => `demo/collections/${collection}/objects/${query}`

/** What one is given, asked so often that the page is kept. */
async function shown(asker: Asker, collection: string, query = '') {
  const answers: string[] = []
  for (let time = 0; time < 3; time++) {
    const response = await asker.taxii(at(collection, query))
    answers.push(response.ok ? await response.text() : String(response.status))
  }
  const [answer = ''] = answers
  expect(new Set(answers).size).toBe(1)
  if (!answer.startsWith('{')) return answer
  return Envelope.parse(JSON.parse(answer)).objects.map((object) => object.name)
}

const withdraw = (asker: Asker, collection: string, object: string) =>
  asker.taxii(`${at(collection)}${object}/`, { method: 'DELETE' })

test('a page that is asked for again is kept until something enters the log', async () => {
  const collection = await stage.collection(['group:demo'])
  await xa.post(collection, [tool('kept')])
  expect(await shown(xb, collection)).toEqual(['kept'])
  // Not as any statement of the hub would: nothing moves the log's head.
  await stage.sql`update representation set body = replace(body, 'kept', 'changed')`
  expect(await shown(xb, collection)).toEqual(['kept'])
  await xa.post(await stage.collection(['group:demo']), [tool('elsewhere')])
  expect(await shown(xb, collection)).toEqual(['changed'])
})

test('what is withdrawn is in no page from then on, compressed or asked for by its tag', async () => {
  const collection = await stage.collection(['group:demo'])
  const [first, second] = [tool('first'), tool('second')]
  await xa.post(collection, [first, second])
  expect(await shown(xb, collection)).toEqual(['first', 'second'])
  const gzip = { 'accept-encoding': 'gzip' }
  const tag = (await xb.taxii(at(collection), { headers: gzip })).headers.get('etag') ?? ''
  expect((await withdraw(xa, collection, first.id)).status).toBe(200)
  const again = await xb.taxii(at(collection), { headers: { ...gzip, 'if-none-match': tag } })
  expect(again.status).toBe(200)
  expect(await shown(xb, collection)).toEqual(['second'])
})

test('what another node withdraws is in no page of this one', async () => {
  const db = openDatabase(stage.target)
  const node = createHub(stage.hub.context.settings, { db, log: createLog('silent') })
  await node.start()
  const collection = await stage.collection(['group:demo'])
  const [first, second] = [tool('first'), tool('second')]
  await xa.post(collection, [first, second])
  expect(await shown(xb, collection)).toEqual(['first', 'second'])
  const path = `/taxii2/${at(collection)}${first.id}/`
  const headers = { ...xa.headers, accept: taxiiType }
  const init = { method: 'DELETE', headers }
  expect((await node.fetch(new Request(new URL(path, origin), init))).status).toBe(200)
  await node.close()
  await db.close()
  expect(await shown(xb, collection)).toEqual(['second'])
})

test('a narrowed audience and a role that ends are felt with the next request', async () => {
  const collection = await stage.collection(['state:XA', 'state:XB'])
  const person = await admit(xb, 'XB second', 'state:XB', ['analyst'])
  await xa.post(collection, [tool('strict', 'amber+strict'), tool('green', 'green')])
  expect(await shown(xb, collection)).toEqual(['strict', 'green'])
  expect(await shown(person, collection)).toEqual(['strict', 'green'])
  await xb.call(access.changePerson, {
    params: { id: person.person },
    body: { roles: ['delegate'] },
  })
  expect(await shown(person, collection)).toEqual(['green'])
  expect(await shown(xb, collection)).toEqual(['strict', 'green'])
  await xa.call(exchange.changeCollection, {
    params: { collection },
    body: { audience: ['state:XA'] },
  })
  expect(await shown(xb, collection)).toBe('403')
  expect(await shown(xa, collection)).toEqual(['strict', 'green'])
})

test('what is added, replaced or resolved is in the next page', async () => {
  const collection = await stage.collection(['group:demo'])
  const object = tool('one', 'green')
  await xa.post(collection, [object])
  expect(await shown(xb, collection)).toEqual(['one'])
  await xa.post(collection, [later(object, 1, { name: 'two' })])
  expect(await shown(xb, collection)).toEqual(['two'])
  await xc.post(collection, [later(object, 2, { name: 'three' })])
  expect(await shown(xb, collection)).toEqual(['three'])
  const id = unknownMarking()
  await xa.post(collection, [tool('waits', id)])
  expect(await shown(xa, collection)).toEqual(['three', 'waits'])
  expect(await shown(xb, collection)).toEqual(['three'])
  const statement = { definition_type: 'statement', definition: { statement: 'Copyright XA' } }
  await xa.post(collection, [
    {
      ...{ type: 'marking-definition', spec_version: '2.1', id },
      ...statement,
      created: object.created,
    },
  ])
  expect(await shown(xb, collection)).toContain('waits')
})

test('one who has all is given nothing, and what is added next with the next poll', async () => {
  const collection = await stage.collection(['group:demo'])
  const object = tool('one', 'green')
  await xa.post(collection, [object])
  for (const next of [tool('two'), later(object, 1, { name: 'later' })]) {
    const all = await xb.taxii(at(collection))
    const after = `?added_after=${all.headers.get('x-taxii-date-added-last')}`
    expect(await shown(xb, collection, after)).toEqual([])
    await xc.post(collection, [next])
    expect(await shown(xb, collection, after)).toEqual([next.name])
  }
  // What is seen again by one for whom it was hidden has a later date too.
  await withdraw(xc, collection, object.id)
  const before = await xb.taxii(at(collection, '?match[version]=all'))
  expect((await readJson(before, Envelope)).objects.map(({ name }) => name)).toEqual(['two', 'one'])
})

test('none is given what was kept for another, nor the other’s next', async () => {
  const collection = await stage.collection(['public', 'group:demo'])
  const levels = ['clear', 'green', 'amber+strict', unknownMarking()]
  await xa.post(
    collection,
    levels.map((level, n) => tool(`${n}`, level)),
  )
  const delegate = await admit(xb, 'XB delegate', 'state:XB', ['delegate'])
  const shares: [Asker, string[]][] = [
    [xa, ['0', '1', '2', '3']],
    [xb, ['0', '1', '2']],
    [delegate, ['0', '1']],
    [anonymous, ['0']],
  ]
  for (const [asker, share] of [...shares, ...shares.toReversed(), ...shares])
    expect(await shown(asker, collection)).toEqual(share)
  const together = shares.flatMap((one) => [one, one, one])
  await Promise.all(
    together.map(async ([asker, share]) => expect(await shown(asker, collection)).toEqual(share)),
  )
  const nextOf = async (asker: Asker) =>
    (await readJson(await asker.taxii(at(collection, '?limit=1')), Envelope)).next ?? ''
  const own = await nextOf(xb)
  expect(await nextOf(xb)).toBe(own)
  expect(await nextOf(xc)).not.toBe(own)
  expect((await xc.taxii(at(collection, `?limit=1&next=${own}`))).status).toBe(400)
  expect((await xb.taxii(at(collection, `?limit=1&next=${own}`))).status).toBe(200)
})
