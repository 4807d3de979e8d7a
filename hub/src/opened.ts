import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError } from './core/backup/backup-error.ts'
import { type Database, openDatabase, requireDatabase } from './core/database.ts'
import { startEmbeddedPostgres } from './core/embedded-postgres.ts'
import { acquireLock, type HubLock } from './core/lock.ts'
import type { Log } from './core/log.ts'
import type { Settings } from './settings.ts'

/** The hub's database as a command uses it, beside a hub or in its place. */
export interface Opened {
  readonly db: Database
  /** Held where it was asked for: no hub runs on this database meanwhile. */
  readonly lock: HubLock | undefined
  close(): Promise<void>
}

export interface OpenOptions {
  /** Beside a hub that may be running, or in its place; `fresh` may make the database first. */
  readonly as: 'beside' | 'instead' | 'fresh'
}

export async function openFor(settings: Settings, log: Log, { as }: OpenOptions): Promise<Opened> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl === undefined && as !== 'fresh') await requireCluster(dataDir)
  const embedded =
    databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir, log }) : undefined
  // Whoever started it watches over it.
  if (embedded?.adopted) embedded.detach()
  const target = databaseUrl ?? embedded?.connection
  if (target === undefined) throw new Error('There is no database')
  const db = openDatabase(target, { max: 3 })
  let lock: HubLock | undefined
  const close = async () => {
    await db.close()
    // A hub may have begun to use the database that was started here: then it is left to it.
    lock ??= embedded
      ? await acquireLock({ target, log, patience: 0 }).catch(() => undefined)
      : undefined
    await lock?.release()
    if (embedded && lock) await embedded.stop()
    else embedded?.detach()
  }
  try {
    await requireDatabase(db, log)
    if (as !== 'beside') lock = await acquireLock({ target, log })
    return { db, lock, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function requireCluster(dataDir: string): Promise<void> {
  await access(join(dataDir, 'postgres')).catch(() => {
    throw new BackupError(
      `There is no database in ${dataDir}: name the folder of the hub in DATA_DIR, or its server in ` +
        'DATABASE_URL.',
    )
  })
}
