import { connect as connectTo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import type { Log } from './log.ts'
import type { PostgresConnection } from './postgres-connection.ts'

/**
 * How values arrive: `int8` as bigint, `bytea` as Buffer, `json` and `jsonb` parsed, `date` as
 * 'YYYY-MM-DD' (a day has no time zone), `timestamptz` as Date, which keeps milliseconds only: what
 * needs microseconds is kept as `bigint`, or read with `to_char`.
 */
const types = {
  bigint: postgres.BigInt,
  day: {
    to: 1082,
    from: [1082],
    serialize: (day: string) => day,
    parse: (day: string) => day,
  },
}

type Types = { bigint: bigint; day: string }
export type Sql = postgres.Sql<Types>
export type Tx = postgres.TransactionSql<Types>
/** What a function takes that only reads, in a transaction or out of one. */
export type Query = postgres.ISql<Types>

export interface Database {
  readonly sql: Sql
  /**
   * Connections whose planner is left one plan: ranges of indexes, in their order. For hot queries with
   * an index for each of their steps: on a table that was never analysed the planner would rather read
   * many rows and sort them, and a prepared statement keeps that plan when the table has grown.
   */
  readonly ranges: Sql
  /** Called after the commit of a transaction that left word for `topic`; answers how to end that. */
  on(topic: string, wake: () => void): () => void
  close(): Promise<void>
}

/** An address (`postgres://…`), or the embedded database. */
export type Target = string | PostgresConnection

/** A pool of ten connections that comes back by itself after the database was away. */
export function openDatabase(target: Target, options: { max?: number } = {}): Database {
  const sql = connect(target, { max: options.max ?? 10, application_name: 'comity' })
  const ranges = connect(target, { max: 4, application_name: 'comity ranges', planner: rangesOnly })
  const topics = new Map<string, Set<() => void>>()
  const database: Database = {
    sql,
    ranges,
    on(topic, wake) {
      const wakes = topics.get(topic) ?? new Set()
      topics.set(topic, wakes.add(wake))
      return () => {
        wakes.delete(wake)
        if (wakes.size === 0 && topics.get(topic) === wakes) topics.delete(topic)
      }
    },
    // A connection that is just being made again never ends by itself (postgres.js 3.4).
    close: async () => {
      await Promise.all([sql.end({ timeout: 1 }), ranges.end({ timeout: 1 })])
    },
  }
  wakers.set(database, topics)
  return database
}

const rangesOnly = {
  ...{ enable_sort: 'off', enable_seqscan: 'off', enable_bitmapscan: 'off' },
  ...{ enable_hashjoin: 'off', enable_mergejoin: 'off', plan_cache_mode: 'force_generic_plan' },
}

const wakers = new WeakMap<Database, Map<string, Set<() => void>>>()

export interface ConnectOptions {
  readonly max: number
  readonly application_name: string
  readonly onclose?: () => void
  /** Settings of the database's planner. */
  readonly planner?: Readonly<Record<string, string>>
}

export function connect(
  target: Target,
  { max, application_name, onclose, planner = {} }: ConnectOptions,
): Sql {
  const options = {
    types,
    max,
    connect_timeout: 10,
    // The last connection is made again within a second of the database's return.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    // A lifetime of a pool's connection is bounded; that of a lock's is as long as the lock's.
    max_lifetime: max === 1 ? null : 3600,
    onnotice: () => undefined,
    ...(onclose === undefined ? {} : { onclose }),
    connection: {
      ...planner,
      application_name,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  }
  // Known to postgres.js 3.4, though not to its types.
  const sockets = { socket: undelayed() }
  return typeof target === 'string'
    ? postgres(target, { ...options, ...sockets })
    : postgres({ ...options, ...target })
}

/**
 * Makes the sockets of connections by address without Nagle's delay. Each message of a COPY is small
 * beside the rows before it, and would wait 40 ms for their acknowledgement.
 */
function undelayed() {
  let next = 0
  return ({ path, host, port }: { path?: string; host: string[]; port: number[] }) => {
    const at = next++ % host.length
    const [name, number] = [host[at] ?? 'localhost', port[at] ?? 5432]
    const socket = path ? connectTo({ path }) : connectTo({ host: name, port: number })
    // Where TLS is asked for, the certificate is checked against the name.
    return Object.assign(socket.setNoDelay(true), { host: name, port: number })
  }
}

/** Waits for a server that is still starting, and refuses one that the hub cannot use. */
export async function requireDatabase({ sql }: Database, log: Log, patience = 60_000) {
  for (const until = Date.now() + patience; ; await sleep(1_000)) {
    try {
      const [row] = await sql<Array<{ version: number; encoding: string }>>`
        select current_setting('server_version_num')::int as version,
               current_setting('server_encoding') as encoding`
      if (row !== undefined && row.version < 150_000) {
        throw new Error(`The PostgreSQL server is too old: version 15 or later is needed.`)
      }
      if (row !== undefined && row.encoding !== 'UTF8') {
        throw new Error(`The database is in ${row.encoding}: create one with encoding UTF8.`)
      }
      return
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > until) throw error
      log.warn({ error }, 'The database does not answer: trying again')
    }
  }
}

interface Pending {
  readonly before: Array<(tx: Tx) => Promise<unknown>>
  readonly topics: Set<string>
}

const pending = new WeakMap<Tx, Pending>()

/**
 * Runs `work` in one transaction, again where the database could not order it among others
 * (serialization failure, deadlock): `work` must have no effect but through its `tx`.
 */
export async function transaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, work)
    } catch (error) {
      if (attempt === 4 || !isOrderFailure(error)) throw error
    }
  }
}

async function once<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const state: Pending = { before: [], topics: new Set() }
  const connection = { lost: false }
  const { promise: lost, reject: lose } = withReject()
  const begun = db.sql.begin(async (own) => {
    const tx = whileConnected(own, connection)
    pending.set(tx, state)
    try {
      const value = await work(tx)
      for (const last of state.before) await last(tx)
      // Boxed, as postgres.js unwraps arrays of promises in what a transaction returns.
      return { result: value }
    } catch (error) {
      if (!connection.lost && !isLoss(error)) throw error
      // The rollback that postgres.js would try now ends the whole process (3.4).
      lose(error)
      await Promise.race([closed, sleep(closing, undefined, { ref: false })])
      if (!connection.lost) throw error
      return await new Promise<never>(() => undefined)
    }
  })
  const closed = begun.catch(() => {
    connection.lost = true
  })
  const { result } = await Promise.race([begun, lost])
  for (const topic of state.topics) {
    for (const wake of wakers.get(db)?.get(topic) ?? []) wake()
  }
  return result
}

/** How long a connection that is about to go may still take, in milliseconds. */
const closing = 1000

function withReject() {
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_, fail) => {
    reject = fail
  })
  promise.catch(() => undefined)
  return { promise, reject }
}

/** A connection that has closed takes no more queries: postgres.js (3.4) would write to no socket. */
const whileConnected = (tx: Tx, connection: { readonly lost: boolean }): Tx =>
  new Proxy(tx, {
    apply(target, self, given) {
      if (connection.lost) throw new Error('The transaction has ended with its connection')
      return Reflect.apply(target, self, given)
    },
  })

/** Whether the error says that the transaction's connection is gone, or just about to go. */
const isLoss = (error: unknown): boolean =>
  error instanceof postgres.PostgresError
    ? error.severity === 'FATAL' || error.severity === 'PANIC'
    : isOfConnection(error)

function isOrderFailure(error: unknown): boolean {
  return (
    error instanceof postgres.PostgresError && (error.code === '40001' || error.code === '40P01')
  )
}

const connectionCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
])

/** A file that is not there has the code of a socket that is not there: only that was connected to. */
const isOfConnection = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  connectionCodes.has(String(error.code)) &&
  (error.code !== 'ENOENT' || ('syscall' in error && error.syscall === 'connect'))

/**
 * Whether the database could not be reached, is starting or stopping, or has run out of room (SQLSTATE
 * classes 08, 53 and 57P, a read-only standby): trying again later may succeed.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return /^(08|53|57P|25006)/.test(error.code)
  return isOfConnection(error) && ('query' in error || 'address' in error || 'syscall' in error)
}

/** Does `work` as the last thing before the commit, so that the locks it takes are held shortest. */
export function beforeCommit(tx: Tx, work: (tx: Tx) => Promise<unknown>): void {
  stateOf(tx).before.push(work)
}

/** After the commit, wakes whoever is `on` this topic. */
export function wakeAfterCommit(tx: Tx, topic: string): void {
  stateOf(tx).topics.add(topic)
}

function stateOf(tx: Tx): Pending {
  const state = pending.get(tx)
  if (state === undefined) throw new Error('Open this transaction with transaction(db, …)')
  return state
}
