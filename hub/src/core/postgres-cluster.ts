import { spawn } from 'node:child_process'
import { chmod, chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from './log.ts'
import type { PostgresAccount } from './postgres-account.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { isAlive } from './postmaster.ts'

export interface Installation {
  readonly dataDir: string
  /** `dataDir`/postgres: PostgreSQL's own data directory. */
  readonly cluster: string
  readonly account: PostgresAccount | undefined
  readonly binaries: PostgresBinaries
  readonly settings: Readonly<Record<string, string>>
}

export const superuser = 'comity'

/**
 * Makes the cluster where there is none. It is built under another name and renamed when whole, so
 * that whatever a crash leaves is never taken for a cluster.
 */
export async function makeCluster(
  installation: Installation,
  passwordFile: string | undefined,
  log: Log,
): Promise<void> {
  const { cluster, dataDir, account } = installation
  await removeHalfMade(dataDir)
  const content = await readdir(cluster).catch((): string[] => [])
  if (content.includes('PG_VERSION')) return
  if (content.length > 0) {
    throw new Error(
      `${cluster} holds files but no database: move it away to start empty, or restore a backup.`,
    )
  }
  log.info({ cluster }, 'Making the database')
  const half = join(dataDir, `${halfMade}${process.pid}`)
  await mkdir(half)
  await chmod(half, 0o700)
  if (account !== undefined) await chown(half, account.uid, account.gid)
  await initdb(installation, half, passwordFile)
  await rename(half, cluster).catch(async (error) => {
    // A hub that was started in the same moment has been faster.
    if (!(await readdir(cluster).catch((): string[] => [])).includes('PG_VERSION')) throw error
    await rm(half, { recursive: true, force: true })
  })
}

const halfMade = 'postgres.new-'

async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(halfMade)) continue
    const maker = Number(name.slice(halfMade.length))
    if (maker !== process.pid && isAlive(maker)) continue
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function initdb(
  { binaries, account, settings }: Installation,
  folder: string,
  passwordFile: string | undefined,
): Promise<void> {
  const argv = [
    ...['-D', place(folder, account), '-U', superuser, '-E', 'UTF8', '--locale=C'],
    // Code point order everywhere, and upper and lower case beyond ASCII, without ICU or the system.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
    // Only the owner of the folder reaches the socket in it; passwords are for loopback.
    ...['--auth-local=trust', '--auth-host=scram-sha-256', '--no-instructions'],
    ...(passwordFile === undefined ? [] : [`--pwfile=${passwordFile}`]),
    ...(settings.fsync === 'off' ? ['--no-sync'] : []),
  ]
  await new Promise<void>((done, fail) => {
    const child = spawn(binaries.initdb, argv, {
      cwd: folder,
      env: surroundings(),
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
      ...account,
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (code === 0) done()
      else fail(new Error(`initdb could not make the database (${signal ?? code}): ${said.trim()}`))
    })
  })
}

export async function requireMajor({ cluster, binaries }: Installation): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (found === binaries.major) return
  throw new Error(
    `${cluster} was made by PostgreSQL ${found}, and this program brings ${binaries.major}: export ` +
      'a backup with the program that made it and restore it into an empty DATA_DIR.',
  )
}

/**
 * The settings of a small machine: the database stays below about 200 MB with every connection in
 * use, and nothing acknowledged is ever lost.
 */
export function commandLine(installation: Installation, endpoint: readonly string[]): string[] {
  const settings = {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_compression: 'on',
    max_wal_size: '512MB',
    shared_buffers: '64MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_connections: '40',
    max_parallel_workers_per_gather: '0',
    max_worker_processes: '2',
    autovacuum_max_workers: '2',
    max_wal_senders: '0',
    wal_level: 'minimal',
    io_method: 'sync',
    huge_pages: 'off',
    jit: 'off',
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...installation.settings,
  }
  return [
    ...['-D', place(installation.cluster, installation.account), ...endpoint],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/**
 * How the unprivileged user names a folder that it may be unable to reach: it is started inside, as
 * the working directory is changed before the user is.
 */
function place(folder: string, account: PostgresAccount | undefined): string {
  return account !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : folder
}

/** The hub's own environment holds its secrets, and PG… variables meant for others. */
export function surroundings(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LD_LIBRARY_PATH']
  return {
    LC_ALL: 'C',
    ...Object.fromEntries(kept.flatMap((name) => [[name, process.env[name]]])),
  }
}
