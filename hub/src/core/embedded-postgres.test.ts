import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { bundle } from '../../test/bundle.ts'
import { run } from '../../test/program.ts'
import { connect, type Sql } from './database.ts'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.ts'
import { createLog } from './log.ts'
import { findPostgres } from './postgres-binaries.ts'
import { boundLogFile } from './postgres-log.ts'
import { isAlive } from './postmaster.ts'

const isRoot = process.geteuid?.() === 0
/** Whom the tests that need an ordinary user run as. */
const ordinary = isRoot ? { uid: 65_534, gid: 65_534 } : undefined
const log = createLog('silent')
const program = await bundle('test/database-program.ts')

const base = await mkdtemp(join(tmpdir(), 'comity-embedded-'))
afterAll(() => rm(base, { recursive: true, force: true }))
const copyTo = [join(base, 'copies')]
/** A kill takes nothing from the operating system, so what is tested here needs no disk. */
const settings = { fsync: 'off' }

async function folder(owner?: { uid: number; gid: number }): Promise<string> {
  await chmod(base, 0o755)
  const path = await mkdtemp(join(base, 'd-'))
  await chmod(path, 0o755)
  if (owner !== undefined) await chown(path, owner.uid, owner.gid)
  return path
}

/** Programs that an ordinary user can run, wherever this checkout is. */
async function programsFor(account: { uid: number; gid: number } | undefined): Promise<string> {
  const { postgres: path } = await findPostgres({ account, copyTo })
  return dirname(dirname(dirname(path)))
}

async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}) {
  const database = await startEmbeddedPostgres({
    dataDir,
    log,
    binaries: { copyTo },
    settings,
    ...options,
  })
  onTestFinished(() => database.stop())
  const sql = connect(database.connection, { max: 1, application_name: 'test' })
  onTestFinished(() => sql.end({ timeout: 0 }))
  return { database, sql }
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 20))
}

/** What is left of the killed one may answer for a moment, so its successor is waited for. */
async function killAndRecover(database: EmbeddedPostgres, sql: Sql): Promise<void> {
  const pid = database.pid() ?? 0
  process.kill(pid, 'SIGKILL')
  await until(() => database.pid() !== undefined && database.pid() !== pid)
  await until(() => sql`select 1`.then(Boolean, () => false))
}

test('makes a durable database in Unicode, and finds it again', async () => {
  const dataDir = await folder()
  const first = await start(dataDir, { settings: {} })
  const settings = ['data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes', 'jit']
  const found = await first.sql`
    select name, setting from pg_settings where name = any(${settings}) order by name`
  expect(found.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
    'data_checksums on',
    'fsync on',
    'full_page_writes on',
    'jit off',
    'synchronous_commit on',
  ])
  const [text] = await first.sql`
    select current_setting('server_encoding') as encoding, lower('МИР') as lower`
  expect(text).toEqual({ encoding: 'UTF8', lower: 'мир' })
  await first.sql`create table kept as select 1 as id`
  await first.database.stop()
  expect(first.database.pid()).toBeUndefined()

  const second = await start(dataDir)
  expect(await second.sql`select id from kept`).toEqual([{ id: 1 }])
  expect(second.database.adopted).toBe(false)
})

test('listens nowhere but on a socket that only its owner can reach', async () => {
  const { database, sql } = await start(await folder())
  const [row] = await sql`
    select current_setting('listen_addresses') as addresses, inet_server_port() as port`
  expect(row).toEqual({ addresses: '', port: null })
  const path = 'path' in database.connection ? database.connection.path : ''
  expect((await lstat(dirname(path))).mode & 0o077).toBe(0)
})

test('starts in a folder whose path is too long for a socket', async () => {
  const dataDir = join(await folder(), 'a'.repeat(60), 'long'.repeat(20))
  const { database, sql } = await start(dataDir)
  const path = 'path' in database.connection ? database.connection.path : ''
  onTestFinished(() => rm(dirname(path), { recursive: true, force: true }))
  expect(Buffer.byteLength(path)).toBeLessThan(104)
  expect((await lstat(dirname(path))).mode & 0o077).toBe(0)
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])

  const second = await startEmbeddedPostgres({ dataDir, log, binaries: { copyTo } })
  expect(second.adopted).toBe(true)
  expect(second.connection).toEqual(database.connection)
  second.detach()
})

test('comes back with all that was committed when PostgreSQL is killed', async () => {
  const { database, sql } = await start(await folder())
  await sql`create table kept (id int)`
  await sql`insert into kept select generate_series(1, 1000)`
  await killAndRecover(database, sql)
  expect(await sql`select count(*)::int as rows from kept`).toEqual([{ rows: 1000 }])
})

test('adopts the database that a killed hub left running', async () => {
  const dataDir = await folder(ordinary)
  const binaries = { folder: await programsFor(ordinary), copyTo }
  const child = run(program, [JSON.stringify({ ...ordinary, dataDir, binaries, settings })])
  const { pid, connection } = JSON.parse(await child.line())
  const sql = connect(connection, { max: 1, application_name: 'test' })
  onTestFinished(() => sql.end({ timeout: 0 }))
  await sql`create table kept as select 1 as id`
  child.process.kill('SIGKILL')
  await child.ended
  expect(isAlive(pid)).toBe(true)

  const next = run(program, [JSON.stringify({ ...ordinary, dataDir, binaries, settings })])
  expect(JSON.parse(await next.line())).toEqual({ pid, connection, adopted: true })
  expect(await sql`select id from kept`).toEqual([{ id: 1 }])
  next.process.stdin?.end()
  expect(await next.ended).toBe(0)
  expect(isAlive(pid)).toBe(false)
})

test('leaves a database alone that another hub uses', async () => {
  const dataDir = await folder()
  const { database, sql } = await start(dataDir)
  const other = await startEmbeddedPostgres({ dataDir, log, binaries: { copyTo } })
  expect([other.adopted, other.pid()]).toEqual([true, database.pid()])
  other.detach()
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('is not misled by a stale postmaster.pid whose number another process has now', async () => {
  const dataDir = await folder()
  const { database } = await start(dataDir)
  await database.stop()
  const cluster = join(dataDir, 'postgres')
  const { uid, gid } = await lstat(cluster)
  const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
  onTestFinished(() => void stranger.kill())
  await once(stranger, 'spawn')
  const lines = [stranger.pid, cluster, 1_700_000_000, 5432, '.', '', ' 1 1', 'ready', '']
  await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'))
  await chown(join(cluster, 'postmaster.pid'), uid, gid)
  await writeFile(join(cluster, '.s.PGSQL.5432.lock'), `${stranger.pid}\n`)
  await chown(join(cluster, '.s.PGSQL.5432.lock'), uid, gid)

  const again = await start(dataDir)
  expect(again.database.adopted).toBe(false)
  expect(await again.sql`select 1 as one`).toEqual([{ one: 1 }])
})

test('starts over where a crash interrupted the making', async () => {
  const dataDir = await folder()
  const gone = spawn('sleep', ['0'])
  await once(gone, 'exit')
  await mkdir(join(dataDir, `postgres.new-${gone.pid}`, 'base'), { recursive: true })
  await writeFile(join(dataDir, `postgres.new-${gone.pid}`, 'PG_VERSION'), '18\n')
  const { sql } = await start(dataDir)
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('comes to one database when two are started on an empty folder at once', async () => {
  const dataDir = await folder(ordinary)
  const binaries = { folder: await programsFor(ordinary), copyTo }
  const options = JSON.stringify({ ...ordinary, dataDir, binaries, settings })
  const both = [run(program, [options]), run(program, [options])]
  const told = await Promise.all(both.map(async (child) => JSON.parse(await child.line())))
  expect(told[0].pid).toBe(told[1].pid)
  expect(told.map(({ adopted }) => adopted).sort()).toEqual([false, true])
  for (const child of both) child.process.stdin?.end()
  await Promise.all(both.map((child) => child.ended))
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('keeps its hands off files that are not a database', async () => {
  const dataDir = await folder()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'dear')
  await expect(start(dataDir)).rejects.toThrow('holds files but no database: move it away')
})

test('says what to do with a database of another PostgreSQL', async () => {
  const dataDir = await folder()
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
  await expect(start(dataDir)).rejects.toThrow(
    /was made by PostgreSQL 17, and this program brings 18: export a backup/,
  )
})

test('says why PostgreSQL does not start, in its own words', async () => {
  const dataDir = await folder()
  const { database } = await start(dataDir)
  await database.stop()
  await rm(join(dataDir, 'postgres', 'global', 'pg_control'))
  await expect(start(dataDir)).rejects.toThrow(
    /did not start(.|\n)*could not find the database system/,
  )
})

async function packageWithoutLinks(): Promise<string> {
  const { postgres: path } = await findPostgres({ account: undefined, copyTo })
  const copy = await folder()
  await cp(dirname(dirname(dirname(path))), copy, {
    recursive: true,
    filter: async (source) => !(await lstat(source)).isSymbolicLink(),
  })
  return copy
}

test('makes the library links that switched-off install scripts did not make', async () => {
  const bare = await packageWithoutLinks()
  const found = await findPostgres({ account: undefined, folder: bare, copyTo: [] })
  expect(found.postgres.startsWith(bare)).toBe(true)
})

test('works from a copy where the package can neither be linked nor entered', async () => {
  const closed = await packageWithoutLinks()
  const copies = await folder()
  await chmod(join(closed, 'native', 'lib'), 0o555)
  await chmod(closed, isRoot ? 0o700 : 0o755)
  onTestFinished(() => chmod(join(closed, 'native', 'lib'), 0o755))
  const options = { account: ordinary, folder: closed, copyTo: [copies] }
  const found = await findPostgres(options)
  expect(found.postgres.startsWith(copies)).toBe(true)

  // A cleaner took a file: the copy is made anew.
  await rm(join(dirname(dirname(found.postgres)), 'lib', 'postgresql', 'plpgsql.so'))
  expect(await findPostgres(options)).toEqual(found)
  expect(await readdir(join(dirname(dirname(found.postgres)), 'lib', 'postgresql'))).toContain(
    'plpgsql.so',
  )
})

test('asks for a password where it has to listen on loopback', async () => {
  const dataDir = await folder(ordinary)
  const binaries = { folder: await programsFor(ordinary), copyTo }
  const options = JSON.stringify({
    ...ordinary,
    dataDir,
    binaries,
    settings,
    transport: 'loopback',
  })
  const child = run(program, [options])
  const { connection } = JSON.parse(await child.line())
  expect(connection).toMatchObject({ host: '127.0.0.1', password: expect.stringMatching(/.{32}/) })
  const right = postgres({ ...connection, max: 1 })
  expect(await right`select 1 as one`).toEqual([{ one: 1 }])
  await right.end()
  const wrong = postgres({ ...connection, password: 'guess', max: 1 })
  await expect(wrong`select 1`).rejects.toThrow('password authentication failed')
  await wrong.end()
  child.process.kill('SIGKILL')
  await child.ended

  const next = run(program, [options])
  expect(JSON.parse(await next.line())).toMatchObject({ connection, adopted: true })
  next.process.stdin?.end()
  expect(await next.ended).toBe(0)
})

test('keeps the log of PostgreSQL bounded', async () => {
  const path = join(await folder(), 'postgres.log')
  await writeFile(path, 'x'.repeat(101))
  await boundLogFile(path, 100)
  expect((await lstat(path)).size).toBe(0)
  expect((await lstat(`${path}.1`)).size).toBe(101)
  await boundLogFile(path, 100)
  expect((await lstat(`${path}.1`)).size).toBe(101)
})

if (isRoot) {
  test('starts in a home of root that PostgreSQL may not enter, programs included', async () => {
    const home = await folder()
    await chmod(home, 0o700)
    await cp(await programsFor(undefined), join(home, 'package'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    const dataDir = join(home, 'comity', 'data')
    const copies = await folder()
    const { sql, database } = await start(dataDir, {
      binaries: { folder: join(home, 'package'), copyTo: [copies] },
    })
    await sql`create extension pg_trgm`
    expect((await lstat(join(dataDir, 'postgres'))).uid).not.toBe(0)
    await killAndRecover(database, sql)
    expect(await sql`select extname from pg_extension where extname = 'pg_trgm'`).toHaveLength(1)
  })

  test('takes over a database that root has restored from a copy', async () => {
    const dataDir = await folder()
    const { database } = await start(dataDir)
    await database.stop()
    const copy = await folder()
    await cp(join(dataDir, 'postgres'), join(copy, 'postgres'), { recursive: true })
    expect((await lstat(join(copy, 'postgres'))).uid).toBe(0)
    const { sql } = await start(copy)
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  })

  test('passes over a copy of the programs that somebody else has prepared', async () => {
    const closed = await folder()
    await cp(await programsFor(undefined), closed, { recursive: true, verbatimSymlinks: true })
    await chmod(closed, 0o700)
    const copies = await folder()
    const options = { account: ordinary, folder: closed, copyTo: [copies] }
    const honest = await findPostgres(options)
    const prepared = dirname(dirname(dirname(honest.postgres)))
    await chown(prepared, 1, 1)
    const found = await findPostgres(options)
    expect(found.postgres.startsWith(`${prepared}/`)).toBe(false)
    expect((await lstat(dirname(found.postgres))).uid).toBe(0)
  })

  test('tells a user without an entry in /etc/passwd what to do', async () => {
    const stranger = { uid: 54_321, gid: 54_321 }
    const dataDir = await folder(stranger)
    const binaries = { folder: await programsFor(stranger), copyTo }
    const child = run(program, [JSON.stringify({ ...stranger, dataDir, binaries, settings })])
    expect(await child.ended).toBe(1)
    expect(child.errors()).toMatch(/The user id 54321 has no entry in \/etc\/passwd.*DATABASE_URL/)
  })

  test('tells a user whose database belongs to another what to do', async () => {
    const dataDir = await folder(ordinary)
    await mkdir(join(dataDir, 'postgres'))
    const child = run(program, [JSON.stringify({ ...ordinary, dataDir })])
    expect(await child.ended).toBe(1)
    expect(child.errors()).toMatch(/belongs to the user id 0, not to the one that runs the hub/)
  })
}
