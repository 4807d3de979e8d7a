import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdir, open, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'
import { postgresAccount } from './postgres-account.ts'
import { type FindOptions, findPostgres } from './postgres-binaries.ts'
import {
  commandLine,
  type Installation,
  makeCluster,
  requireMajor,
  surroundings,
} from './postgres-cluster.ts'
import { answers, createDatabase, type PostgresConnection } from './postgres-connection.ts'
import { boundLogFile, tailOfLog } from './postgres-log.ts'
import { type Endpoint, endpointFor } from './postgres-socket.ts'
import { isAlive, readPostmaster, removeStaleLock } from './postmaster.ts'

export interface EmbeddedPostgresOptions {
  readonly dataDir: string
  readonly log: Log
  /** A socket that only the owner can reach; loopback with a password where there are none. */
  readonly transport?: 'socket' | 'loopback'
  /** PostgreSQL's own settings in place of ours. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where the programs are, and where they may be copied to; the installed package by default. */
  readonly binaries?: Pick<FindOptions, 'folder' | 'copyTo'>
}

export interface EmbeddedPostgres {
  readonly connection: PostgresConnection
  /** Whether it was running already: left by a killed hub, or in use by another. */
  readonly adopted: boolean
  /** The postmaster's process; undefined while it is being started again. */
  pid(): number | undefined
  /** Shuts the database down: fast, then immediate. */
  stop(): Promise<void>
  /** Stops watching and leaves the database to whoever else uses it. */
  detach(): void
}

/**
 * Starts the PostgreSQL of `dataDir`, making its cluster first where there is none, or adopts the one
 * that a killed hub left running. Starts it again whenever it dies.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true })
  const dataDir = await realpath(options.dataDir)
  const cluster = join(dataDir, 'postgres')
  const account = await postgresAccount(cluster)
  const binaries = await findPostgres({ ...options.binaries, account })
  const transport = options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket')
  const endpoint = await endpointFor(cluster, transport, account)
  const installation = { dataDir, cluster, account, binaries, settings: options.settings ?? {} }
  await makeCluster(installation, endpoint.passwordFile, options.log)
  await requireMajor(installation)

  const supervisor = new Supervisor(installation, endpoint, options.log)
  await supervisor.start()
  await createDatabase(endpoint.connection)
  return supervisor
}

const patience = { poll: 20, watch: 500, fast: 15_000, immediate: 5_000 }

class Supervisor implements EmbeddedPostgres {
  readonly connection: PostgresConnection
  readonly #installation: Installation
  readonly #endpoint: Endpoint
  readonly #log: Log
  readonly #logFile: string
  #pid: number | undefined
  adopted = false
  #reviving: Promise<void> | undefined
  readonly #leaving = new AbortController()
  #watch: NodeJS.Timeout | undefined

  constructor(installation: Installation, endpoint: Endpoint, log: Log) {
    this.#installation = installation
    this.#endpoint = endpoint
    this.#log = log
    this.#logFile = join(installation.dataDir, 'postgres.log')
    this.connection = endpoint.connection
  }

  pid(): number | undefined {
    return this.#pid
  }

  /** What a crash leaves behind (a backend still ending, a lock of a moment) passes by itself. */
  async start(): Promise<void> {
    for (const pause of [100, 300, 1_000, 2_000, 4_000]) {
      try {
        return await this.#run()
      } catch (error) {
        if (!/still in use|lock file .* already exists/.test(String(error))) throw error
        await sleep(pause)
      }
    }
    await this.#run()
  }

  async #run(): Promise<void> {
    await boundLogFile(this.#logFile)
    const pid = (await this.#adopt()) ?? (await this.#launch())
    this.#pid = pid
    this.#watch = setInterval(() => {
      if (!isAlive(pid)) this.#died(pid)
      boundLogFile(this.#logFile).catch(() => undefined)
    }, patience.watch).unref()
  }

  async #adopt(): Promise<number | undefined> {
    const { cluster } = this.#installation
    for (const path of [join(cluster, 'postmaster.pid'), ...this.#endpoint.lockFiles]) {
      await removeStaleLock(path, cluster)
    }
    const found = await readPostmaster(cluster)
    if (found === undefined || !isAlive(found.pid)) return undefined
    while (isAlive(found.pid)) {
      const now = await readPostmaster(cluster)
      if (now?.identity !== found.identity) return undefined
      if (now.ready) break
      await sleep(patience.poll)
    }
    this.#endpoint.adopt(found)
    if (!(await answers(this.connection, found.identity))) return undefined
    this.adopted = true
    this.#log.info({ pid: found.pid }, 'Adopted the database that was left running')
    return found.pid
  }

  async #launch(): Promise<number> {
    const { cluster, account, binaries } = this.#installation
    this.adopted = false
    const argv = commandLine(this.#installation, await this.#endpoint.arguments())
    const output = await open(this.#logFile, 'a', 0o600)
    // A group of its own: Ctrl+C in the terminal is for the hub, which then stops the database.
    const child = spawn(binaries.postgres, argv, {
      cwd: cluster,
      env: surroundings(),
      stdio: ['ignore', output.fd, output.fd],
      detached: true,
      windowsHide: true,
      ...account,
    })
    const ended = endOf(child)
    await output.close()
    child.unref()
    const started = Date.now()
    let said = started
    for (;;) {
      const end = await Promise.race([ended, sleep(patience.poll, undefined)])
      if (end !== undefined) throw new Error(await this.#failure(end))
      const now = await readPostmaster(cluster)
      if (now !== undefined && now.pid === child.pid && now.ready) {
        ended.then(() => this.#died(now.pid))
        return now.pid
      }
      if (Date.now() - said > 5_000) {
        said = Date.now()
        this.#log.info('The database is still starting: it may be recovering from a crash')
      }
    }
  }

  async #failure(end: string): Promise<string> {
    const reason = await tailOfLog(this.#logFile)
    return `The embedded database did not start (${end}). ${this.#logFile} says:\n${reason}`
  }

  #died(pid: number): void {
    if (this.#pid !== pid) return
    this.#pid = undefined
    clearInterval(this.#watch)
    if (this.#leaving.signal.aborted) return
    this.#log.error({ pid }, 'The database ended unexpectedly: starting it again')
    this.#reviving = this.#revive()
  }

  async #revive(): Promise<void> {
    const { signal } = this.#leaving
    for (let pause = 100; ; pause = Math.min(pause * 2, 5_000)) {
      await sleep(pause, undefined, { ref: false, signal }).catch(() => undefined)
      if (signal.aborted) return
      try {
        await this.#run()
        this.#log.info({ pid: this.#pid }, 'The database is back')
        return
      } catch (error) {
        this.#log.error({ error }, 'The database does not start: trying again')
      }
    }
  }

  detach(): void {
    this.#leaving.abort()
    clearInterval(this.#watch)
  }

  async stop(): Promise<void> {
    this.detach()
    await this.#reviving
    clearInterval(this.#watch)
    const pid = this.#pid
    if (pid === undefined) return
    this.#signal(pid, 'fast')
    if (!(await gone(pid, patience.fast))) {
      this.#signal(pid, 'immediate')
      await gone(pid, patience.immediate)
    }
    this.#pid = undefined
  }

  #signal(pid: number, mode: 'fast' | 'immediate'): void {
    const { binaries, cluster } = this.#installation
    if (process.platform === 'win32') {
      spawn(binaries.pgCtl, ['stop', '-W', '-m', mode, '-D', cluster], { windowsHide: true })
    } else if (isAlive(pid)) {
      process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    }
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => done(signal ?? `exit ${code}`))
  })
}

async function gone(pid: number, wait: number): Promise<boolean> {
  for (const until = Date.now() + wait; Date.now() < until; await sleep(patience.poll)) {
    if (!isAlive(pid)) return true
  }
  return false
}
