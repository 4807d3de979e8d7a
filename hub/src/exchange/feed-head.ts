import type { HubContext } from '../core/context.ts'
import { gathered } from '../core/gathered.ts'
import { perHub } from '../core/per-hub.ts'
import { feedTopic } from './feed.ts'

/** How far the feeds of the hub have come: each commit that changes what one holds moves it. */
export interface FeedHead {
  /** In microseconds since 1970: nothing in any feed has a later date. */
  readonly lastDate: number
  /** Differs after each commit that adds to the log or to a feed. */
  readonly state: string
}

/** How long a head may be kept, in milliseconds, although another node may have moved it. */
const keptFor = 250

interface Heads {
  readonly committed: () => Promise<FeedHead>
  readonly kept: () => FeedHead | undefined
}

const headsOf = perHub((hub): Heads => {
  let kept: { readonly head: FeedHead; readonly until: number } | undefined
  let additions = 0
  hub.db.on(feedTopic, () => {
    additions += 1
    kept = undefined
  })
  const committed = gathered(async () => {
    const before = additions
    const [row] = await hub.db.ranges<{ epoch: number; size: bigint; date: bigint }[]>`
      select epoch, size, last_date as date from log_head where ended_at is null`
    if (!row) throw new Error('The log has no open epoch')
    const { epoch, size, date } = row
    const head = { lastDate: Number(date), state: `${epoch}.${size}.${date}` }
    // Not where a feed was added to while we asked: what was found may be behind that.
    if (before === additions) kept = { head, until: performance.now() + keptFor }
    return head
  })
  return {
    committed,
    kept: () => (kept && kept.until > performance.now() ? kept.head : undefined),
  }
})

/** From the database, asked after the caller has: on any node, what was committed before is in it. */
export const committedHead = (hub: HubContext): Promise<FeedHead> => headsOf(hub).committed()

/**
 * Whether it is known without asking that no feed has anything after this date. Whatever enters a feed
 * gets its date under the head's lock (DESIGN §4), so no feed need be read for one who has all up to
 * the head's. What another node has added in the last moment may be missed; it loses nothing, as the
 * reader's cursor stays where it was, and shows nothing, as the answer is empty.
 */
export function isNothingAfter(hub: HubContext, date: number): boolean {
  const head = headsOf(hub).kept()
  return head !== undefined && date >= head.lastDate
}
