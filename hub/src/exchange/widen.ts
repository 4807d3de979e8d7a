import type { Party, Role, SignedIn } from '@comity/policy'
import { reach, scopes } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { enqueue, type Job } from '../core/jobs.ts'
import { standingOf } from '../directory/index.ts'
import { logOf } from '../record/index.ts'
import { collectionsOf } from './collections.ts'
import { appendReveals } from './reveal.ts'

interface Widening {
  readonly collection: number
  /** Who is newly entitled; `group:…` and `public` stand for everyone who may see it. */
  readonly entry: string
  /** What they could see before: representations at or below this reach they have had. */
  readonly above: number
  /** And what they can see by now. */
  readonly upTo: number
}

/** Has what somebody newly sees of a collection appended to its feed; once, however often it is asked for. */
export const widen = (tx: Tx, widening: Widening): Promise<void> =>
  enqueue(tx, widenName, widening, { key: Object.values(widening).join(' ') })

/** People whose roles in a party have changed. */
export interface RolesChange {
  readonly person: string
  readonly party: string | null
  readonly before: readonly Role[]
  readonly after: readonly Role[]
}

/** One who joins a team may see more from then on: what its cursors have passed comes again. */
export async function widenForRoles(
  hub: HubContext,
  tx: Tx,
  { person, party, before, after }: RolesChange,
): Promise<void> {
  const { groups, servedBy, servedGroups } = await standingOf(tx, party ?? undefined)
  const withRoles = (roles: readonly Role[]): SignedIn => ({
    ...{ kind: 'session', key: '', person, roles, scopes },
    party: (party ?? undefined) as Party | undefined,
    ...{ groups, servedBy: servedBy as Party[], servedGroups },
  })
  for (const c of await collectionsOf(hub)) {
    const above = reach(withRoles(before), c)
    const upTo = reach(withRoles(after), c)
    if (upTo > above) await widen(tx, { collection: c.no, entry: `person:${person}`, above, upTo })
  }
}

const widenName = 'exchange.reveal'
const chunk = 2000

/**
 * When more may see what a collection already holds, an entry is appended for each object they could
 * not see before: their cursors may have passed its place. Runs in pieces, oldest first.
 */
export const widenJob = (hub: HubContext): Job => ({
  name: widenName,
  async run({ payload, signal }) {
    const { collection, entry, above, upTo = 5 } = payload as Widening
    const party = /^(group:|public$)/.test(entry) ? null : entry
    const [end] = await hub.sql<{ date: bigint }[]>`
      select last_date as date from log_head where ended_at is null`
    let after = 0
    for (;;) {
      signal.throwIfAborted()
      const rows = await hub.sql<{ date: bigint }[]>`
        select date_added as date from representation
        where collection = ${collection} and date_added > ${after} and date_added <= ${end?.date ?? 0n}
          and min_reach > ${above} and min_reach <= ${upTo} and body is not null
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
