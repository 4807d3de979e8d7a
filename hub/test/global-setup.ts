import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase, type Target } from '../src/core/database.ts'
import { startEmbeddedPostgres } from '../src/core/embedded-postgres.ts'
import { createLog } from '../src/core/log.ts'
import { migrate } from '../src/core/migrate.ts'
import { administer, withDatabase } from './administer.ts'

/**
 * One PostgreSQL for the whole run: the server in COMITY_TEST_DATABASE, by a user who may create
 * databases, or the embedded one. Its template is migrated once and copied for every test file.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startServer()
  const template = `template_${randomUUID().replaceAll('-', '')}`
  try {
    await administer(
      server,
      (sql) => sql`create database ${sql(template)} template template0 encoding 'UTF8'`,
    )
    const db = openDatabase(withDatabase(server, template), { max: 1 })
    await migrate(db.sql)
    await db.close()
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testDatabase', { server, template })
  return async () => {
    await administer(server, (sql) => sql`drop database ${sql(template)}`)
    await stop()
  }
}

async function startServer(): Promise<{ server: Target; stop: () => Promise<void> }> {
  const named = process.env.COMITY_TEST_DATABASE
  if (named) return { server: named, stop: async () => undefined }
  const dataDir = await mkdtemp(join(tmpdir(), 'comity-test-'))
  const embedded = await startEmbeddedPostgres({
    dataDir,
    log: createLog('error'),
    // As many workers as the machine has cores; nothing here outlives the run.
    settings: { max_connections: '300', fsync: 'off' },
  })
  return {
    server: embedded.connection,
    stop: async () => {
      await embedded.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
