import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { bundle } from '../test/bundle.ts'
import { type Program, run } from '../test/program.ts'

const program = await bundle('src/main.ts')
const dataDir = await mkdtemp(join(tmpdir(), 'comity-main-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const hub = (env: Record<string, string> = {}) =>
  run(program, [], { PORT: '0', DATA_DIR: dataDir, COMITY_DEMO: '0', ...env })

async function addressOf(started: Program): Promise<string> {
  return (await started.line()).replace(/^.* at /, '')
}

const postmaster = async () =>
  Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 20))
}

const ready = async (address: string) => (await fetch(`${address}/readyz`)).status === 200

test('starts, survives the kill of its database, and stops when asked', async () => {
  const started = hub()
  const address = await addressOf(started)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await ready(address)).toBe(true)

  const pid = await postmaster()
  process.kill(pid, 'SIGKILL')
  await until(async () => !(await ready(address)))
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  await until(() => ready(address))
  expect(await postmaster()).not.toBe(pid)

  started.process.kill('SIGTERM')
  expect(await started.ended).toBe(0)
  await expect(postmaster()).rejects.toThrow('ENOENT')
})

test('refuses a second hub on the same data, and leaves the first one alone', async () => {
  const first = hub()
  const address = await addressOf(first)
  const second = hub()
  expect(await second.ended).toBe(1)
  expect(second.errors().trim().split('\n').at(-1)).toMatch(
    /^Another hub is already running on this database \(comity .* process \d+\): stop it first/,
  )
  expect(await ready(address)).toBe(true)
  first.process.kill('SIGINT')
  expect(await first.ended).toBe(0)
})

test('goes on with the database that a killed hub left', async () => {
  const first = hub()
  await addressOf(first)
  const pid = await postmaster()
  first.process.kill('SIGKILL')
  await first.ended
  const second = hub()
  expect(await ready(await addressOf(second))).toBe(true)
  expect(await postmaster()).toBe(pid)
  second.process.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  await expect(postmaster()).rejects.toThrow('ENOENT')
})

test('says in one sentence that its port is taken', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  onTestFinished(() => void other.close())
  const address = other.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const refused = hub({ PORT: String(port) })
  expect(await refused.ended).toBe(1)
  expect(refused.errors()).toBe(
    `Port ${port} on 127.0.0.1 is in use: stop what listens there, or choose another by PORT.\n`,
  )
})

test('says in one sentence what is wrong with a setting', async () => {
  const refused = hub({ PORT: 'http' })
  expect(await refused.ended).toBe(1)
  expect(refused.errors()).toBe(
    'The setting PORT is "http": it should be a number from 0 to 65535, such as 8020.\n',
  )
})
