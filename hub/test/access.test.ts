import { access, directory, exchange } from '@comity/contract'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { readsOf } from '../src/access/index.ts'
import { type Asker, openStage, origin, signIn } from './cast.ts'
import { tool } from './objects.ts'
import { Envelope, readJson } from './reply.ts'

const stage = await openStage()
const { xa, xb, xd, anonymous, operator, as } = stage

let people = 0
/** A person of XA with a password of their own choice. */
async function person(roles: ['analyst'] | ['delegate'] = ['analyst']) {
  const signInName = `person-${++people}@test.invalid`
  const { person, password: first } = await xa.call(access.admitPerson, {
    body: { name: `Person ${people}`, signInName, party: 'state:XA', roles },
  })
  const password = `own ${first}`
  const entered = as(signInName, await signIn(anonymous, signInName, first))
  await entered.call(access.changePassword, { body: { current: first, next: password } })
  await entered.call(access.signOut, {})
  const session = async (code?: string) =>
    as(signInName, await signIn(anonymous, signInName, password, code), person.id)
  return { signInName, password, id: person.id, session }
}

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: Date.now() + steps * 30_000,
  })

const keyOf = async (asker: Asker, scopes: ('read' | 'write' | 'manage')[]) => {
  const { key, secret } = await asker.call(access.createKey, { body: { name: 'a key', scopes } })
  return { id: key.id, asker: as('key', { authorization: `Bearer ${secret}` }) }
}

const refused = (code: string) => expect.objectContaining({ code })

test('a password opens a session, which signing out ends', async () => {
  const { session, id } = await person()
  const asker = await session()
  expect((await asker.call(access.me, {})).person.id).toBe(id)
  await asker.call(access.signOut, {})
  await expect(asker.call(access.me, {})).rejects.toEqual(refused('unauthenticated'))
})

test('a wrong name and a wrong password are told alike', async () => {
  const { signInName } = await person()
  const wrong = { password: 'not the password' }
  const answers = await Promise.all(
    [signInName, 'nobody@test.invalid'].map((name) =>
      anonymous.ask('/api/sessions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ signInName: name, ...wrong }),
      }),
    ),
  )
  const [a, b] = await Promise.all(answers.map((answer) => answer.text()))
  expect(a).toBe(b)
})

test('after five failures the right password too has to wait', async () => {
  const { signInName, password } = await person()
  for (let i = 0; i < 5; i++)
    await expect(signIn(anonymous, signInName, `wrong ${i}`)).rejects.toEqual(
      refused('sign-in-failed'),
    )
  // So many that the wait outlasts a slow machine.
  await stage.sql`update sign_in_failure set failures = failures + 7 where subject = ${`name:${signInName}`}`
  const response = await anonymous.ask('/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, password }),
  })
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a one-time code is asked for once it is confirmed, and none counts twice', async () => {
  const { signInName, password, session } = await person()
  const asker = await session()
  const { secret } = await asker.call(access.beginTotp, { body: { password } })
  await session()
  await expect(
    asker.call(access.confirmTotp, { body: { code: codeOf(secret, 10) } }),
  ).rejects.toEqual(refused('code-wrong'))
  const confirming = codeOf(secret)
  await asker.call(access.confirmTotp, { body: { code: confirming } })
  const asked = await anonymous.call(access.signIn, { body: { signInName, password } })
  expect(asked.outcome).toBe('code_required')
  await expect(session(confirming)).rejects.toEqual(refused('code-wrong'))
  const next = codeOf(secret, 1)
  await session(next)
  await expect(session(next)).rejects.toEqual(refused('code-wrong'))
})

test('with a first password one can choose one’s own, and nothing else', async () => {
  const { id } = await person()
  const { password: first } = await xa.call(access.resetPassword, { params: { id } })
  const headers = await signIn(anonymous, `person-${people}@test.invalid`, first)
  const fresh = as('fresh', headers)
  expect(await fresh.call(access.me, {})).toMatchObject({ mustChangePassword: true })
  for (const path of ['/api/keys', '/api/people', '/api/audit', '/api/acts', '/api/submissions']) {
    const answer = await fresh.ask(path)
    expect(await answer.json(), path).toMatchObject({ type: '/problems/password-change-needed' })
    expect(answer.status).toBe(403)
  }
  await expect(
    fresh.call(access.createKey, { body: { name: 'a key', scopes: ['read'] } }),
  ).rejects.toEqual(refused('password-change-needed'))
  // What is public it reads as anybody does: over TAXII, too, it is nobody.
  const collection = await stage.collection(['group:demo'])
  expect((await fresh.taxii(`demo/collections/${collection}/objects/`)).ok).toBe(false)
  const own = { current: first, next: 'a password of my own' }
  await fresh.call(access.changePassword, { body: own })
  expect((await fresh.call(access.keys, {})).items).toEqual([])
  expect((await fresh.taxii(`demo/collections/${collection}/objects/`)).ok).toBe(true)
})

test('changing the password ends the other sessions and keeps this one', async () => {
  const { password, session } = await person()
  const [here, there] = [await session(), await session()]
  const next = 'a longer password 2'
  await expect(
    here.call(access.changePassword, { body: { current: 'wrong', next } }),
  ).rejects.toEqual(refused('password-wrong'))
  await here.call(access.changePassword, { body: { current: password, next } })
  await expect(there.call(access.me, {})).rejects.toEqual(refused('unauthenticated'))
  await here.call(access.me, {})
  await expect(session()).rejects.toEqual(refused('sign-in-failed'))
})

test('a key does what its scopes say and no more, and makes no key that may do more', async () => {
  const session = await (await person()).session()
  const collection = await stage.collection(['group:demo'], { marking: 'green' })
  const objects = `demo/collections/${collection}/objects/`
  const [reader, writer] = [await keyOf(session, ['read']), await keyOf(session, ['write'])]
  expect((await reader.asker.taxii(objects)).status).toBe(200)
  expect((await reader.asker.post(collection, [tool('a')])).status).toBe(403)
  expect((await writer.asker.taxii(objects)).status).toBe(403)
  expect((await writer.asker.post(collection, [tool('a')])).status).toBe(202)
  const manager = await keyOf(session, ['read', 'manage'])
  await expect(keyOf(manager.asker, ['write'])).rejects.toEqual(refused('scope-missing'))
  await keyOf(manager.asker, ['read'])
  const basic = btoa(`anybody:${reader.asker.headers.authorization?.slice('Bearer '.length)}`)
  expect((await as('basic', { authorization: `Basic ${basic}` }).taxii(objects)).status).toBe(200)
})

test('a key that does not manage neither makes keys nor revokes them', async () => {
  const session = await (await person()).session()
  const other = await keyOf(session, ['read'])
  const { asker } = await keyOf(session, ['read', 'write'])
  await expect(keyOf(asker, ['read'])).rejects.toEqual(refused('session-needed'))
  await expect(asker.call(access.revokeKey, { params: { id: other.id } })).rejects.toEqual(
    refused('session-needed'),
  )
  await other.asker.call(access.me, {})
})

test('a revoked key, a closed account and a wrong key are refused at the next request', async () => {
  const { session, id } = await person()
  const asker = await session()
  const { id: key, asker: byKey } = await keyOf(asker, ['read'])
  const taxii = () => byKey.taxii('demo/collections/')
  expect((await taxii()).status).toBe(200)
  await asker.call(access.revokeKey, { params: { id: key } })
  expect((await taxii()).status).toBe(401)
  const other = await keyOf(asker, ['read'])
  expect((await other.asker.taxii('demo/collections/')).status).toBe(200)
  await xa.call(access.changePerson, { params: { id }, body: { disabled: true } })
  expect((await other.asker.taxii('demo/collections/')).status).toBe(401)
  await expect(asker.call(access.me, {})).rejects.toEqual(refused('unauthenticated'))
  for (const authorization of ['Bearer x', 'Basic x', 'Bearer', 'Digest a', ''])
    expect((await as('wrong', { authorization }).ask('/api/me')).status).toBe(401)
})

test('when a membership ends, reading stops with the next request; a new member begins with it', async () => {
  const collection = await stage.collection(['group:demo'], { marking: 'green' })
  await xa.post(collection, [tool('for members')])
  const path = `demo/collections/${collection}/objects/`
  expect((await xd.taxii(path)).status).toBe(404)
  await operator.call(directory.addMember, {
    params: { group: 'demo' },
    body: { state: 'XD' },
  })
  expect((await xd.taxii(path)).status).toBe(200)
  await operator.call(directory.endMembership, { params: { group: 'demo', state: 'XD' } })
  expect((await xd.taxii(path)).status).toBe(404)
  const all = await xd.call(exchange.collections, {})
  expect(all.items.map((item) => item.id)).not.toContain(collection)
})

test('a served organisation stops reading when its registration ends', async () => {
  const bank = await stage.constituent('A bank')
  const collection = await stage.collection(['group:demo'])
  await xa.post(collection, [tool('for constituents', 'amber')])
  const seen = () => bank.taxii(`demo/collections/${collection}/objects/`)
  expect((await readJson(await seen(), Envelope)).objects).toHaveLength(1)
  const { items } = await xa.call(directory.constituents, {})
  for (const { id } of items) await xa.call(directory.endConstituent, { params: { id } })
  expect((await seen()).status).toBe(404)
})

test('a cookie that another site sends along changes nothing', async () => {
  const asker = await (await person()).session()
  const make = (headers: Record<string, string>) =>
    asker.ask('/api/keys', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"name":"x","scopes":["read"]}',
    })
  for (const foreign of [
    { origin: 'https://elsewhere.invalid' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    expect((await make(foreign)).status, JSON.stringify(foreign)).toBe(403)
  expect((await asker.call(access.keys, {})).items).toEqual([])
  expect((await make({ origin })).status).toBe(201)
})

test('a session’s cookie is out of reach of scripts and of other sites', async () => {
  const { signInName, password } = await person()
  const response = await anonymous.open(access.signIn, { body: { signInName, password } })
  expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=/)
  expect(await response.json()).toEqual({ outcome: 'signed_in' })
})

test('people of one state are not managed by another, nor by those without the role', async () => {
  const { id, session } = await person(['delegate'])
  const asker = await session()
  for (const who of [xb, asker]) {
    await expect(who.call(access.resetPassword, { params: { id } })).rejects.toThrow()
    await expect(
      who.call(access.changePerson, { params: { id }, body: { roles: ['analyst'] } }),
    ).rejects.toThrow()
    await expect(
      who.call(access.admitPerson, {
        body: { name: 'x', signInName: 'x@test.invalid', party: 'state:XA', roles: ['analyst'] },
      }),
    ).rejects.toThrow()
  }
  expect((await xb.call(access.people, {})).items.every((p) => p.party === 'state:XB')).toBe(true)
})

test('the operator sets up those who administer, and nobody who reads or contributes', async () => {
  const { id } = await person()
  const analyst = { name: 'x', signInName: 'y@test.invalid', roles: ['analyst' as const] }
  for (const party of ['state:XA', 'state:XB'])
    await expect(
      operator.call(access.admitPerson, { body: { ...analyst, party } }),
    ).rejects.toEqual(refused('forbidden'))
  await expect(operator.call(access.resetPassword, { params: { id } })).rejects.toEqual(
    refused('not-found'),
  )
  await expect(
    operator.call(access.changePerson, { params: { id }, body: { disabled: true } }),
  ).rejects.toEqual(refused('not-found'))
  const { person: admitted } = await operator.call(access.admitPerson, {
    body: { ...analyst, party: 'state:XA', roles: ['national_administrator'] },
  })
  await expect(
    operator.call(access.changePerson, {
      params: { id: admitted.id },
      body: { roles: ['national_administrator', 'analyst'] },
    }),
  ).rejects.toEqual(refused('forbidden'))
  await operator.call(access.resetPassword, { params: { id: admitted.id } })
})

test('a collection is not widened while it holds what others gave to its audience', async () => {
  const collection = await stage.collection(['state:XA', 'state:XB'])
  const change = (who: Asker, body: { audience?: string[]; title?: string }) =>
    who.call(exchange.changeCollection, { params: { collection }, body })
  await xa.post(collection, [tool('of XA')])
  const wider = { audience: ['state:XA', 'state:XB', 'state:XC'] }
  await expect(change(xb, wider)).rejects.toEqual(refused('forbidden'))
  await change(xa, wider)
  await xb.post(collection, [tool('of XB')])
  await expect(change(xa, { audience: ['group:demo'] })).rejects.toEqual(
    refused('audience-of-others'),
  )
  expect((await change(xa, { title: 'Renamed' })).audience).toEqual(wider.audience)
  expect((await change(xa, { audience: ['state:XA'] })).audience).toEqual(['state:XA'])
})

test('submissions are for the team that made them', async () => {
  const collection = await stage.collection(['group:demo'])
  const { id } = await xa.call(exchange.submitBundle, {
    params: { collection },
    body: JSON.stringify({ objects: [tool('submitted')] }),
  })
  const one = (who: Asker) => who.call(exchange.submission, { params: { submission: id } })
  expect((await one(xa)).success).toBe(1)
  const delegate = await (await person(['delegate'])).session()
  for (const who of [delegate, xb]) {
    await expect(one(who)).rejects.toEqual(refused('not-found'))
    const { items } = await who.call(exchange.submissions, {})
    expect(items.map((item) => item.id)).not.toContain(id)
  }
})

test('reads by page, search and bytes are counted for the reader’s own party, as polls are', async () => {
  const collection = await stage.collection(['group:demo'], { marking: 'green' })
  const object = tool('counted', 'green')
  await xa.post(collection, [object])
  const page = await xb.call(exchange.objects, { query: { collection } })
  await xb.call(exchange.object, { params: { collection, object: object.id } })
  await xb.open(exchange.representation, { params: { index: page.items[0]?.index ?? -1 } })
  await readsOf(stage.hub.context).flush()
  const counted = async (asker: Asker) => {
    const { reads } = await asker.call(access.audit, {})
    return reads.filter((row) => row.collection === collection)
  }
  expect(await counted(xb)).toMatchObject([{ requests: 3, objects: 3 }])
  expect(await counted(xa)).toEqual([])
})

test('each party reads the audit of its own, and nobody another’s', async () => {
  const { session } = await person()
  const asker = await session()
  const { id } = await keyOf(asker, ['read'])
  const acts = async (who: Asker) => (await who.call(access.audit, { query: { limit: 500 } })).acts
  expect((await acts(xa)).some((act) => act.thing === id)).toBe(true)
  expect(JSON.stringify(await acts(xb))).not.toContain(id)
  expect(JSON.stringify(await acts(xb))).not.toContain(asker.person)
  expect(await acts(operator)).toEqual([])
})

test('neither log nor database tells a password, a key or a session', async () => {
  const { password, session } = await person()
  const asker = await session()
  const { asker: byKey } = await keyOf(asker, ['read'])
  await byKey.call(access.me, {})
  const [rows] = await stage.sql<{ all: string }[]>`
    select (select json_agg(p)::text from person p) || (select json_agg(k)::text from api_key k) ||
      (select json_agg(s)::text from session s) || (select json_agg(a)::text from audit a) as all`
  const secrets = [
    password,
    byKey.headers.authorization?.slice(-40) ?? '',
    asker.headers.cookie?.split('=').at(-1) ?? '',
  ]
  expect(stage.logged()).toContain('/api/me')
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(15)
    expect(stage.logged()).not.toContain(secret)
    expect(rows?.all).not.toContain(secret)
  }
})

test('a hub that starts empty lets whoever has its code make the first operator, once', async () => {
  const empty = await openStage({ demo: false })
  const code = empty.sentences.join(' ').match(/with the code (\S+)/)?.[1] ?? ''
  const body = { name: 'O', signInName: 'o@test.invalid', password: 'a long password' }
  await expect(
    empty.anonymous.call(access.setUp, { body: { ...body, code: 'guessed' } }),
  ).rejects.toEqual(refused('set-up-code-wrong'))
  const made = await empty.anonymous.open(access.setUp, { body: { ...body, code } })
  const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = await empty.as('o', { cookie }).call(access.me, {})
  expect(me).toMatchObject({ roles: ['operator'], groups: [] })
  await expect(
    empty.anonymous.call(access.setUp, { body: { ...body, signInName: 'p@test.invalid', code } }),
  ).rejects.toEqual(refused('set-up-code-wrong'))
  await expect(
    empty.anonymous.call(access.enterDemonstration, { body: { state: 'XA' } }),
  ).rejects.toEqual(refused('not-found'))
})
