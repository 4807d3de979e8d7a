import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { seals } from '@comity/contract'
import {
  fingerprint,
  formatKey,
  keepKey,
  makeIdentity,
  requestCertificate,
  requestSealingCertificate,
  seedSigner,
} from '@comity/seal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSignIns, signInsFile } from '../demo/sign-ins.ts'
import { startThrowAwayHub } from '../demo/throw-away-hub.ts'
import { testTerminal } from '../test-terminal.ts'
import { sent } from './seal-text.ts'

const hub = await startThrowAwayHub(process.env)
afterAll(() => hub.close())
const { signIns } = await readSignIns(signInsFile(hub.dataDir))
const own = signIns.find(({ state }) => state === 'XB')?.key ?? ''
const folder = mkdtempSync(join(tmpdir(), 'comity-certify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const passphrase = 'a passphrase of tests'
const at = (name: string) => join(folder, name)
const party = 'state:XB'
const root = ['--root', at('root')]
const evil = seedSigner(randomBytes(32))

interface Hands {
  /** What the hub answers instead, of the request that waits. */
  readonly lie?: (request: seals.KeyRequest) => object
  /** What is typed where the command asks. */
  readonly answer?: string
}

async function comity(words: readonly string[], { lie, answer }: Hands = {}) {
  const asked: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (lie === undefined || !/\/api\/seals\/state(:|%3A)XB$/.test(String(input))) return response
    const found = JSON.parse(await response.text())
    return Response.json({ ...found, requests: found.requests.map(lie) })
  }
  const questions: string[] = []
  const ask = async (question: string) => {
    questions.push(question)
    return answer ?? ''
  }
  const shell = testTerminal({
    ...{ fetch: asked, env: { XDG_CONFIG_HOME: folder, COMITY_PASSPHRASE: passphrase } },
    ...(answer === undefined ? {} : { ask }),
  })
  const exit = await shell.run(...words, '--hub', hub.url, '--key', own)
  return { exit, err: shell.err(), out: shell.out(), questions }
}

const shown = async (): Promise<seals.SealKeys> =>
  JSON.parse((await comity(['seals', 'show', '--json'])).out)

beforeAll(async () => {
  writeFileSync(at('root'), await keepKey(party, randomBytes(32), passphrase, 10))
  writeFileSync(at('desk'), await keepKey(party, randomBytes(32), passphrase, 10))
  expect((await comity(['seals', 'declare', at('root')])).exit).toBe(0)
  const words = ['--for', 'message', '--label', 'night desk']
  expect((await comity(['seals', 'request', at('desk'), ...words])).exit).toBe(0)
}, 60_000)

test('nothing is signed for a key, a use or a name other than the one that was asked for', async () => {
  const [{ keyId = '' } = {}] = (await shown()).requests
  const key = formatKey(evil.key)
  const asked = { party, use: 'message', label: 'night desk' } as const
  const ofEvil = sent(await requestCertificate(asked, evil))
  const ofOther = sent(await requestCertificate({ ...asked, party: 'state:XA' }, evil))
  const lies: ((request: seals.KeyRequest) => object)[] = [
    (request) => ({ ...request, key }),
    (request) => ({ ...request, use: 'ballot' }),
    (request) => ({ ...request, label: 'day desk' }),
    (request) => ({ ...request, key, envelope: ofEvil }),
    (request) => ({ ...request, envelope: { ...request.envelope, payload: ofEvil.payload } }),
    (request) => ({ ...request, key, keyId: evil.key.id, envelope: ofOther }),
  ]
  for (const lie of lies)
    for (const typed of [keyId, evil.key.id]) {
      const { exit, err } = await comity(['seals', 'certify', typed, ...root], {
        lie,
        answer: 'yes',
      })
      expect(exit, err).not.toBe(0)
    }
  expect((await shown()).keys).toEqual([])
}, 60_000)

test('a key to seal for is certified only where a desk of one’s own has asked for it', async () => {
  const { key } = await makeIdentity('classic')
  const envelope = sent(await requestSealingCertificate({ party, label: 'night desk', key }, evil))
  const lie = (request: seals.KeyRequest) => ({
    ...{ ...request, keyId: key.id, key: formatKey(key), use: 'sealing', envelope },
  })
  const words = ['seals', 'certify', key.id, ...root]
  const { exit, err } = await comity(words, { lie, answer: 'yes' })
  expect([exit, err]).toEqual([1, expect.stringContaining('no desk')])
  expect((await shown()).keys).toEqual([])
}, 60_000)

test('what is typed names the key, and whoever certifies is asked with its fingerprint', async () => {
  const [request] = (await shown()).requests
  const { id = '', keyId = '' } = request ?? {}
  const certify = (which: string, ...more: string[]) => [
    'seals',
    'certify',
    which,
    ...root,
    ...more,
  ]
  for (const [words, hands, exit, why] of [
    [certify(keyId), { answer: 'no' }, 1, 'Nothing was signed'],
    [certify(keyId), {}, 2, '--yes'],
    [certify(keyId.slice(0, 16), '--yes'), {}, 2, 'whole fingerprint'],
    [certify(id, '--yes'), {}, 2, 'whole fingerprint'],
    [certify(evil.key.id, '--yes'), {}, 2, 'There is no'],
  ] as const) {
    const done = await comity(words, hands)
    expect([done.exit, done.err]).toEqual([exit, expect.stringContaining(why)])
  }
  expect((await shown()).keys).toEqual([])
  const told = fingerprint({ id: keyId })
  const done = await comity(certify(told), { answer: 'yes' })
  expect([done.exit, done.err]).toEqual([0, expect.stringContaining(told)])
  expect(done.questions).toEqual([expect.stringContaining('holder')])
  expect((await shown()).keys).toMatchObject([{ id: keyId, use: 'message', label: 'night desk' }])
}, 60_000)
