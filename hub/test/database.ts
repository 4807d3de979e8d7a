import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase, type Target } from '../src/core/database.ts'
import { administer, withDatabase } from './administer.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabase: { readonly server: Target; readonly template: string }
  }
}

export interface TestDatabase {
  readonly db: Database
  readonly sql: Database['sql']
  /** For a second pool, a lock or another process on the same database. */
  readonly target: Target
}

/**
 * A migrated database of this test file's own, dropped when the file is done.
 *
 * ```ts
 * const { db, sql } = await testDatabase()
 * ```
 */
export async function testDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const { server, template } = inject('testDatabase')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const from = options.migrated === false ? 'template0' : template
  await administer(server, (sql) => sql`create database ${sql(name)} template ${sql(from)}`)
  const target = withDatabase(server, name)
  const db = openDatabase(target)
  afterAll(async () => {
    await db.close()
    await administer(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
  })
  return { db, sql: db.sql, target }
}
