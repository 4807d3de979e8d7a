import type { Context } from 'hono'
import type { Settings } from '../settings.ts'
import type { Clock } from './clock.ts'
import type { Database, Sql } from './database.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** What every module is given. Events and jobs go through the transaction: announce, enqueue. */
export interface HubContext {
  readonly settings: Settings
  readonly db: Database
  readonly sql: Sql
  readonly log: Log
  readonly clock: Clock
  readonly metrics: Metrics
  /** Aborted when the hub closes: whoever holds a reply open (an event stream) ends it. */
  readonly closing: AbortSignal
  /** The id of a request, which its reply and its log lines carry. */
  requestId(c: Context): string
  /** Address of the peer, or of the client as a trusted proxy names it. */
  remoteOf(c: Context): string
  /** Whether the request was made on this very machine, through no proxy. */
  isLocal(c: Context): boolean
}
