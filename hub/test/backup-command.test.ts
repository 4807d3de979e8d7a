import { existsSync, watch } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, exchange, hub as hubRoute } from '@comity/contract'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { tool } from './objects.ts'
import { run } from './program.ts'

const program = await bundle('src/main.ts')
const folder = await mkdtemp(join(tmpdir(), 'comity-command-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const dataDir = (name: string) => join(folder, name)
const start = (name: string) =>
  run(program, [], { PORT: '0', DATA_DIR: dataDir(name), LOG_LEVEL: 'error' })
const command = (name: string, ...args: string[]) =>
  run(program, args, { DATA_DIR: dataDir(name), LOG_LEVEL: 'error' })

async function addressOf(hub: ReturnType<typeof run>): Promise<string> {
  return (await hub.line()).replace(/^.* at /, '')
}

async function stop(hub: ReturnType<typeof run>): Promise<void> {
  hub.process.kill('SIGTERM')
  expect(await hub.ended).toBe(0)
}

test('backs up beside a running hub, and restores in its place', { timeout: 120_000 }, async () => {
  const hub = start('first')
  const url = await addressOf(hub)
  await fill(url, 'first')
  const file = join(folder, 'whole.backup')
  const made = command('first', 'backup', file)
  expect(await made.line()).toMatch(/^Backed up \d+ rows as of .+ entries, in .+: .+whole\.backup$/)
  expect(await made.ended).toBe(0)
  const { log } = await createClient({ url }).call(hubRoute, {})
  await stop(hub)

  const again = command('first', 'restore', file)
  expect(await again.ended).toBe(1)
  expect(again.errors()).toMatch(/^The database is not empty: restore into one/)

  const restored = command('second', 'restore', file)
  expect(await restored.line()).toMatch(/^Restored \d+ rows as of /)
  expect(await restored.line()).toMatch(/\/log\/2; .+\/log\/1 ended with 300 entries\.$/)
  expect(await restored.ended).toBe(0)
  const second = start('second')
  const found = await createClient({ url: await addressOf(second) }).call(hubRoute, {})
  expect(found.log).toMatchObject({
    size: 1,
    earlier: [{ verifier: log.verifier, size: log.size }],
  })
  await stop(second)

  const third = command('second', 'begin-epoch')
  expect(await third.line()).toMatch(/\/log\/3; .+\/log\/2 ended with 1 entries\.$/)
  expect(await third.ended).toBe(0)
})

test('a restore waits for no hub: it refuses while one runs', { timeout: 60_000 }, async () => {
  const hub = start('running')
  await addressOf(hub)
  const refused = command('running', 'restore', join(folder, 'whole.backup'))
  expect(await refused.ended).toBe(1)
  expect(refused.errors()).toMatch(/^Another hub is already running on this database/)
  await stop(hub)
})

test('a backup killed at any moment leaves nothing under its name but a whole one', {
  timeout: 120_000,
}, async () => {
  const hub = start('killed')
  await fill(await addressOf(hub), 'killed')
  const place = await mkdtemp(join(folder, 'killed-'))
  let interrupted = 0
  for (let round = 0; round < 4; round++) {
    const file = join(place, `${round}.backup`)
    const appears = seen(place, `${round}.backup.part-`)
    const killed = command('killed', 'backup', file)
    await appears
    killed.process.kill('SIGKILL')
    await killed.ended
    if (existsSync(file)) {
      const whole = command(`from ${round}`, 'restore', file)
      expect(await whole.ended).toBe(0)
    } else interrupted += 1
    const next = command('killed', 'backup', join(place, `${round}.again`))
    expect(await next.ended).toBe(0)
  }
  expect(interrupted).toBeGreaterThan(0)
  const made = command('killed', 'backup', join(place, 'last.backup'))
  expect(await made.ended).toBe(0)
  const halves = (await readdir(place)).filter((name) => name.startsWith('last.backup.'))
  expect(halves).toEqual([])
  await stop(hub)
})

test('says how it is used where it is used otherwise, and what is missing', async () => {
  for (const args of [['backup'], ['restore'], ['else'], ['backup', 'a', 'b'], ['--else']]) {
    const refused = command('none', ...args)
    expect(await refused.ended).toBe(2)
  }
  const nothing = command('none', 'backup', join(folder, 'none.backup'))
  expect(await nothing.ended).toBe(1)
  expect(nothing.errors()).toMatch(/^There is no database in .+none: name the folder/)
  const missing = command('fresh', 'restore', join(folder, 'missing.backup'))
  expect(await missing.ended).toBe(1)
  expect(missing.errors()).toMatch(/missing\.backup cannot be read: there is no such file/)
})

/** Submits 300 objects as XA. */
async function fill(url: string, name: string): Promise<void> {
  const { signIns } = JSON.parse(await readFile(join(dataDir(name), 'demonstration.json'), 'utf8'))
  const client = createClient({ url, key: signIns[0].key })
  const { items } = await client.call(exchange.collections, {})
  const collection = items.find(({ alias }) => alias === 'group')?.id ?? ''
  const objects = Array.from({ length: 300 }, (_, i) => tool(`object ${i}`, 'green'))
  await client.call(exchange.submitBundle, {
    params: { collection },
    body: JSON.stringify({ objects }),
  })
}

/** Resolves once a file whose name begins so is made in the folder. */
function seen(place: string, start: string): Promise<void> {
  return new Promise((done) => {
    const watcher = watch(place, (_, name) => {
      if (!name?.startsWith(start)) return
      watcher.close()
      done()
    })
  })
}
