import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import { type Database, type Tx, transaction, wakeAfterCommit } from './database.ts'
import { backoff } from './events.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { uuidv7 } from './uuid.ts'

export interface JobRun {
  readonly id: string
  readonly payload: unknown
  /** 1 for the first. */
  readonly attempt: number
  /** Aborted when the hub stops. */
  readonly signal: AbortSignal
  /** Marks the job done in the transaction of its effects, which then happen exactly once. */
  complete(tx: Tx): Promise<void>
}

export interface Job {
  /** Never changed once released: jobs wait under it. */
  readonly name: string
  run(run: JobRun): Promise<void>
  /** Seconds between the end of one run and the next; such a job runs without being asked for. */
  readonly every?: number
  /** Failures before it is parked; 10 by default. */
  readonly attempts?: number
}

export interface EnqueueOptions {
  /** Of several jobs that wait under one name and key, one is kept. */
  readonly key?: string
  readonly runAt?: Date
}

/** Has a job done later, if and only if `tx` (of `transaction`) is committed. */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: object,
  options: EnqueueOptions = {},
): Promise<void> {
  await tx`
    insert into job (id, name, payload, key, run_at, created_at)
    values (${uuidv7()}, ${name}, ${JSON.stringify(payload)}::text::jsonb, ${options.key ?? null},
            coalesce(${options.runAt ?? null}, now()), now())
    on conflict (name, key) where leased_until is null and parked_at is null do nothing`
  wakeAfterCommit(tx, topic)
}

/** The same for many at once: one statement, however many. */
export async function enqueueAll(
  tx: Tx,
  name: string,
  jobs: readonly { readonly key: string; readonly payload: object }[],
  runAt: Date,
): Promise<void> {
  const rows = jobs.map((each) => ({ id: uuidv7(), ...each }))
  await tx`
    insert into job (id, name, payload, key, run_at, created_at)
    select r.id, ${name}, r.payload, r.key, ${runAt}, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, payload jsonb, key text)
    on conflict (name, key) where leased_until is null and parked_at is null do nothing`
  wakeAfterCommit(tx, topic)
}

const topic = 'job'
/** How long a job stays with a hub that was killed, in milliseconds; renewed while it runs. */
const lease = 60_000

export interface JobsOptions {
  readonly db: Database
  readonly log: Log
  readonly clock: Clock
  readonly metrics: Metrics
  readonly jobs: readonly Job[]
  /** False while the hub may not write. */
  readonly active?: () => boolean
  /** Jobs at a time; 4 by default. */
  readonly concurrency?: number
}

interface Claimed {
  readonly id: string
  readonly name: string
  readonly payload: unknown
  readonly attempts: number
}

export class Jobs {
  readonly #options: JobsOptions
  readonly #jobs: ReadonlyMap<string, Job>
  readonly #stopped = new AbortController()
  #workers: Promise<unknown> = Promise.resolve()
  #woken = new AbortController()
  readonly #running = new Set<Promise<void>>()

  constructor(options: JobsOptions) {
    this.#options = options
    this.#jobs = new Map(options.jobs.map((job) => [job.name, job]))
  }

  async start(): Promise<void> {
    await this.#ensureRecurring()
    this.#options.db.on(topic, () => this.#woken.abort())
    const count = this.#options.concurrency ?? 4
    this.#workers = Promise.all(Array.from({ length: count }, () => this.#work()))
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#workers
  }

  /**
   * Runs all that is due now, one after another, and waits for what runs already; answers how many it
   * ran. For tests.
   */
  async drain(): Promise<number> {
    await this.#ensureRecurring()
    let ran = 0
    for (;;) {
      const claimed = await this.#claim()
      if (claimed !== undefined) {
        await this.#run(claimed)
        ran += 1
      } else if (this.#running.size > 0) await Promise.allSettled(this.#running)
      else return ran
    }
  }

  async #ensureRecurring(): Promise<void> {
    for (const { name, every } of this.#jobs.values()) {
      if (every === undefined) continue
      await this.#options.db.sql`
        insert into job (id, name, payload, key, run_at, created_at)
        select ${uuidv7()}, ${name}, '{}', 'recurring', ${this.#options.clock.now()}, now()
        where  not exists (
                 select from job where name = ${name} and key = 'recurring' and parked_at is null)
        on conflict do nothing`
    }
  }

  async #work(): Promise<void> {
    const { log, active = () => true } = this.#options
    const { signal } = this.#stopped
    while (!signal.aborted) {
      if (this.#woken.signal.aborted) this.#woken = new AbortController()
      const word = this.#woken
      const claimed = active()
        ? await this.#claim().catch((error) => {
            log.warn({ error }, 'Jobs cannot be read')
            return undefined
          })
        : undefined
      if (claimed !== undefined) {
        const running = this.#run(claimed)
        this.#running.add(running)
        await running.catch((error) => log.warn({ error }, 'A job cannot be recorded'))
        this.#running.delete(running)
        continue
      }
      const either = AbortSignal.any([signal, word.signal])
      await sleep(1_000, undefined, { signal: either, ref: false }).catch(() => undefined)
    }
  }

  async #claim(): Promise<Claimed | undefined> {
    const { db, clock } = this.#options
    const now = clock.now()
    const [claimed] = await db.sql<Claimed[]>`
      update job
      set    attempts = attempts + 1, leased_until = ${new Date(now.getTime() + lease)}
      where  id = (
               select id from job
               where  run_at <= ${now} and parked_at is null
                 and  (leased_until is null or leased_until < ${now})
                 and  name = any(${[...this.#jobs.keys()]})
                 and  not exists (
                        select from job other
                        where  other.name = job.name and other.key = job.key
                          and  other.leased_until >= ${now} and other.parked_at is null)
               order by run_at, id
               for update skip locked
               limit 1)
      returning id, name, payload, attempts`
    return claimed
  }

  async #run({ id, name, payload, attempts }: Claimed): Promise<void> {
    const { db, clock, metrics } = this.#options
    const job = this.#jobs.get(name)
    if (job === undefined) return
    const renew = setInterval(() => {
      const until = new Date(clock.now().getTime() + lease)
      db.sql`update job set leased_until = ${until} where id = ${id}`.catch(() => undefined)
    }, lease / 3).unref()
    const finish = (tx: Tx) => this.#finish(tx, id, job)
    let completed = false
    try {
      await job.run({
        id,
        payload,
        attempt: attempts,
        signal: this.#stopped.signal,
        async complete(tx) {
          await finish(tx)
          completed = true
        },
      })
      if (!completed) await transaction(db, finish)
      metrics.jobs.inc({ name, outcome: 'done' })
    } catch (error) {
      await this.#failed(job, id, attempts, error)
    } finally {
      clearInterval(renew)
    }
  }

  async #finish(tx: Tx, id: string, { name, every }: Job): Promise<void> {
    if (every === undefined) {
      await tx`delete from job where id = ${id}`
      return
    }
    const next = new Date(this.#options.clock.now().getTime() + every * 1_000)
    await tx`
      update job set run_at = ${next}, attempts = 0, leased_until = null, last_error = null
      where  id = ${id} and name = ${name}`
  }

  async #failed(job: Job, id: string, attempts: number, error: unknown): Promise<void> {
    const { db, log, clock, metrics } = this.#options
    const now = clock.now()
    const reason = String(error).slice(0, 2_000)
    // What recurs is never parked: the next time may be better.
    const parked = job.every === undefined && attempts >= (job.attempts ?? 10)
    const again = new Date(now.getTime() + backoff(attempts))
    await transaction(db, async (tx) => {
      // Under one key another may wait by now: it does the work.
      const replaced = await tx`
        delete from job where id = ${id} and exists (
          select from job other
          where  other.name = job.name and other.key = job.key and other.id <> job.id
            and  other.leased_until is null and other.parked_at is null)`
      if (replaced.count > 0) return
      await tx`
        update job
        set    leased_until = null, run_at = ${again}, last_error = ${reason},
               parked_at = ${parked ? now : null}
        where  id = ${id}`
    })
    metrics.jobs.inc({ name: job.name, outcome: parked ? 'parked' : 'failed' })
    const about = { error, job: job.name, id, attempts }
    if (parked) log.error(about, 'A job failed too often and is parked')
    else log.warn(about, 'A job failed and runs again later')
  }
}
