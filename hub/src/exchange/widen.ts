import type { HubContext } from '../core/context.ts'
import type { Job } from '../core/jobs.ts'
import { logOf } from '../record/index.ts'
import { appendReveals } from './reveal.ts'

interface Widening {
  readonly collection: number
  /** Who is newly entitled; `group:…` and `public` stand for everyone who may see it. */
  readonly entry: string
  /** What they could see before: representations at or below this reach they have had. */
  readonly above: number
}

const chunk = 2000

/**
 * When more may see what a collection already holds, an entry is appended for each object they could
 * not see before: their cursors may have passed its place. Runs in pieces, oldest first.
 */
export const widenJob = (hub: HubContext): Job => ({
  name: 'exchange.reveal',
  async run({ payload, signal }) {
    const { collection, entry, above } = payload as Widening
    const party = /^(group:|public$)/.test(entry) ? null : entry
    const [end] = await hub.sql<{ date: bigint }[]>`
      select last_date as date from log_head where ended_at is null`
    let after = 0
    for (;;) {
      signal.throwIfAborted()
      const rows = await hub.sql<{ date: bigint }[]>`
        select date_added as date from representation
        where collection = ${collection} and date_added > ${after} and date_added <= ${end?.date ?? 0n}
          and min_reach > ${above} and min_reach <= 5 and body is not null
        order by date_added limit ${chunk}`
      const last = rows.at(-1)
      if (!last) return
      after = Number(last.date)
      await logOf(hub).append(async (tx, entries) => {
        const originals = rows.map((row) => Number(row.date))
        await appendReveals(tx, entries, collection, originals, party)
      })
    }
  },
})
