import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseIdentity, type SealingIdentity, unseal } from '@comity/seal'
import { bech32 } from '@scure/base'
import { beforeAll, expect, test } from 'vitest'
import { openStage } from './cast.ts'
import { openState, requestsOn, type WritingState } from './requests.ts'

const stage = await openStage()
const on = requestsOn(stage)
const told = 'The water works of the capital are at a standstill.'
let a: WritingState
let b: WritingState
let letters: Uint8Array[]
beforeAll(async () => {
  a = await openState(stage, stage.xa, 'XA')
  b = await openState(stage, stage.xb, 'XB')
  const leg = await on.acknowledge(b, await on.send(a, b.party))
  const answer = await on.handIn(b.officer, await on.letter(b, a.party, told))
  await on.act(b, leg, { kind: 'decline', code: 'no_reason_given', letter: answer.sha256 })
  const rows = await stage.sql<{ bytes: Uint8Array }[]>`select bytes from sealed_letter`
  letters = rows.map(({ bytes }) => new Uint8Array(bytes))
}, 60_000)

/** Every value of every table, as text; bytes as hex. */
async function dump(): Promise<string> {
  const tables = await stage.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await stage.sql<{ row: string }[]>`
      select row_to_json(t)::text as row from ${stage.sql(name)} t`
    parts.push(name, ...rows.map(({ row }) => row))
  }
  return parts.join('\n')
}

const files = (): Buffer[] => {
  const { dataDir } = stage.hub.context.settings
  const names = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => join(dataDir, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
}

/** All that the hub has: its database, its files, what it logged. */
const everything = async (): Promise<string> =>
  [await dump(), ...files().map((bytes) => bytes.toString('latin1')), stage.logged()].join('\n')

/** Each run of 32 bytes that stands anywhere as hex or base64, alone or at a step of 32 within a longer one. */
function keysIn(text: string): Set<string> {
  const found = new Set<string>()
  const cut = (bytes: Buffer) => {
    for (let start = 0; start + 32 <= bytes.length; start += 32)
      found.add(bytes.subarray(start, start + 32).toString('hex'))
    if (bytes.length > 32) found.add(bytes.subarray(-32).toString('hex'))
  }
  // What was sealed is no key; all else is tried, however long.
  for (const [run] of text.matchAll(/[0-9a-f]{64,}/gi))
    if (run.length < 4096) cut(Buffer.from(run, 'hex'))
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{43,}={0,2}/g))
    if (run.length < 4096) cut(Buffer.from(run, 'base64'))
  return found
}

const identityOf = (prefix: string, hex: string): Promise<SealingIdentity> =>
  parseIdentity(bech32.encodeFromBytes(prefix, Buffer.from(hex, 'hex')).toUpperCase())

/** Each key as an identity of either kind. */
async function identitiesOf(keys: Iterable<string>): Promise<SealingIdentity[]> {
  const identities: SealingIdentity[] = []
  for (const key of keys)
    for (const prefix of ['age-secret-key-', 'age-secret-key-pq-'])
      identities.push(await identityOf(prefix, key))
  return identities
}

async function opens(identities: readonly SealingIdentity[], letter: Uint8Array): Promise<boolean> {
  const opened = await unseal(letter, identities).catch(({ code }: { code: string }) => code)
  if (typeof opened === 'string') expect(opened).toBe('no_key')
  return typeof opened !== 'string'
}

test('nothing that was sealed stands in clear in the hub’s database, files or log', async () => {
  const text = await everything()
  const marks = [told, 'water works', 'hospital network']
  for (const mark of marks)
    for (const written of [
      mark,
      Buffer.from(mark).toString('hex'),
      // In base64 at each of the three places where it may begin.
      ...[0, 1, 2].map((shift) =>
        Buffer.from(`${'x'.repeat(shift)}${mark}`)
          .toString('base64')
          .slice(4, -4),
      ),
    ])
      expect(text.includes(written), written).toBe(false)
  expect(text).toContain(a.party)
  expect(text).not.toMatch(/AGE-SECRET-KEY/i)
})

test('every secret that the hub has, tried as a key, opens nothing', async () => {
  const keys = keysIn(await everything())
  // The hub's own keys are among them, and there are many.
  const [own] = await stage.sql<{ secret: Uint8Array }[]>`select secret from hub_key limit 1`
  expect(keys).toContain(
    Buffer.from(own?.secret ?? '')
      .toString('hex')
      .slice(0, 64),
  )
  expect(letters).toHaveLength(2)
  // Both are sealed for the same four keys: what opens one opens the other, as the next test shows.
  expect(await opens(await identitiesOf(keys), letters[0] ?? new Uint8Array())).toBe(false)
}, 300_000)

test('the same search finds the key of a desk where there is one', async () => {
  const secret = bech32.decodeToBytes(b.opens.secret.toLowerCase()).bytes
  const planted = `{"secret":"${Buffer.from(secret).toString('base64')}"}`
  const identities = await identitiesOf(keysIn(planted))
  for (const letter of letters) expect(await opens(identities, letter)).toBe(true)
})
