import { randomUUID } from 'node:crypto'
import { access, createClient, exchange } from '@comity/contract'
import { afterAll, expect, test } from 'vitest'
import { readSignIns, signInsFile } from './demo/sign-ins.ts'
import { startThrowAwayHub } from './demo/throw-away-hub.ts'
import { testTerminal } from './test-terminal.ts'

const hub = await startThrowAwayHub(process.env)
afterAll(() => hub.close())
const { signIns } = await readSignIns(signInsFile(hub.dataDir))
const key = signIns.find(({ state }) => state === 'XA')?.key ?? ''
const client = createClient({ url: hub.url, key })

async function comity(...words: string[]) {
  const shell = testTerminal({ fetch })
  const exit = await shell.run(...words, '--hub', hub.url, '--key', key)
  return { exit, out: shell.out(), err: shell.err() }
}

test('changes a collection only with --yes, after saying who would newly see what', async () => {
  const { id } = await client.call(exchange.createCollection, {
    body: {
      ...{ group: 'demo', alias: 'mine', title: 'Mine' },
      ...{ audience: ['state:XA'], writers: ['state:XA'] },
    },
  })
  const change = ['collection', 'change', 'mine', '--audience', 'state:XA,state:XB']
  const shown = await comity(...change)
  expect(shown.exit, shown.err).toBe(0)
  expect(shown.out).toContain('state:XB#team')
  expect(shown.out).toContain('Nothing is changed yet')
  const audience = async () =>
    (await client.call(exchange.collection, { params: { collection: id } })).audience
  expect(await audience()).toEqual(['state:XA'])
  expect((await comity(...change, '--yes')).out).toContain('Changed: Mine')
  expect(await audience()).toEqual(['state:XA', 'state:XB'])
  const refused = await comity('collection', 'change', 'mine', '--marking', 'red')
  expect(refused.out).toContain('Would be refused: red-needs-named-persons')

  expect((await comity('collection', 'archive', 'mine')).out).toBe('Archived.\n')
  expect((await comity('collection', 'archive', 'mine')).exit).toBe(2)
  expect((await comity('collection', 'reopen', 'mine')).out).toBe('Open again.\n')
  expect((await comity('collection', 'reopen', 'mine')).exit).toBe(1)
}, 60_000)

test('binds an identity of one’s own, lists it, and ends the binding', async () => {
  const now = new Date().toISOString()
  const identity = `identity--${randomUUID()}`
  const object = {
    ...{ type: 'identity', spec_version: '2.1', id: identity, name: 'CERT of XA' },
    ...{ created: now, modified: now, identity_class: 'organization' },
  }
  const { items } = await client.call(exchange.collections, {})
  const collection = items.find(({ alias }) => alias === 'group')?.id ?? ''
  const body = JSON.stringify({ objects: [object] })
  expect((await comity('identity', 'bind', identity)).exit).toBe(1)
  await client.call(exchange.submitBundle, { params: { collection }, body })
  expect((await comity('identity', 'bind', identity)).out).toMatch(/Bound to state:XA by entry \d+/)
  expect((await comity('identity', 'list')).out).toContain(`${identity}  state:XA`)
  expect((await comity('identity', 'end', identity)).out).toMatch(/No longer bound to state:XA/)
  const listed = JSON.parse((await comity('identity', 'list', '--json')).out)
  expect(listed.items).toEqual([])
  expect(listed.ended[0]).toMatchObject({ identity, party: 'state:XA' })
}, 60_000)

test('changes roles, closes and reopens an account, and says which roles may be given', async () => {
  const signInName = 'ana@xa.invalid'
  await client.call(access.admitPerson, {
    body: { name: 'Ana', signInName, party: 'state:XA', roles: ['analyst'] },
  })
  expect((await comity('admin', 'people')).out).toMatch(/ana@xa\.invalid +open +analyst +Ana/)
  expect((await comity('admin', 'roles', signInName, 'delegate')).out).toBe('Ana: delegate\n')
  const wrong = await comity('admin', 'roles', signInName, 'secretariat')
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('legal_adviser')])
  expect((await comity('admin', 'close', signInName)).out).toBe('Ana: closed\n')
  expect((await comity('admin', 'reopen', signInName)).out).toBe('Ana: open\n')
  expect((await comity('admin', 'close', 'nobody')).exit).toBe(1)
}, 60_000)
