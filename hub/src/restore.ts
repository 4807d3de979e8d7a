import { anonymous } from '@comity/policy'
import { backupRestored, recordAct } from './core/audit.ts'
import { type Secrets, unwrap } from './core/backup/backup-file.ts'
import { type Loaded, type LoadOptions, loadBackup } from './core/backup/load-backup.ts'
import { type Clock, systemClock } from './core/clock.ts'
import { type Database, transaction } from './core/database.ts'
import { migrationsFolder, readMigrations } from './core/migrate.ts'
import { announceEpoch, openLog, type Succession, succeedEpoch } from './record/index.ts'

export interface RestoreOptions {
  readonly secrets?: Secrets
  readonly clock?: Clock
  /** Microseconds since 1970 up to which clients may hold cursors, where that is later than now. */
  readonly after?: number
  readonly onProgress?: LoadOptions['onProgress']
}

export interface Restored extends Loaded {
  /** Undefined where the backup had no log yet. */
  readonly succession: Succession | undefined
}

/** Loads a backup into an empty database, all or nothing, and begins a new epoch of the log. */
export async function restore(
  db: Database,
  path: string,
  options: RestoreOptions = {},
): Promise<Restored> {
  const { secrets = {}, clock = systemClock, after = 0, onProgress } = options
  let succession: Succession | undefined
  const loaded = await loadBackup({
    db,
    source: await unwrap(path, secrets),
    migrations: await readMigrations(migrationsFolder),
    ...(onProgress === undefined ? {} : { onProgress }),
    async finish(tx, { log, madeAt }) {
      if (log) succession = await succeedEpoch(tx, Math.max(nowMicros(clock), after))
      // Whoever was signed in then, or has been signed out since: everybody signs in again.
      await tx`delete from session`
      await recordAct(tx, anonymous, { action: backupRestored, detail: { madeAt } })
    },
  })
  await announceEpoch(db, openLog(db, clock))
  // Without statistics the first queries would read whole tables.
  await db.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`analyze`
  })
  return { ...loaded, succession }
}

/** For a database that came back by other means, such as `pg_restore` or an older copy of it. */
export async function beginEpoch(
  db: Database,
  { clock = systemClock, after = 0 }: RestoreOptions = {},
): Promise<Succession> {
  const succession = await transaction(db, async (tx) => {
    await tx`delete from session`
    await recordAct(tx, anonymous, { action: backupRestored })
    return succeedEpoch(tx, Math.max(nowMicros(clock), after))
  })
  await announceEpoch(db, openLog(db, clock))
  return succession
}

const nowMicros = (clock: Clock): number => clock.now().getTime() * 1000
