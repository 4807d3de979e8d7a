import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import { beforeCommit, type Database, type Tx, transaction, wakeAfterCommit } from './database.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

export interface Event {
  readonly seq: bigint
  readonly type: string
  readonly version: number
  readonly payload: unknown
  readonly at: Date
}

export interface Listener {
  /** Names the cursor: never changed once released. */
  readonly name: string
  readonly types: readonly string[]
  /** What it writes through `tx` is written once; any other effect may come twice. */
  handle(tx: Tx, event: Event): Promise<void>
}

const announced = new WeakMap<Tx, Array<Omit<Event, 'seq' | 'at'>>>()

/** Tells the other modules what happened, if and only if `tx` (of `transaction`) is committed. */
export function announce(tx: Tx, type: string, payload: object, version = 1): void {
  const list = announced.get(tx)
  if (list !== undefined) {
    list.push({ type, version, payload })
    return
  }
  const events = [{ type, version, payload }]
  announced.set(tx, events)
  beforeCommit(tx, (last) => append(last, events))
  wakeAfterCommit(tx, topic)
}

const topic = 'event'

/** The last act of the transaction: the head is locked until the commit makes the numbers visible. */
async function append(tx: Tx, events: ReadonlyArray<Omit<Event, 'seq' | 'at'>>): Promise<void> {
  await tx`
    with head as (
      update event_head set seq = seq + ${events.length} returning seq - ${events.length} as before
    )
    insert into event (seq, type, version, payload, at)
    select head.before + e.no, e.value->>'type', (e.value->>'version')::int, e.value->'payload', now()
    from   head, jsonb_array_elements(${JSON.stringify(events)}::text::jsonb)
                 with ordinality as e (value, no)`
}

export interface EventsOptions {
  readonly db: Database
  readonly log: Log
  readonly clock: Clock
  readonly metrics: Metrics
  readonly listeners: readonly Listener[]
  /** False while the hub may not write. */
  readonly active?: () => boolean
  /** Failures of one event before it is parked and the next one comes. */
  readonly attempts?: number
}

/** Hands every event to every listener of its type, in order, from where each cursor stands. */
export class Events {
  readonly #options: EventsOptions
  readonly #stopped = new AbortController()
  #running: Promise<unknown> = Promise.resolve()

  constructor(options: EventsOptions) {
    this.#options = options
  }

  start(): void {
    this.#running = Promise.all(this.#options.listeners.map((listener) => this.#follow(listener)))
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  /** Hands over all that is due now; answers how many events were handled. For tests. */
  async drain(): Promise<number> {
    let total = 0
    for (let round = -1; round !== 0; total += round) {
      round = 0
      for (const listener of this.#options.listeners) round += await this.#batch(listener)
    }
    return total
  }

  async #follow(listener: Listener): Promise<void> {
    const { db, log, active = () => true } = this.#options
    const { signal } = this.#stopped
    let woken = new AbortController()
    db.on(topic, () => woken.abort())
    while (!signal.aborted) {
      const word = new AbortController()
      woken = word
      const handled = active()
        ? await this.#batch(listener).catch((error) => {
            log.warn({ error, listener: listener.name }, 'Events cannot be read')
            return 0
          })
        : 0
      if (handled > 0) continue
      // Once a second without word: retries, and events of another node.
      const either = AbortSignal.any([signal, word.signal])
      await sleep(1_000, undefined, { signal: either, ref: false }).catch(() => undefined)
    }
  }

  async #batch(listener: Listener): Promise<number> {
    const { db, clock } = this.#options
    const cursor = await this.#cursor(listener.name)
    if (cursor.retryAt > clock.now()) return 0
    const events = await db.sql<Event[]>`
      select seq, type, version, payload, at from event
      where seq > ${cursor.seq} order by seq limit 200`
    let passed = cursor.seq
    let handled = 0
    for (const event of events) {
      if (this.#stopped.signal.aborted) return handled
      if (listener.types.includes(event.type)) {
        if (!(await this.#hand(listener, event, passed))) return handled
        handled += 1
      }
      passed = event.seq
    }
    if (passed > cursor.seq) {
      await db.sql`
        update event_cursor set seq = ${passed}
        where  listener = ${listener.name} and seq < ${passed}`
    }
    return handled
  }

  async #cursor(name: string): Promise<{ seq: bigint; retryAt: Date }> {
    const { sql } = this.#options.db
    await sql`insert into event_cursor (listener, seq) values (${name}, 0) on conflict do nothing`
    const [row] = await sql<Array<{ seq: bigint; retry_at: Date | number }>>`
      select seq, retry_at from event_cursor where listener = ${name}`
    // '-infinity' arrives as a number.
    return {
      seq: row?.seq ?? 0n,
      retryAt: row?.retry_at instanceof Date ? row.retry_at : new Date(0),
    }
  }

  /** Effects and cursor in one transaction. Answers whether the next event may come. */
  async #hand(listener: Listener, event: Event, passed: bigint): Promise<boolean> {
    const { db, metrics, clock } = this.#options
    try {
      await transaction(db, async (tx) => {
        const moved = await tx`
          update event_cursor
          set    seq = ${event.seq}, attempts = 0, retry_at = '-infinity', last_error = null
          where  listener = ${listener.name} and seq <= ${passed}`
        if (moved.count === 1) await listener.handle(tx, event)
      })
      metrics.events.inc({ listener: listener.name, outcome: 'done' })
      return true
    } catch (error) {
      return await this.#failed(listener, event, error, clock.now())
    }
  }

  async #failed(listener: Listener, event: Event, error: unknown, now: Date): Promise<boolean> {
    const { db, log, metrics, attempts: most = 12 } = this.#options
    const reason = String(error).slice(0, 2_000)
    const parked = await transaction(db, async (tx) => {
      const [row] = await tx<Array<{ attempts: number }>>`
        update event_cursor set attempts = attempts + 1, last_error = ${reason}
        where  listener = ${listener.name} and seq < ${event.seq} returning attempts`
      const attempts = row?.attempts ?? 0
      const retryAt = new Date(now.getTime() + backoff(attempts))
      if (attempts < most) {
        await tx`
          update event_cursor set retry_at = ${retryAt} where listener = ${listener.name}`
        return false
      }
      await tx`
        insert into event_parked (listener, seq, error, at)
        values (${listener.name}, ${event.seq}, ${reason}, ${now}) on conflict do nothing`
      await tx`
        update event_cursor
        set    seq = ${event.seq}, attempts = 0, retry_at = '-infinity', last_error = null
        where  listener = ${listener.name}`
      return true
    })
    const { name } = listener
    metrics.events.inc({ listener: name, outcome: parked ? 'parked' : 'failed' })
    const about = { error, listener: name, event: event.type, seq: String(event.seq) }
    if (parked) log.error(about, 'A listener gave up on an event, which is parked')
    else log.warn(about, 'A listener failed and tries again')
    return parked
  }
}

/** From a second to five minutes; in milliseconds. */
export function backoff(attempts: number): number {
  return Math.min(1_000 * 2 ** (attempts - 1), 300_000)
}
