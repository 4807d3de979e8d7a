import { createHash, randomInt } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient, hub as hubRoute, RefusedError, record } from '@comity/contract'
import { parseVkey, verifyReceipt } from '@comity/ledger'
import { createTaxiiClient, TaxiiClientError } from '@comity/taxii'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { freePort } from './free-port.ts'
import { tool } from './objects.ts'
import { type Program, run } from './program.ts'
import { readJson, Status } from './reply.ts'

// `COMITY_ROUNDS=20 npx vitest run hub/test/crash.test.ts` kills long, with more at once.
const rounds = Number(process.env.COMITY_ROUNDS ?? 3)
const writers = rounds > 3 ? 16 : 4
const pollers = rounds > 3 ? 8 : 3
const perEnvelope = 10

const program = await bundle('src/main.ts')
const dataDir = await mkdtemp(join(tmpdir(), 'comity-crash-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test(`through ${rounds} rounds of kill -9, what was acknowledged reaches every entitled poller`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  let hub = run(program, [], env)
  await hub.line()
  const { signIns } = JSON.parse(await readFile(join(dataDir, 'demonstration.json'), 'utf8'))
  const keyOf = (state: string): string =>
    signIns.find((signIn: { state: string }) => signIn.state === state).key
  const collection = `${url}/taxii2/demo/collections/group/`
  const taxiiOf = (state: string) =>
    createTaxiiClient({ url: `${url}/taxii2/`, auth: { bearer: keyOf(state) } })

  const acknowledged = new Set<string>()
  let writing = true
  async function write(state: string): Promise<void> {
    for (let n = 0; writing; n++) {
      const objects = Array.from({ length: perEnvelope }, () =>
        JSON.stringify(tool(`${state} ${n}`, 'green')),
      )
      // Told by the answer alone; a kill in between leaves what was not acknowledged open.
      const response = await fetch(`${collection}objects/`, {
        method: 'POST',
        headers: {
          'content-type': 'application/taxii+json;version=2.1',
          accept: 'application/taxii+json;version=2.1',
          authorization: `Bearer ${keyOf(state)}`,
        },
        body: `{"objects":[${objects.join(',')}]}`,
        signal: AbortSignal.timeout(10_000),
      }).catch(() => undefined)
      const status =
        response?.status === 202
          ? await readJson(response, Status).catch(() => undefined)
          : undefined
      if (status?.success_count === perEnvelope)
        for (const text of objects) acknowledged.add(identityOf(Buffer.from(text)))
      else await pause(50)
    }
  }

  let polling = true
  async function poll(state: string): Promise<Map<string, number>> {
    const applied = new Map<string, number>()
    const client = taxiiOf(state)
    let resume: Parameters<typeof client.objects>[1] = {}
    let isLast = false
    while (!isLast) {
      isLast = !polling
      try {
        for await (const page of client.objects(collection, {
          match: { version: ['all'] },
          limit: randomInt(7, 60),
          ...resume,
        })) {
          for (const { bytes } of page.items) {
            const id = identityOf(bytes)
            applied.set(id, (applied.get(id) ?? 0) + 1)
          }
          resume = { resume: page.cursor }
        }
      } catch (error) {
        if (!(error instanceof TaxiiClientError)) throw error
        isLast = false
      }
      if (!isLast) await pause(20)
    }
    return applied
  }

  const states = ['XA', 'XB', 'XC']
  const stateOf = (i: number) => states[i % states.length] ?? 'XA'
  const written = Promise.all(Array.from({ length: writers }, (_, i) => write(stateOf(i))))
  const polled = Promise.all(Array.from({ length: pollers }, (_, i) => poll(stateOf(i))))
  for (let round = 0; round < rounds; round++) {
    await pause(randomInt(500, 1500))
    if (round % 3 > 0) {
      const pid = Number(
        (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
      )
      process.kill(pid, 'SIGKILL')
      await pause(randomInt(0, 300))
    }
    // In each third round the hub outlives its database.
    if (round % 3 < 2) hub = await restarted(hub, env)
  }
  const grown = acknowledged.size
  await until(() => acknowledged.size > grown)
  writing = false
  await written
  polling = false
  const applied = await polled

  expect(acknowledged.size).toBeGreaterThan(rounds * perEnvelope)
  for (const seen of applied) {
    expect([...acknowledged].filter((id) => !seen.has(id))).toEqual([])
    expect([...seen.values()].filter((times) => times !== 1)).toEqual([])
  }
  expect(await receiptsOf(url, keyOf('XB'))).toBeGreaterThanOrEqual(acknowledged.size)
  if (rounds > 3)
    console.log(`${acknowledged.size} acknowledged, ${applied[0]?.size} seen by each poller`)
})

/** What a client applies by: id, version and hash. */
function identityOf(bytes: Uint8Array): string {
  const { id, modified } = JSON.parse(Buffer.from(bytes).toString())
  return `${id} ${modified} ${createHash('sha256').update(bytes).digest('hex')}`
}

async function restarted(hub: Program, env: Readonly<Record<string, string>>): Promise<Program> {
  hub.process.kill('SIGKILL')
  await hub.ended
  const next = run(program, [], env)
  await next.line()
  return next
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20)
}

/** Asks again while the database is away, as the answer says. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof RefusedError && error.code === 'database-unavailable')) throw error
      await pause(100)
    }
}

/** Verifies every receipt that this reader can have, offline; answers how many. */
async function receiptsOf(url: string, key: string): Promise<number> {
  const client = createClient({ url, key })
  const { log } = await answered(() => client.call(hubRoute, {}))
  const keys = { log: parseVkey(log.verifier) }
  let verified = 0
  for (let first = 0; first < log.size; first += 500) {
    const query = { first, last: first + 499 }
    const { items } = await answered(() => client.call(record.receipts, { query }))
    for (const { receipt, index } of items) {
      if (verifyReceipt(receipt, keys).index === index) verified += 1
    }
  }
  return verified
}
