import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql, type Target } from './database.ts'
import type { Log } from './log.ts'

export interface HubLock {
  /** While false, the hub takes no writes: another may be writing. */
  held(): boolean
  release(): Promise<void>
}

export interface LockOptions {
  readonly target: Target
  readonly log: Log
  /** How long to wait for a hub that is just ending, in milliseconds. */
  readonly patience?: number
  /** How often the connection is tried, in milliseconds. */
  readonly beat?: number
}

/** "comity" in ASCII, and the number of the lock. */
const lockNumber = 0x636f_6d69_7479_02n

/**
 * Takes the lock that lets one hub only use a database, on a connection of its own, and keeps it: a
 * connection that is lost, or answers no more, is made again and the lock taken again.
 */
export async function acquireLock(options: LockOptions): Promise<HubLock> {
  const keeper = new LockKeeper(options)
  const until = Date.now() + (options.patience ?? 3_000)
  for (;;) {
    const holder = await keeper.attempt()
    if (holder === undefined) return keeper
    if (Date.now() > until) {
      await keeper.release()
      throw new Error(
        `Another hub is already running on this database (${holder}): stop it first, or give this ` +
          'one a database of its own by DATA_DIR or DATABASE_URL.',
      )
    }
    await sleep(200)
  }
}

class LockKeeper implements HubLock {
  readonly #options: LockOptions
  readonly #released = new AbortController()
  #sql: Sql | undefined
  #held = false
  #keeping: Promise<void> = Promise.resolve()

  constructor(options: LockOptions) {
    this.#options = options
  }

  held(): boolean {
    return this.#held
  }

  /** Answers who holds the lock, or undefined once it is ours. */
  async attempt(): Promise<string | undefined> {
    const lost = new AbortController()
    const sql = connect(this.#options.target, {
      max: 1,
      application_name: `comity ${hostname().slice(0, 30)} process ${process.pid}`,
      onclose: () => lost.abort(),
    })
    await this.#sql?.end({ timeout: 0 })
    this.#sql = sql
    const [row] = await sql`select pg_try_advisory_lock(${lockNumber}) as held`
    if (row?.held !== true) return holderOf(sql)
    this.#held = true
    this.#keeping = this.#keep(sql, lost.signal)
    return undefined
  }

  async #keep(sql: Sql, lost: AbortSignal): Promise<void> {
    const { log, beat = 5_000 } = this.#options
    const released = this.#released.signal
    const either = AbortSignal.any([lost, released])
    // A network that went away closes nothing: only an answer shows that the connection lives.
    do await pause(beat, either)
    while (!either.aborted && (await answers(sql, 2 * beat, either)))
    this.#held = false
    if (released.aborted) return
    log.error('The lock of the hub is lost: no writes until it is held again')
    while (!released.aborted) {
      const holder = await this.attempt().catch(() => 'nobody can be asked')
      if (holder === undefined) return log.info('The lock of the hub is held again')
      await pause(250, released)
    }
  }

  async release(): Promise<void> {
    this.#released.abort()
    this.#held = false
    await this.#sql?.end({ timeout: 1 })
    await this.#keeping
    await this.#sql?.end({ timeout: 1 })
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
}

async function answers(sql: Sql, within: number, signal: AbortSignal): Promise<boolean> {
  const answer = sql`select 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, pause(within, signal).then(() => false)])
}

async function holderOf(sql: Sql): Promise<string> {
  const [row] = await sql`
    select a.application_name as name
    from   pg_locks l join pg_stat_activity a using (pid)
    where  l.locktype = 'advisory' and l.granted and l.database = (
             select oid from pg_database where datname = current_database())
       and (l.classid::bigint << 32 | l.objid::bigint) = ${lockNumber}`
  return String(row?.name ?? 'which ends just now')
}
