import type { HubContext } from '../core/context.ts'
import { gathered } from '../core/gathered.ts'
import { perHub } from '../core/per-hub.ts'

export interface FeedHead {
  /** In microseconds since 1970: nothing in any feed of the hub has a later date. */
  readonly lastDate: number
}

/**
 * The head of the log as committed, from the database each time, so that any node and one that has
 * just started answer alike. Whatever enters a feed gets its date under the head's lock (DESIGN §4):
 * for one who has all up to this date there is nothing new, and no feed need be read.
 */
const headOf = perHub((hub) =>
  gathered(async (): Promise<FeedHead> => {
    const [row] = await hub.db.ranges<{ date: bigint }[]>`
      select last_date as date from log_head where ended_at is null`
    if (!row) throw new Error('The log has no open epoch')
    return { lastDate: Number(row.date) }
  }),
)

export const feedHead = (hub: HubContext): Promise<FeedHead> => headOf(hub)()
