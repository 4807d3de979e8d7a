import { access, exchange } from '@comity/contract'
import type { Role } from '@comity/policy'
import { expect, test } from 'vitest'
import { transaction } from '../src/core/database.ts'
import { actorOf } from '../src/core/recognition.ts'
import { holdStanding } from '../src/core/standing.ts'
import { type Asker, openStage, origin, signIn, taxiiType } from './cast.ts'
import { hold } from './held.ts'
import { tool } from './objects.ts'

const stage = await openStage()
const { xa, xb, anonymous, as, sql, db } = stage

let people = 0
/** Somebody of XA who is signed in with a password of their own. */
async function somebody(roles: Role[] = ['analyst']): Promise<Asker> {
  const signInName = `somebody-${++people}@test.invalid`
  const { person, password } = await xa.call(access.admitPerson, {
    body: { name: `Somebody ${people}`, signInName, party: 'state:XA', roles },
  })
  const first = as(signInName, await signIn(anonymous, signInName, password))
  await first.call(access.changePassword, {
    body: { current: password, next: `own ${password}` },
  })
  return as(signInName, first.headers, person.id)
}

const codeOf = async (response: Response): Promise<string> => {
  const { type } = JSON.parse(await response.text())
  return String(type).replace('/problems/', '')
}

test('a key asked for by a request that is held open while the password is reset is not made', async () => {
  const thief = await somebody()
  const held = hold(thief, 'POST', '/api/keys', { name: 'kept', scopes: ['read'] })
  await held.reading
  await xa.call(access.resetPassword, { params: { id: thief.person } })
  const response = await held.finish()
  expect(response.status).toBe(401)
  expect(await sql`select from api_key where person_id = ${thief.person}`).toHaveLength(0)
})

test('an administrator whose account is closed admits nobody by a request that was held open', async () => {
  const closed = await somebody(['national_administrator'])
  const body = { name: 'Ghost', signInName: 'ghost@test.invalid', party: 'state:XA' }
  const held = hold(closed, 'POST', '/api/people', { ...body, roles: ['analyst'] })
  await held.reading
  await xa.call(access.changePerson, { params: { id: closed.person }, body: { disabled: true } })
  expect((await held.finish()).status).toBe(401)
})

test('whose role has ended meanwhile is refused for want of it', async () => {
  const collection = await stage.collection(['state:XA'], { writers: ['state:XA'] })
  const former = await somebody(['national_administrator'])
  const held = hold(former, 'PATCH', `/api/collections/${collection}`, { audience: ['public'] })
  await held.reading
  const params = { id: former.person }
  await xa.call(access.changePerson, { params, body: { roles: ['delegate'] } })
  expect((await held.finish()).status).toBe(403)
  const { audience } = await xa.call(exchange.collection, { params: { collection } })
  expect(audience).toEqual(['state:XA'])
})

test('an act fails in its transaction where the session has ended since it was recognised', async () => {
  const one = await somebody()
  const request = new Request(new URL('/api/me', origin), { headers: one.headers })
  const actor = await actorOf(stage.hub.context, request)
  await transaction(db, (tx) => holdStanding(tx, actor))
  await xa.call(access.resetPassword, { params: { id: one.person } })
  await expect(transaction(db, (tx) => holdStanding(tx, actor))).rejects.toMatchObject({
    code: 'standing-changed',
  })
})

test('of keys asked for while the password is reset none outlives the reset', async () => {
  const thief = await somebody()
  const asked = Array.from({ length: 40 }, (_, n) =>
    thief
      .call(access.createKey, { body: { name: `key ${n}`, scopes: ['read'] } })
      .catch(() => undefined),
  )
  await xa.call(access.resetPassword, { params: { id: thief.person } })
  await Promise.all(asked)
  const rows = await sql`
    select from api_key where person_id = ${thief.person} and revoked_at is null`
  expect(rows).toHaveLength(0)
})

const routes = [
  ['/api/collections/%/bundles', 'application/json', 409, 404, 403],
  ['/taxii2/demo/collections/%/objects/', taxiiType, 409, 404, 403],
] as const

for (const [path, type, changed, archived, struck] of routes) {
  const post = async (by: Asker, collection: string, name: string) => {
    const asker = as(by.name, { ...by.headers, accept: `${taxiiType}, application/json` })
    const body = { objects: [tool(name, 'clear')] }
    const held = hold(asker, 'POST', path.replace('%', collection), body, type)
    await held.reading
    return held
  }
  const held = async (id: string) => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from representation r join collection c on c.no = r.collection
      where c.id = ${id}`
    return row?.n
  }

  test(`${path}: nothing is added to a collection that was archived meanwhile`, async () => {
    const id = await stage.collection(['group:demo'], { marking: 'green' })
    const late = await post(xb, id, 'late')
    const params = { collection: id }
    await xa.call(exchange.archiveCollection, { params, body: { archived: true } })
    expect((await late.finish()).status).toBe(archived)
    expect(await held(id)).toBe(0)
  })

  test(`${path}: nothing is added for readers that its contributor never knew of`, async () => {
    const id = await stage.collection(['state:XA', 'state:XB'], { marking: 'green' })
    const late = await post(xb, id, 'for XA alone')
    const params = { collection: id }
    await xa.call(exchange.changeCollection, { params, body: { audience: ['public'] } })
    expect((await late.finish()).status).toBe(changed)
    expect(await held(id)).toBe(0)
  })

  test(`${path}: a writer struck off meanwhile adds nothing`, async () => {
    const id = await stage.collection(['group:demo'], { marking: 'green' })
    const late = await post(xb, id, 'struck')
    const params = { collection: id }
    await xa.call(exchange.changeCollection, { params, body: { writers: ['state:XA'] } })
    expect((await late.finish()).status).toBe(struck)
    expect(await held(id)).toBe(0)
  })

  test(`${path}: a key that was revoked meanwhile adds nothing`, async () => {
    const id = await stage.collection(['group:demo'], { marking: 'green' })
    const owner = await somebody()
    const body = { name: 'k', scopes: ['read' as const, 'write' as const] }
    const { key, secret } = await owner.call(access.createKey, { body })
    const late = await post(as('key', { authorization: `Bearer ${secret}` }), id, 'late')
    await xa.call(access.revokeKey, { params: { id: key.id } })
    expect((await late.finish()).status).toBe(401)
    expect(await held(id)).toBe(0)
  })
}

test('the code of a refusal says what happened', async () => {
  const id = await stage.collection(['state:XA', 'state:XB'], { marking: 'green' })
  const late = hold(xb, 'POST', `/api/collections/${id}/bundles`, { objects: [tool('t', 'clear')] })
  await late.reading
  await xa.call(exchange.changeCollection, {
    params: { collection: id },
    body: { defaultMarking: 'clear' },
  })
  expect(await codeOf(await late.finish())).toBe('terms-changed')
})
