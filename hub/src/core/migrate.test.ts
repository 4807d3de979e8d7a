import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { openDatabase } from './database.ts'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'

const { sql, target } = await testDatabase({ migrated: false })
const folder = await mkdtemp(join(tmpdir(), 'comity-migrations-'))
afterAll(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  await sql`drop schema public cascade`
  await sql`create schema public`
  await rm(folder, { recursive: true })
  await cp(migrationsFolder, folder, { recursive: true, filter: isFolderOrCore })
})

const isFolderOrCore = (path: string) => !path.endsWith('.sql') || path.endsWith('0001-core.sql')
const add = (name: string, text: string) => writeFile(join(folder, name), text)

test('applies every file once, in order', async () => {
  await add('0002-two.sql', 'create table two (id int); create table also (id int);')
  await add('0003-three.sql', 'insert into two values (1)')
  expect(await migrate(sql, folder)).toEqual(['0001-core.sql', '0002-two.sql', '0003-three.sql'])
  expect(await migrate(sql, folder)).toEqual([])
  expect(await sql`select id from two`).toEqual([{ id: 1 }])
})

test('keeps nothing of a file that fails, and everything before it', async () => {
  await add('0002-two.sql', 'create table two (id int); select 1 / 0;')
  await expect(migrate(sql, folder)).rejects.toThrow('division by zero')
  expect(await sql`select name from migration`).toEqual([{ name: '0001-core.sql' }])
  expect(await sql`select to_regclass('two') as found`).toEqual([{ found: null }])
  await add('0002-two.sql', 'create table two (id int)')
  expect(await migrate(sql, folder)).toEqual(['0002-two.sql'])
})

test('applies each file once when two nodes start together', async () => {
  await add('0002-two.sql', 'create table two (id int)')
  const other = openDatabase(target)
  const names = await Promise.all([migrate(sql, folder), migrate(other.sql, folder)])
  await other.close()
  expect(names.flat().sort()).toEqual(['0001-core.sql', '0002-two.sql'])
})

test('refuses a file that was changed after it was applied', async () => {
  await add('0002-two.sql', 'create table two (id int)')
  await migrate(sql, folder)
  await add('0002-two.sql', 'create table two (id bigint)')
  await expect(migrate(sql, folder)).rejects.toThrow('0002-two.sql is not the same file')
})

test('takes a file with Windows line endings for the same file', async () => {
  await add('0002-two.sql', 'create table two\n(id int)')
  await migrate(sql, folder)
  await add('0002-two.sql', 'create table two\r\n(id int)')
  expect(await migrate(sql, folder)).toEqual([])
})

test('refuses a database that a newer program has used', async () => {
  await add('0002-two.sql', 'create table two (id int)')
  await migrate(sql, folder)
  await rm(join(folder, '0002-two.sql'))
  await expect(migrate(sql, folder)).rejects.toThrow('it was used by a newer version')
})

test('refuses a folder whose numbers have a gap', async () => {
  await add('0003-three.sql', 'select 1')
  await expect(readMigrations(folder)).rejects.toThrow('0003-three.sql is not the migration')
})
