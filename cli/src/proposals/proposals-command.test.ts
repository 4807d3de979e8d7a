import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { access, createClient } from '@comity/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSignIns, signInsFile } from '../demo/sign-ins.ts'
import { startThrowAwayHub } from '../demo/throw-away-hub.ts'
import { testTerminal } from '../test-terminal.ts'

const hub = await startThrowAwayHub(process.env)
const folder = mkdtempSync(join(tmpdir(), 'comity-proposals-'))
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await hub.close()
})
const { signIns } = await readSignIns(signInsFile(hub.dataDir))
const keys: Record<string, string> = {}

const clientWith = (headers: Record<string, string>) =>
  createClient({
    url: hub.url,
    fetch: (input, init) => {
      const all = new Headers(init?.headers)
      for (const [name, value] of Object.entries(headers)) all.set(name, value)
      return fetch(input, { ...init, headers: all })
    },
  })

/** A delegate of a state: admitted by its administrator, with a password and a key of their own. */
async function delegate(code: string): Promise<string> {
  const key = signIns.find(({ state }) => state === code)?.key ?? ''
  const signInName = `${code.toLowerCase()}-delegate@test.invalid`
  const party = `state:${code}`
  const { password } = await clientWith({ authorization: `Bearer ${key}` }).call(
    access.admitPerson,
    { body: { name: `${code} delegate`, signInName, party, roles: ['delegate'] } },
  )
  const response = await createClient({ url: hub.url }).open(access.signIn, {
    body: { signInName, password },
  })
  const self = clientWith({ cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' })
  await self.call(access.changePassword, { body: { current: password, next: `own ${password}` } })
  const body = { name: 'tests', scopes: ['read' as const, 'write' as const] }
  return (await self.call(access.createKey, { body })).secret
}

beforeAll(async () => {
  for (const code of ['XA', 'XB']) keys[code] = await delegate(code)
})

async function comity(who: string | undefined, ...words: string[]) {
  const shell = testTerminal({ fetch })
  const key = who === undefined ? [] : ['--key', keys[who] ?? '']
  const exit = await shell.run('proposals', ...words, '--hub', hub.url, ...key)
  return { exit, out: shell.out(), err: shell.err() }
}

test('drafts, tables, sponsors, revises and renews: void support is told to everybody', async () => {
  const file = join(folder, 'draft.txt')
  writeFileSync(file, 'Register\n\nThe group,\n\n1. Decides to keep it;\n\n2. Invites members.')
  const made = await comity(
    ...(['XA', 'draft', file, '--body', 'demo-wg', '--title', 'Register', '--json'] as const),
  )
  const { id } = JSON.parse(made.out)
  expect((await comity('XB', 'show', id)).exit).toBe(1)
  expect((await comity(undefined, 'list', '--body', 'demo-wg')).out).not.toContain(id)

  const tabled = await comity('XA', 'table', id)
  const symbol = /^(DEMO-WG\/L\.\d+) {2}Register/.exec(tabled.out)?.[1] ?? ''
  expect((await comity(undefined, 'list', '--body', 'demo-wg')).out).toContain(symbol)
  expect((await comity('XB', 'sponsor', symbol)).out).toMatch(/XB +v1 +standing/)
  expect((await comity('XB', 'sponsor', symbol)).exit).toBe(1)

  expect((await comity('XB', 'revise', symbol, '--delete', 'op_2')).exit).toBe(1)
  const revised = await comity('XA', 'revise', symbol, '--replace', 'op.1=x')
  expect(revised.exit).toBe(1)
  const words = ['--replace', 'op_1=Decides to keep two;', '--reason', 'As discussed']
  expect((await comity('XA', 'revise', symbol, ...words)).exit).toBe(0)

  const shown = await comity(undefined, 'show', id)
  expect(shown.out).toMatch(/XB +v1 +void +by version 2/)
  expect(shown.out).toContain('void until renewed is the support of XB')
  const changes = await comity(undefined, 'show', id, '--changes', '1..2')
  expect(changes.out).toMatch(/op_1 +Decides to keep \[-it-\]\{\+two\+\};/)

  expect((await comity('XB', 'renew', id, '--version', '1')).exit).toBe(1)
  expect((await comity('XB', 'renew', id)).out).toMatch(/XB +v2 +standing/)
  expect((await comity('XB', 'renew', id)).exit).toBe(2)
  expect((await comity('XB', 'unsponsor', id)).out).toMatch(/XB +v2 +withdrawn/)
})

test('amends, tells the plan of voting, and withdraws', async () => {
  const file = join(folder, 'other.txt')
  writeFileSync(file, 'Other\n\nThe group,\n\n1. Decides this;\n\n2. Invites members.')
  const { out } = await comity(
    ...(['XA', 'draft', file, '--body', 'demo-wg', '--title', 'Other', '--json'] as const),
  )
  const { id } = JSON.parse(out)
  await comity('XA', 'table', id)
  expect((await comity('XB', 'amend', id)).exit).toBe(2)
  expect((await comity('XB', 'amend', id, '--replace', 'Decides that;')).exit).toBe(2)
  const amended = await comity(
    ...(['XB', 'amend', id, '--insert-after', 'op_1=Welcomes that;', '--json'] as const),
  )
  const [{ id: amendment, redline }] = JSON.parse(amended.out).items
  expect(redline).toMatchObject([{ eId: 'op_1-bis', change: 'inserted' }])
  const plan = await comity(undefined, 'plan', id)
  expect(plan.out).toContain(`amendment:${amendment}`)
  expect(plan.out).toContain('GA rule 130 (number recalled)')
  const json = JSON.parse((await comity(undefined, 'plan', id, '--json')).out)
  expect(json.votes.map((vote: { id: string }) => vote.id)).toEqual([
    ...[`amendment:${amendment}`, 'whole'],
  ])
  expect((await comity('XB', 'withdraw', id, '--amendment', amendment)).out).toContain('withdrawn')
  expect((await comity('XB', 'withdraw', id)).exit).toBe(1)
  expect((await comity('XA', 'withdraw', id)).out).toContain(', withdrawn, version 1')
})
