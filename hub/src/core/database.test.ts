import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { connect, isUnavailable, transaction } from './database.ts'

const { db, sql } = await testDatabase()

/** Its backend is ended by another connection. */
async function endBackendOf(tx: typeof sql | Parameters<Parameters<typeof sql.begin>[1]>[0]) {
  const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
  return () => sql`select pg_terminate_backend(${backend?.pid ?? 0})`
}

test('a connection lost during a query fails its transaction, and the process goes on', async () => {
  for (let n = 0; n < 12; n++) {
    const lost = transaction(db, async (tx) => {
      const end = await endBackendOf(tx)
      await Promise.all([tx`select pg_sleep(30)`, sleep(5).then(end)])
    })
    await expect(lost).rejects.toSatisfy(isUnavailable)
  }
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('a connection lost between two queries fails its transaction, and the process goes on', async () => {
  for (let n = 0; n < 12; n++) {
    const works: Promise<unknown>[] = []
    const work = async (tx: Parameters<typeof endBackendOf>[0]) => {
      const end = await endBackendOf(tx)
      await end()
      await sleep(20)
      await tx`select 1`
    }
    const ending = transaction(db, (tx) => {
      const working = work(tx)
      works.push(working)
      return working
    })
    await expect(ending).rejects.toSatisfy(isUnavailable)
    for (const working of works) await expect(working).rejects.toThrow()
  }
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('a file that is not there is no sign of a database that is away; a socket that is not there is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'comity-nowhere-'))
  const path = join(folder, 'missing')
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    )
  const away = connect(
    { path, username: 'none', database: 'none' },
    { max: 1, application_name: 'test' },
  )
  expect(isUnavailable(await failure(readFile(path)))).toBe(false)
  expect(isUnavailable(await failure(away`select 1`))).toBe(true)
  await away.end({ timeout: 0 })
  await rm(folder, { recursive: true })
})
