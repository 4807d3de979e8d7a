import { Writable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { acquireLock, type LockOptions } from './lock.ts'
import { createLog } from './log.ts'

const { sql, target } = await testDatabase()
let said = ''
const destination = new Writable({
  write(chunk, _, done) {
    said += chunk
    done()
  },
})
const log = createLog('info', destination)
const options: LockOptions = { target, log, patience: 0, beat: 50 }

/** Waits for the one before: the server lets a lock go a moment after its connection has ended. */
async function take() {
  const lock = await acquireLock({ ...options, patience: 10_000 })
  onTestFinished(() => lock.release())
  return lock
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 10))
}

const cutHolder = () => sql`
  select pg_terminate_backend(pid) from pg_locks
  where  locktype = 'advisory' and granted
    and  database = (select oid from pg_database where datname = current_database())`

test('refuses a second hub, and says which one runs', async () => {
  const first = await take()
  await expect(acquireLock(options)).rejects.toThrow(
    new RegExp(`^Another hub is already running .* process ${process.pid}\\): stop it first`),
  )
  expect(first.held()).toBe(true)
  await first.release()
  expect(first.held()).toBe(false)
  expect((await take()).held()).toBe(true)
})

test('waits a moment for a hub that is just ending', async () => {
  const first = await take()
  const second = acquireLock({ ...options, patience: 10_000 })
  await first.release()
  const lock = await second
  expect(lock.held()).toBe(true)
  await lock.release()
})

test('notices at once that its connection was cut, and takes the lock again', async () => {
  const lock = await take()
  await cutHolder()
  await until(() => /is lost: no writes.*\n.*is held again/.test(said))
  expect(lock.held()).toBe(true)
  await expect(acquireLock(options)).rejects.toThrow('Another hub is already running')
})

test('does not hold what another hub took meanwhile, until that one lets go', async () => {
  const lock = await take()
  // Takes it in the moment in which the first has lost it.
  const rival = acquireLock({ ...options, patience: 10_000 })
  while (await rivalWaits(rival)) await cutHolder()
  const other = await rival
  expect(other.held()).toBe(true)
  await until(() => !lock.held())
  await other.release()
  await until(() => lock.held())
})

async function rivalWaits(rival: Promise<unknown>): Promise<boolean> {
  const soon = new Promise((done) => setTimeout(done, 210, 'waiting'))
  return (await Promise.race([rival.then(() => 'done'), soon])) === 'waiting'
}
