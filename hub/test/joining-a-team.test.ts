import { access } from '@comity/contract'
import type { Role } from '@comity/policy'
import { expect, test } from 'vitest'
import { transaction } from '../src/core/database.ts'
import { widen } from '../src/exchange/widen.ts'
import { type Asker, openStage } from './cast.ts'
import { tool } from './objects.ts'
import { Envelope, readJson } from './reply.ts'

const stage = await openStage()
const { xa, xb, xd, admit, hub, db, sql } = stage

const settle = async () => {
  await hub.events.drain()
  await hub.jobs.drain()
}
const give = (by: Asker, person: string, roles: Role[]) =>
  by.call(access.changePerson, { params: { id: person }, body: { roles } })

const reveals = async (collection: string) => {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from reveal v join collection c on c.no = v.collection
    where c.id = ${collection}`
  return row?.n
}

test('one who joins a team is given again what its cursor has passed, and nothing it had', async () => {
  const collection = await stage.collection(['state:XA', 'state:XB'])
  const delegate = await admit(xb, 'XB delegate', 'state:XB', ['delegate'])
  await xa.post(collection, [tool('strict', 'amber+strict'), tool('green', 'green')])
  const poll = async (after = '') => {
    const response = await delegate.taxii(`demo/collections/${collection}/objects/${after}`)
    const { objects } = await readJson(response, Envelope)
    const last = response.headers.get('x-taxii-date-added-last')
    return { names: objects.map(({ name }) => name), last }
  }
  const first = await poll()
  expect(first.names).toEqual(['green'])
  await give(xb, delegate.person, ['delegate', 'analyst'])
  await settle()
  expect((await poll(`?added_after=${first.last}`)).names).toEqual(['strict'])
  expect(await reveals(collection)).toBe(1)
})

test('a change of roles appends nothing where it lets nobody see more', async () => {
  const collection = await stage.collection(['state:XA', 'state:XB'])
  await xa.post(collection, [tool('strict', 'amber+strict'), tool('green', 'green')])
  const outside = await admit(xd, 'XD analyst', 'state:XD', ['analyst'])
  const inside = await admit(xb, 'XB analyst', 'state:XB', ['analyst'])
  for (const roles of [['delegate'], ['analyst'], ['analyst', 'duty_officer']] as Role[][])
    await give(xd, outside.person, roles)
  await give(xb, inside.person, ['analyst', 'duty_officer'])
  await settle()
  expect(await reveals(collection)).toBe(0)
})

test('what waits to be done for somebody is not asked for again', async () => {
  const widening = { collection: 1, entry: `person:${xb.person}`, above: 2, upTo: 4 }
  const waiting = transaction(db, async (tx) => {
    for (let n = 0; n < 3; n++) await widen(tx, widening)
    await widen(tx, { ...widening, collection: 2 })
    const rows = await tx`select from job where name = 'exchange.reveal'`
    // Nothing of it is to be done here.
    throw new Error(`${rows.length} wait`)
  })
  await expect(waiting).rejects.toThrow('2 wait')
})
