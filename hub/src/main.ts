import { runCommand } from './command.ts'
import { type Database, openDatabase, requireDatabase } from './core/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './core/embedded-postgres.ts'
import { acquireLock, type HubLock } from './core/lock.ts'
import { createLog, type Log } from './core/log.ts'
import { migrate } from './core/migrate.ts'
import { type HttpServer, listen } from './core/server.ts'
import { createHub, type Hub } from './hub.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'

/** What is open, in the order of opening; closed in the opposite order. */
interface Open {
  server?: HttpServer
  embedded?: EmbeddedPostgres
  db?: Database
  lock?: HubLock
  hub?: Hub
}

const deadline = 10_000

async function start(open: Open, settings: Settings, log: Log): Promise<string[]> {
  open.server = await listen(settings.host, settings.port)
  const { port } = open.server
  if (settings.databaseUrl === undefined) {
    open.embedded = await startEmbeddedPostgres({ dataDir: settings.dataDir, log })
  }
  const target = settings.databaseUrl ?? open.embedded?.connection
  if (target === undefined) throw new Error('There is no database')
  open.db = openDatabase(target)
  await requireDatabase(open.db, log)
  // The lock comes first: a second hub must not migrate the database of one that runs.
  open.lock = await acquireLock({ target, log })
  for (const name of await migrate(open.db.sql)) log.info({ migration: name }, 'Migrated')

  const settled =
    port === settings.port ? settings : readSettings({ ...process.env, PORT: `${port}` })
  const hub = createHub(settled, { db: open.db, log, lock: open.lock })
  open.hub = hub
  const sentences = await hub.start()
  open.server.serve((request, connection) => hub.fetch(request, connection))
  return [`Comity is at ${settled.publicUrl}`, ...sentences]
}

async function stop({ server, embedded, db, lock, hub }: Open): Promise<void> {
  hub?.drain()
  await server?.close(deadline)
  await hub?.close()
  await db?.close()
  await lock?.release()
  // Without the lock, the database may be in use by the hub that holds it.
  if (lock !== undefined || embedded?.adopted === false) await embedded?.stop()
  else embedded?.detach()
}

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const log = createLog(settings.logLevel)
  const open: Open = {}
  let ending: Promise<void> | undefined
  const end = (code: number) => {
    process.exitCode = code
    ending ??= stop(open)
      .catch((error) => log.error({ error }, 'The hub did not close cleanly'))
      .finally(() => process.exit())
    return ending
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending !== undefined) process.exit(1)
      log.info({ signal }, 'Stopping')
      void end(0)
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.fatal({ error }, 'An error that nobody caught')
      void end(1)
    })
  }
  try {
    const sentences = await start(open, settings, log)
    if (ending === undefined) process.stdout.write(`${sentences.join('\n')}\n`)
  } catch (error) {
    if (ending !== undefined) return
    log.debug({ error }, 'The hub did not start')
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    await end(1)
  }
}

const argv = process.argv.slice(2)
const running =
  argv.length === 0
    ? main()
    : runCommand(argv).then((code) => {
        process.exitCode = code
      })
running.catch((error) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : error.stack}\n`)
  process.exit(1)
})
