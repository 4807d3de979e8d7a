import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openDatabase } from '../src/core/database.js'
import { administer, withDatabase } from './administer.js'
/**
 * A migrated database of this test file's own, dropped when the file is done.
 *
 * ```ts
 * const { db, sql } = await testDatabase()
 * ```
 */
export async function testDatabase(options = {}) {
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
//# sourceMappingURL=database.js.map
